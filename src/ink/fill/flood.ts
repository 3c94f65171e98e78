/** A part of a sheet: 1 for each cell that belongs to it. */
export type CellMask = Uint8Array

interface Cells { readonly columns: number; readonly rows: number; readonly tops: Uint32Array }

/** Cells looked at between two pauses. */
const CELLS_AT_ONCE = 20_000
/** What a run of cells costs beside its cells. */
const RUN_COST = 20

/** All cells that `same` allows and that can be reached from one of them without going over a corner. */
export function* flood({ columns, rows, tops }: Cells, start: number, same: Uint8Array): Generator<void, CellMask> {
  const mask = new Uint8Array(columns * rows)
  const takes = (place: number): boolean => mask[place] === 0 && same[tops[place] ?? 0] === 1
  const waiting = [start]
  let looked = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!takes(next)) continue
    const rowStart = next - (next % columns)
    let from = next
    while (from > rowStart && takes(from - 1)) from -= 1
    let to = next
    while (to < rowStart + columns - 1 && takes(to + 1)) to += 1
    mask.fill(1, from, to + 1)
    for (const neighbour of [-columns, columns]) {
      if (rowStart + neighbour < 0 || rowStart + neighbour >= columns * rows) continue
      for (let place = from + neighbour; place <= to + neighbour; place += 1) {
        // One start for each run of cells: its others are reached from it.
        if (takes(place) && (place === from + neighbour || !takes(place - 1))) waiting.push(place)
      }
    }
    looked += to - from + RUN_COST
    if (looked > CELLS_AT_ONCE) {
      looked = 0
      yield
    }
  }
  return mask
}

/** Lets a part run on into its neighbours for `reach` cells, wherever `into` allows it: colour under the edge of a line. */
export function* runOn({ columns, rows, tops }: Cells, mask: CellMask, reach: number, into: Uint8Array): Generator<void> {
  for (let pass = 1; pass <= reach; pass += 1) {
    const grown: number[] = []
    for (let place = 0; place < columns * rows; place += 1) {
      if (place % CELLS_AT_ONCE === CELLS_AT_ONCE - 1) yield
      if (mask[place] === 1 || into[tops[place] ?? 0] !== 1) continue
      const column = place % columns
      if ((column > 0 && mask[place - 1] === 1) || (column < columns - 1 && mask[place + 1] === 1) || mask[place - columns] === 1 || mask[place + columns] === 1) grown.push(place)
    }
    for (const place of grown) mask[place] = 1
    yield
  }
}
