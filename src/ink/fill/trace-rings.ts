import type { CellMask } from './flood.ts'

/** Steps east, south, west, north between the corners of cells. */
const STEPS = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const
/** The cell at the right hand of each step, from the corner it starts at; the one at the left hand is that of the step before. */
const RIGHT_CELL = [[0, 0], [-1, 0], [-1, -1], [0, -1]] as const

/** Rows of cells looked through between two pauses. */
const ROWS_AT_ONCE = 25

/** A ring in halves of a cell: the middles of the edges it runs along. */
export type HalfCellRing = readonly (readonly [x: number, y: number])[]

/** The edges of a part of a sheet as closed rings, its holes too. The part lies at each ring's right hand. */
export function* traceRings(mask: CellMask, columns: number, rows: number): Generator<void, HalfCellRing[]> {
  const isIn = (column: number, row: number): boolean => column >= 0 && row >= 0 && column < columns && row < rows && mask[row * columns + column] === 1
  // Every ring runs east along the upper edge of some cell: each is found there, once.
  const walked = new Uint8Array(columns * rows)
  const rings: HalfCellRing[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isIn(column, row) || isIn(column, row - 1) || walked[row * columns + column] === 1) continue
      rings.push(walk(column, row, isIn, (x, y) => { walked[y * columns + x] = 1 }))
    }
    if (row % ROWS_AT_ONCE === 0) yield
  }
  return rings
}

function walk(startX: number, startY: number, isIn: (column: number, row: number) => boolean, mark: (x: number, y: number) => void): HalfCellRing {
  const ring: (readonly [number, number])[] = []
  let [x, y, way] = [startX, startY, 0]
  do {
    const [dx, dy] = STEPS[way] ?? STEPS[0]
    if (way === 0) mark(x, y)
    ring.push([2 * x + dx, 2 * y + dy])
    x += dx
    y += dy
    const right = RIGHT_CELL[way] ?? RIGHT_CELL[0]
    const left = RIGHT_CELL[(way + 3) % 4] ?? RIGHT_CELL[0]
    // Corner to corner is not joined: right first.
    if (!isIn(x + right[0], y + right[1])) way = (way + 1) % 4
    else if (isIn(x + left[0], y + left[1])) way = (way + 3) % 4
  } while (x !== startX || y !== startY || way !== 0)
  return ring
}
