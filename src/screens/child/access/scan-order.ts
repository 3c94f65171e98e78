/** Where a target lies on the screen, in CSS pixels, and in which part of the page: parts are gone through one after the other, from 0. */
export interface TargetBox { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly part?: number }

/** With more targets than this they are gone through row by row: first the row is chosen, then the target in it. */
export const MOST_IN_ONE_ROW = 6

/**
 * Targets in reading order, as rows of indices. Few targets are one row. No row reaches from one part of the page into another; a part
 * in `lone` is a row as it is, however it lies: buttons at the side of the page are one group, not one row each.
 */
export function scanRows(boxes: readonly TargetBox[], rightToLeft = false, lone: ReadonlySet<number> = new Set()): readonly (readonly number[])[] {
  if (boxes.length === 0) return []
  const parts = [...new Set(boxes.map(({ part = 0 }) => part))].sort((one, other) => one - other)
  const rows = parts.flatMap((part) => {
    const inPart = boxes.flatMap((box, index) => (box.part ?? 0) === part ? [index] : [])
    return lone.has(part) ? [inPart] : rowsOf(boxes, inPart, rightToLeft)
  })
  return boxes.length <= MOST_IN_ONE_ROW ? [rows.flat()] : rows
}

/** Targets belong to one row where their middles lie within half the height of the first of the row. */
function rowsOf(boxes: readonly TargetBox[], indices: readonly number[], rightToLeft: boolean): readonly (readonly number[])[] {
  const middle = (index: number): number => (boxes[index]?.top ?? 0) + (boxes[index]?.height ?? 0) / 2
  const startOf = (index: number): number => (boxes[index]?.left ?? 0) * (rightToLeft ? -1 : 1)
  const downwards = [...indices].sort((one, other) => middle(one) - middle(other) || startOf(one) - startOf(other))
  const rows: number[][] = []
  for (const index of downwards) {
    const row = rows.at(-1)
    const first = row?.[0]
    const near = first !== undefined && Math.abs(middle(index) - middle(first)) <= Math.min(boxes[first]?.height ?? 0, boxes[index]?.height ?? 0) / 2
    if (near && row !== undefined) row.push(index)
    else rows.push([index])
  }
  for (const row of rows) row.sort((one, other) => startOf(one) - startOf(other))
  return rows
}

/** Where the scanning is: on a whole row, or inside one. `row` and `place` count from 0. */
export type ScanPlace = { readonly level: 'rows'; readonly row: number } | { readonly level: 'inside'; readonly row: number; readonly place: number; readonly rounds: number }

export const SCAN_START: ScanPlace = { level: 'rows', row: 0 }
/** After so many rounds inside a row without a choice the scanning goes back to the rows. */
const ROUNDS_INSIDE = 2

/** One step on. A lone row is gone through at once, and for ever. */
export function stepOn(rows: readonly (readonly number[])[], at: ScanPlace): ScanPlace {
  const row = rows[at.row]
  if (rows.length === 0 || row === undefined) return SCAN_START
  if (at.level === 'rows') return rows.length === 1 ? { level: 'inside', row: 0, place: 0, rounds: 0 } : { level: 'rows', row: (at.row + 1) % rows.length }
  const place = at.place + 1
  if (place < row.length) return { ...at, place }
  if (rows.length > 1 && at.rounds + 1 >= ROUNDS_INSIDE) return { level: 'rows', row: (at.row + 1) % rows.length }
  return { ...at, place: 0, rounds: at.rounds + 1 }
}

/** What a press of the switch does here: into the row, or the target with this index. */
export function pressSwitch(rows: readonly (readonly number[])[], at: ScanPlace): { readonly kind: 'into'; readonly at: ScanPlace } | { readonly kind: 'choose'; readonly index: number } | { readonly kind: 'nothing' } {
  const row = rows[at.row]
  if (row === undefined || row.length === 0) return { kind: 'nothing' }
  if (at.level === 'inside') {
    const index = row[at.place]
    return index === undefined ? { kind: 'nothing' } : { kind: 'choose', index }
  }
  // A row of one needs no second press.
  return row.length === 1 ? { kind: 'choose', index: row[0] ?? 0 } : { kind: 'into', at: { level: 'inside', row: at.row, place: 0, rounds: 0 } }
}
