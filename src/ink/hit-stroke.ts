import type { Stroke } from './ink-operation.ts'
import { lineWidth } from './pens.ts'

/** The topmost pen line within `reach` paper units of a place, or null. Rubber lines cannot be hit. */
export function hitStroke(strokes: readonly Stroke[], x: number, y: number, reach = 0): Stroke | null {
  for (let index = strokes.length - 1; index >= 0; index -= 1) {
    const stroke = strokes[index]
    if (stroke !== undefined && stroke.tool === 'pen' && distanceTo(stroke, x, y) <= lineWidth('pen', stroke.width) / 2 + reach) return stroke
  }
  return null
}

function distanceTo(stroke: Stroke, x: number, y: number): number {
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
