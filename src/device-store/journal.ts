/**
 * The second, independent copy of what has no receipt yet: an append-only file of sealed lines, flushed line by line.
 * It exists because 64 bad bytes in a browser's IndexedDB log can empty every database of the origin without an error.
 * A line is a sealed row and the table it belongs to, or the removal of one.
 */
import type { SealedRow, TableName } from './store.ts'

export type JournalLine =
  | { readonly kind: 'put'; readonly table: TableName; readonly row: SealedRow }
  | { readonly kind: 'remove'; readonly table: TableName; readonly id: string }

export interface Journal {
  /** Appends and flushes; resolves when the bytes are in the file. */
  append(lines: readonly JournalLine[]): Promise<void>
  /** All whole lines, oldest first; a torn tail is dropped and counted. */
  read(): Promise<{ readonly lines: readonly JournalLine[]; readonly tornBytes: number }>
  /** Rewrites the file with only these lines (after receipts), never losing the old file before the new is flushed. */
  compact(keep: readonly JournalLine[]): Promise<void>
  close(): Promise<void>
}
