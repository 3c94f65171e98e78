import type { Fill, Line, Stroke } from '../ink-operation.ts'
import type { Paper } from '../paper.ts'
import { lineRadius, smoothStroke } from '../stroke-outline.ts'
import { pointAtTip, type SmoothPoint } from '../stroke-smoother.ts'

/** A sheet as cells, each knowing what lies on top of it. */
export interface InkRaster {
  readonly columns: number
  readonly rows: number
  /** Side of a cell in paper units. */
  readonly cell: number
  /** 0: paper; otherwise one more than the place of the topmost stroke in the list. */
  readonly tops: Uint32Array
}

/** Cells along the longer edge: about as fine as a fingertip can see, and quick enough to look through in one breath. */
const LONG_EDGE_CELLS = 800
/** Rows of cells laid between two pauses: well under a millisecond. */
const ROWS_AT_ONCE = 4000

/**
 * What lies where, in pauses so that the page goes on. Lines are taken half a cell too broad, so that two that touch on
 * the screen leave no gap here.
 */
export function* rasterise(strokes: readonly Stroke[], paper: Paper): Generator<void, InkRaster> {
  const cell = Math.max(paper.width, paper.height) / LONG_EDGE_CELLS
  const [columns, rows] = [Math.max(1, Math.round(paper.width / cell)), Math.max(1, Math.round(paper.height / cell))]
  const raster = { columns, rows, cell, tops: new Uint32Array(columns * rows) }
  for (const [index, stroke] of strokes.entries()) {
    if (stroke.tool === 'bucket') {
      layFill(raster, stroke, index + 1)
      yield
    } else yield* layLine(raster, stroke, stroke.tool === 'eraser' ? 0 : index + 1)
  }
  return raster
}

function* layLine(raster: InkRaster, line: Line, top: number): Generator<void> {
  const points = smoothStroke(line)
  const [lastRaw, lastSmooth] = [line.points.at(-1), points.at(-1)]
  if (lastRaw === undefined || lastSmooth === undefined) return
  const rubs = line.tool === 'eraser'
  let before: SmoothPoint | undefined
  let laid = 0
  for (const here of [...points, pointAtTip(lastRaw, lastSmooth)]) {
    const from = before ?? here
    const steps = Math.max(1, Math.ceil(Math.hypot(here[0] - from[0], here[1] - from[1]) / raster.cell))
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps
      const radius = lineRadius(line, from[2] + (here[2] - from[2]) * share) / raster.cell
      laid += layDisc(raster, (from[0] + (here[0] - from[0]) * share) / raster.cell, (from[1] + (here[1] - from[1]) * share) / raster.cell, rubs ? radius : Math.max(0.75, radius) + 0.5, top)
    }
    if (laid > ROWS_AT_ONCE) {
      laid = 0
      yield
    }
    before = here
  }
  yield
}

/** Lays a disc; says how many rows it took. */
function layDisc({ columns, rows, tops }: InkRaster, x: number, y: number, radius: number, top: number): number {
  const first = Math.max(0, Math.ceil(y - radius - 0.5))
  const last = Math.min(rows - 1, Math.floor(y + radius - 0.5))
  for (let row = first; row <= last; row += 1) {
    const half = Math.sqrt(Math.max(0, radius * radius - (row + 0.5 - y) ** 2))
    const from = Math.max(0, Math.ceil(x - half - 0.5))
    const to = Math.min(columns - 1, Math.floor(x + half - 0.5))
    if (from <= to) tops.fill(top, row * columns + from, row * columns + to + 1)
  }
  return Math.max(1, last - first + 1)
}

/** Row by row between the edges of its rings; what lies under ink takes only what is still paper. */
function layFill({ columns, rows, cell, tops }: InkRaster, fill: Fill, top: number): void {
  const crossings: number[][] = Array.from({ length: rows }, () => [])
  for (const ring of fill.rings) {
    let before = ring.at(-1)
    for (const here of ring) {
      if (before !== undefined && before[1] !== here[1]) {
        const [upper, lower] = before[1] < here[1] ? [before, here] : [here, before]
        const last = Math.min(rows - 1, Math.ceil(lower[1] / cell - 0.5) - 1)
        for (let row = Math.max(0, Math.ceil(upper[1] / cell - 0.5)); row <= last; row += 1) {
          crossings[row]?.push(upper[0] + ((lower[0] - upper[0]) * ((row + 0.5) * cell - upper[1])) / (lower[1] - upper[1]))
        }
      }
      before = here
    }
  }
  for (const [row, found] of crossings.entries()) {
    const edges = found.toSorted((one, other) => one - other)
    for (let at = 0; at + 1 < edges.length; at += 2) {
      const from = Math.max(0, Math.ceil((edges[at] ?? 0) / cell - 0.5))
      const to = Math.min(columns - 1, Math.ceil((edges[at + 1] ?? 0) / cell - 0.5) - 1)
      for (let place = row * columns + from; place <= row * columns + to; place += 1) if (fill.lies === 'over' || tops[place] === 0) tops[place] = top
    }
  }
}
