import { getStroke } from 'perfect-freehand'
import type { Line } from './ink-operation.ts'
import { lineWidth } from './pens.ts'
import { createStrokeSmoother, pointAtTip, type SmoothPoint } from './stroke-smoother.ts'

/** A closed shape in paper units. */
export type Outline = readonly (readonly [x: number, y: number])[]

/** Points in one stretch of a line. A stretch is outlined once and for ever, so a long line costs no more than a short one. */
export const STRETCH_POINTS = 48
/** Points of the stretch before that each stretch starts with, so that no seam shows. */
const LEAD_POINTS = 10

/** How many stretches of a line with this many points are complete. */
export function completeStretches(pointCount: number): number {
  return Math.floor(pointCount / STRETCH_POINTS)
}

/** The outline of stretch `index` of a steadied line, up to `end` points (exclusive). */
export function outlineStretch(stroke: Pick<Line, 'tool' | 'width' | 'pointerType'>, points: readonly SmoothPoint[], index: number, tip: readonly SmoothPoint[] = []): Outline {
  const from = Math.max(0, index * STRETCH_POINTS - LEAD_POINTS)
  const piece = points.slice(from, (index + 1) * STRETCH_POINTS)
  const size = lineWidth(stroke.tool, stroke.width)
  return getStroke([...piece, ...tip].map(([x, y, pressure]) => ({ x, y, pressure })), {
    size,
    thinning: thinningOf(stroke),
    smoothing: 0.4,
    // Steadied already, point by point (`createStrokeSmoother`).
    streamline: 0,
    simulatePressure: false,
    last: true,
  })
}

/** Half the breadth of a line where it is pressed so, in paper units: as its outline is drawn. */
export function lineRadius(stroke: Pick<Line, 'tool' | 'width' | 'pointerType'>, pressure: number): number {
  return lineWidth(stroke.tool, stroke.width) * (0.5 - thinningOf(stroke) * (0.5 - pressure))
}

function thinningOf(stroke: Pick<Line, 'tool' | 'pointerType'>): number {
  if (stroke.tool === 'eraser') return 0
  return stroke.pointerType === 'pen' ? 0.65 : 0.35
}

/** Steadies all points of a line. */
export function smoothStroke(stroke: Pick<Line, 'pointerType' | 'points'>): SmoothPoint[] {
  const smooth = createStrokeSmoother(stroke.pointerType)
  return stroke.points.map(smooth)
}

/** The whole line as overlapping closed shapes, in order; fill each. Empty for a line without points. */
export function strokeOutline(stroke: Line): Outline[] {
  const points = smoothStroke(stroke)
  const lastRaw = stroke.points.at(-1)
  const lastSmooth = points.at(-1)
  if (lastRaw === undefined || lastSmooth === undefined) return []
  const complete = completeStretches(points.length)
  const outlines: Outline[] = []
  for (let index = 0; index < complete; index += 1) outlines.push(outlineStretch(stroke, points, index))
  outlines.push(outlineStretch(stroke, points, complete, [pointAtTip(lastRaw, lastSmooth)]))
  return outlines
}
