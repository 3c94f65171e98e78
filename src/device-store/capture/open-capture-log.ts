import type { Journal, JournalLine } from '../journal.ts'
import { openOpfsJournal } from '../opfs-journal.ts'
import type { SealedRow } from '../store.ts'
import { captureDatabase } from './capture-database.ts'
import type { CaptureLog } from './captures.ts'
import { readMark } from './child-mode.ts'
import { CAPTURE_DATABASE, HANDED_OVER } from './child-mode-mark.ts'
import { cacheChunkCount } from './chunk-count.ts'
import { chunkLine, chunkRow, chunksIn } from './chunk-row.ts'
import { readSession, sessionFromText } from './read-session.ts'

export type LogOpening =
  | { readonly kind: 'open'; readonly log: CaptureLog }
  /** Nothing was handed over. */
  | { readonly kind: 'none' }
  /** Another worker still holds the files. */
  | { readonly kind: 'busy' }
  /** Handed over, but neither row nor mark says which session. */
  | { readonly kind: 'lost' }

/** Opens what the child's page writes to. Worker only; one at a time. */
export async function openCaptureLog(wait: (delayMs: number) => Promise<void>): Promise<LogOpening> {
  const database = captureDatabase(wait)
  const count = cacheChunkCount()
  const rows = await database.sessions()
  const markText = await readMark().catch(() => null)
  const row = rows?.find((session) => session.state === HANDED_OVER)
  // The row counts; the mark's copy stands in where the database was lost.
  const session = readSession(row) ?? sessionFromText(markText)
  if (!session) {
    database.close()
    return { kind: markText === null && row === undefined && rows !== null ? 'none' : 'lost' }
  }
  const { sessionId } = session
  const opening = await openOpfsJournal({ name: CAPTURE_DATABASE, wait })
  if (opening.kind === 'busy') {
    database.close()
    return { kind: 'busy' }
  }
  const journal: Journal = opening.journal
  const lines = await journal.read().catch(() => ({ lines: [] as readonly JournalLine[] }))
  const last = lastOf([await database.lastRow(sessionId), ...chunksIn(lines.lines, sessionId)])
  // What one of the two copies would not take: it goes with the next.
  let owedLines: readonly JournalLine[] = []
  let owedRows: readonly SealedRow[] = []
  let databaseGone = rows === null

  async function toJournal(line: JournalLine): Promise<boolean> {
    if (journal.kind === 'none') return false
    const all = [...owedLines, line]
    const done = await journal.append(all).then(() => true, () => false)
    owedLines = done ? [] : all
    return done
  }
  async function toDatabase(chunk: SealedRow): Promise<'kept' | 'no-room' | 'lost'> {
    // Each further try would keep the child waiting for a second.
    if (databaseGone) return 'lost'
    const all = [...owedRows, chunk]
    for (const [at, one] of all.entries()) {
      const kept = await database.put(one)
      owedRows = all.slice(kept === 'kept' ? at + 1 : at)
      databaseGone = kept === 'lost'
      if (kept !== 'kept') return kept
    }
    return 'kept'
  }

  return {
    kind: 'open',
    log: {
      session,
      last: { chunk: last && new Uint8Array(last.sealed), lastSeq: Math.max(last?.order ?? 0, await count.read(sessionId)) },
      async append(seq, chunk) {
        const kept = chunkRow(sessionId, seq, chunk)
        const [inDatabase, inJournal] = await Promise.all([toDatabase(kept), toJournal(chunkLine(kept))])
        if (inDatabase !== 'kept' && !inJournal) {
          // The caller gives this number again: nothing of it may come back later.
          owedLines = owedLines.filter((line) => line.kind !== 'put' || line.row.id !== kept.id)
          owedRows = owedRows.filter((one) => one.id !== kept.id)
          return inDatabase
        }
        count.write(sessionId, seq)
        return 'kept'
      },
      async close() {
        database.close()
        await journal.close()
        await count.settled()
      },
    },
  }
}

function lastOf(rows: readonly (SealedRow | null)[]): SealedRow | null {
  return rows.reduce((last, row) => row && (!last || row.order > last.order) ? row : last, null)
}
