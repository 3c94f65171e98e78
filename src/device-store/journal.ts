/**
 * The second, independent copy of what has no receipt yet: an append-only file of sealed lines, flushed line by line.
 * It exists because 64 bad bytes in a browser's IndexedDB log can empty every database of the origin without an error.
 * A line is a sealed row and the table it belongs to, the removal of one, or the number of the commit the lines before it
 * were part of (`mark`), by which a start tells a store that lost rows from one that removed them.
 */
import type { SealedRow, TableName } from './store.ts'

export type JournalLine =
  | { readonly kind: 'put'; readonly table: TableName; readonly row: SealedRow }
  | { readonly kind: 'remove'; readonly table: TableName; readonly id: string }
  | { readonly kind: 'mark'; readonly commit: number }

export interface Journal {
  /** `none`: this browser has no place for a second copy; appends go nowhere. */
  readonly kind: 'file' | 'memory' | 'none'
  /** Appends and flushes; resolves when the bytes are in the file. Rejects if they are not, and then none of them count. */
  append(lines: readonly JournalLine[]): Promise<void>
  /** All whole lines, oldest first; damaged stretches and a torn tail are passed over and their bytes counted. */
  read(): Promise<{ readonly lines: readonly JournalLine[]; readonly tornBytes: number }>
  /** Rewrites the file with only these lines (after receipts), never losing the old file before the new is flushed. */
  compact(keep: readonly JournalLine[]): Promise<void>
  close(): Promise<void>
}

/** The journal of a browser without a private file system: keeps nothing and says so in its kind. */
export const noJournal: Journal = {
  kind: 'none',
  append: () => Promise.resolve(),
  read: () => Promise.resolve({ lines: [], tornBytes: 0 }),
  compact: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
