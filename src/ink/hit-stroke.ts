import type { Line, Stroke } from './ink-operation.ts'
import { isInRings } from './packed-rings.ts'
import { lineWidth } from './pens.ts'

/**
 * What lies at a place, or null: the topmost pen line there; else the filled area; else the topmost pen line within `reach` paper units.
 * Rubber lines cannot be hit.
 */
export function hitStroke(strokes: readonly Stroke[], x: number, y: number, reach = 0): Stroke | null {
  return hitLine(strokes, x, y, 0) ?? hitFill(strokes, x, y) ?? hitLine(strokes, x, y, reach)
}

function hitLine(strokes: readonly Stroke[], x: number, y: number, reach: number): Stroke | null {
  return strokes.findLast((stroke) => stroke.tool === 'pen' && distanceTo(stroke, x, y) <= lineWidth('pen', stroke.width) / 2 + reach) ?? null
}

/** Of what lies over the ink the last is on top; of what lies under it, the first. */
function hitFill(strokes: readonly Stroke[], x: number, y: number): Stroke | null {
  const fills = strokes.filter((stroke) => stroke.tool === 'bucket').filter(({ rings }) => isInRings(rings, x, y))
  return fills.findLast(({ lies }) => lies === 'over') ?? fills.find(({ lies }) => lies === 'under') ?? null
}

function distanceTo(stroke: Line, x: number, y: number): number {
  let nearest = Infinity
  let before = stroke.points[0]
  for (const point of stroke.points) {
    if (before !== undefined) nearest = Math.min(nearest, distanceToSegment(x, y, before.x, before.y, point.x, point.y))
    before = point
  }
  return nearest
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2
  const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared))
  return Math.hypot(x - (ax + along * (bx - ax)), y - (ay + along * (by - ay)))
}
