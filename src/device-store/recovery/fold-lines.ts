import type { JournalLine } from '../journal.ts'
import { rowKey } from './second-copy.ts'
import type { SealedRow, TableName } from '../store.ts'

/** What a journal comes down to, by `rowKey`. */
export interface JournalState {
  readonly live: ReadonlyMap<string, { readonly table: TableName; readonly row: SealedRow }>
  readonly removed: ReadonlyMap<string, { readonly table: TableName; readonly id: string }>
  /** The number of the last whole commit. */
  readonly lastCommit: number
}

/** The last put of each row, unless it was removed after; and what was removed. */
export function foldLines(lines: readonly JournalLine[]): JournalState {
  const live = new Map<string, { readonly table: TableName; readonly row: SealedRow }>()
  const removed = new Map<string, { readonly table: TableName; readonly id: string }>()
  let lastCommit = 0
  for (const line of lines) {
    if (line.kind === 'mark') {
      lastCommit = Math.max(lastCommit, line.commit)
    } else if (line.kind === 'put') {
      live.set(rowKey(line.table, line.row.id), line)
      removed.delete(rowKey(line.table, line.row.id))
    } else {
      live.delete(rowKey(line.table, line.id))
      removed.set(rowKey(line.table, line.id), line)
    }
  }
  return { live, removed, lastCommit }
}

