import type { SealedRow, TableName } from '../store.ts'

/**
 * The row in `settings` that numbers the journalled commits: `order` is the last. It lies in the same commit as the rows, so a
 * store whose number is below the journal's has lost commits, and one whose number is above it has not.
 */
export const COMMIT_MARK_ID = 'commit-mark'

/** The mark for a commit; a counter, with nothing sealed in it. */
export function markRow(commit: number): SealedRow {
  return { id: COMMIT_MARK_ID, group: '', order: commit, state: 'mark', sealed: new ArrayBuffer(0) }
}

/** Whether a row exists nowhere but on this device, so that it must be in the journal as well. */
export function needsSecondCopy(table: TableName, row: SealedRow): boolean {
  switch (table) {
    case 'outbox':
    case 'working':
    case 'strokes':
      return true
    case 'settings':
      return row.id !== COMMIT_MARK_ID
    case 'revisions':
      return row.order === 0
    case 'pictures':
      return row.state === 'own'
    case 'cases':
      return false
  }
}

/** How a row is known in the journal. */
export function rowKey(table: TableName, id: string): string {
  return `${table}|${id}`
}
