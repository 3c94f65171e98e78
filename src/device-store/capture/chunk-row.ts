import type { JournalLine } from '../journal.ts'
import type { SealedRow } from '../store.ts'
import type { KeptChunk } from './captures.ts'

// Chunks use the rows and the journal's frames of the vault's store; only the file and the database are their own.
const TABLE = 'strokes'

export function chunkRow(sessionId: string, seq: number, chunk: Uint8Array): SealedRow {
  return { id: chunkId(sessionId, seq), group: sessionId, order: seq, state: '', sealed: Uint8Array.from(chunk).buffer }
}

export function chunkId(sessionId: string, seq: number): string {
  return `${sessionId}-${seq}`
}

export function chunkLine(row: SealedRow): JournalLine {
  return { kind: 'put', table: TABLE, row }
}

/** The chunks of one session, or of all, among a journal's lines. */
export function chunksIn(lines: readonly JournalLine[], sessionId?: string): SealedRow[] {
  return lines.flatMap((line) => line.kind === 'put' && (sessionId === undefined || line.row.group === sessionId) ? [line.row] : [])
}

export function keptChunk(row: SealedRow): KeptChunk {
  return { seq: row.order, chunk: new Uint8Array(row.sealed) }
}
