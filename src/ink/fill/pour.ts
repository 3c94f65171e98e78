import type { Stroke } from '../ink-operation.ts'
import type { Ring } from '../packed-rings.ts'
import type { Paper } from '../paper.ts'
import type { ColourName } from '../pens.ts'
import { flood, runOn } from './flood.ts'
import { type InkRaster, rasterise } from './ink-raster.ts'
import { simplifyRing } from './simplify-ring.ts'
import { type HalfCellRing, traceRings } from './trace-rings.ts'

/** The area that colour runs into from one place. */
export interface Poured {
  readonly rings: readonly Ring[]
  readonly lies: 'under' | 'over'
  /** The filled area it was poured on. */
  readonly recolours?: string
}

/** Where, in paper units, and of which colour. */
export interface PouringOut { readonly x: number; readonly y: number; readonly colour: ColourName }

/** How far the colour runs in under the lines around it, in cells: no paper shows between. */
const RUN_ON_CELLS = 3
/** A tap on a thin line means the area beside it, in paper units. */
const BESIDE_A_LINE = 20
/** Half of a cell's breadth and a little: less than the step from cell to cell, more than a slope made of them. */
const TOLERANCE_CELLS = 0.6
/** More corners than this are not worth their bytes: then edges become coarser. */
export const MOST_CORNERS = 4000

/**
 * Pours the bucket out at a place (paper units). The same strokes and the same place give the same area, always. Comes in short steps,
 * so that a page need not wait for it; null where nothing would change: beside the sheet, or on that very colour.
 */
export function* pour(strokes: readonly Stroke[], paper: Paper, { x, y, colour }: PouringOut): Generator<void, Poured | null> {
  const raster = yield* rasterise(strokes, paper)
  const start = chooseCell(raster, strokes, x, y)
  if (start === null) return null
  const top = raster.tops[start] ?? 0
  const on = strokes[top - 1]
  if (on !== undefined && on.tool !== 'eraser' && on.colour === colour) return null
  const mask = yield* flood(raster, start, cellsLike(strokes, top))
  const lies = on?.tool === 'pen' || (on?.tool === 'bucket' && on.lies === 'over') ? 'over' : 'under'
  if (lies === 'under') yield* runOn(raster, mask, RUN_ON_CELLS, cellsToRunUnder(strokes, on === undefined ? strokes.length : top - 1))
  const traced = yield* traceRings(mask, raster.columns, raster.rows)
  for (let tolerance = 2 * TOLERANCE_CELLS; ; tolerance *= 2) {
    const rings = yield* simplifyAll(traced, tolerance)
    if (rings.reduce((corners, ring) => corners + ring.length, 0) > MOST_CORNERS) continue
    const inUnits = rings.map((ring): Ring => ring.map(([halfX, halfY]) => [Math.round((halfX * raster.cell) / 2), Math.round((halfY * raster.cell) / 2)]))
    return { rings: inUnits, lies, ...(on?.tool === 'bucket' && lies === 'under' && { recolours: on.id }) }
  }
}

function* simplifyAll(traced: readonly HalfCellRing[], tolerance: number): Generator<void, HalfCellRing[]> {
  const rings: HalfCellRing[] = []
  for (const ring of traced) {
    const simple = simplifyRing(ring, tolerance)
    if (simple.length > 2) rings.push(simple)
    yield
  }
  return rings
}

/** The cell at a place; where that is a line, the nearest beside it that is none, if it is near. */
function chooseCell({ columns, rows, cell, tops }: InkRaster, strokes: readonly Stroke[], x: number, y: number): number | null {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
  if (column < 0 || row < 0 || column >= columns || row >= rows) return null
  const reach = Math.ceil(BESIDE_A_LINE / cell)
  let best = row * columns + column
  let bestDistance = strokes[(tops[best] ?? 0) - 1]?.tool === 'pen' ? Infinity : 0
  if (bestDistance === 0) return best
  for (let down = -reach; down <= reach; down += 1) {
    for (let across = -reach; across <= reach; across += 1) {
      const [there, that] = [column + across, row + down]
      const distance = Math.hypot(across, down)
      if (there < 0 || that < 0 || there >= columns || that >= rows || distance > reach || distance >= bestDistance) continue
      if (strokes[(tops[that * columns + there] ?? 0) - 1]?.tool === 'pen') continue
      best = that * columns + there
      bestDistance = distance
    }
  }
  return best
}

/** What counts as the same: paper; one filled area; or ink of one colour. */
function cellsLike(strokes: readonly Stroke[], top: number): Uint8Array {
  const same = new Uint8Array(strokes.length + 1)
  same[top] = 1
  const on = strokes[top - 1]
  if (on?.tool === 'pen') for (const [index, stroke] of strokes.entries()) if (stroke.tool === 'pen' && stroke.colour === on.colour) same[index + 1] = 1
  return same
}

/** Lines, and filled areas that lie above what is painted at `depth`. */
function cellsToRunUnder(strokes: readonly Stroke[], depth: number): Uint8Array {
  const into = new Uint8Array(strokes.length + 1)
  for (const [index, stroke] of strokes.entries()) if (stroke.tool === 'pen' || (stroke.tool === 'bucket' && (stroke.lies === 'over' || index < depth))) into[index + 1] = 1
  return into
}
