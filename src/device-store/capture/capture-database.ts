import { Dexie, type Table } from 'dexie'
import { withDatabase } from '../database/retry-database.ts'
import type { SealedRow } from '../store.ts'
import type { CaptureKept, CaptureSession } from './captures.ts'
import { CAPTURE_DATABASE, HANDED_OVER, SESSIONS_TABLE } from './child-mode-mark.ts'

const CHUNKS_TABLE = 'chunks'

/** The database of hand-overs: sessions in clear, chunks as sealed rows (`group` = session, `order` = number). Every write is strict. */
export interface CaptureDatabase {
  /** Null if it cannot be read. */
  readonly sessions: () => Promise<readonly CaptureSession[] | null>
  /** Puts a new session, and calls every other one back. */
  readonly handOver: (session: CaptureSession) => Promise<CaptureKept>
  readonly callBack: () => Promise<CaptureKept>
  readonly removeSession: (sessionId: string) => Promise<CaptureKept>
  readonly put: (row: SealedRow) => Promise<CaptureKept>
  /** Chunks of one session by number, null if they cannot be read. */
  readonly rows: (sessionId: string) => Promise<readonly SealedRow[] | null>
  readonly lastRow: (sessionId: string) => Promise<SealedRow | null>
  readonly removeRows: (ids: readonly string[]) => Promise<CaptureKept>
  readonly close: () => void
}

/** Opens lazily: the first question or write does. */
export function captureDatabase(wait: (delayMs: number) => Promise<void>): CaptureDatabase {
  const db = new Dexie(CAPTURE_DATABASE, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false })
  db.version(1).stores({ [SESSIONS_TABLE]: 'sessionId', [CHUNKS_TABLE]: 'id, [group+order]' })
  const sessions = db.table(SESSIONS_TABLE) as Table<CaptureSession, string>
  const chunks = db.table(CHUNKS_TABLE) as Table<SealedRow, string>
  let closed = false
  db.on('versionchange', () => {
    closed = true
    db.close()
    return false
  })
  const outcomeOf = <T>(work: () => PromiseLike<T>) => withDatabase(db, wait, () => closed ? 'closed' : undefined, work)

  async function write(work: () => PromiseLike<unknown>): Promise<CaptureKept> {
    const outcome = await outcomeOf(work)
    return outcome.kind === 'done' ? 'kept' : outcome.kind
  }

  async function read<T>(work: () => PromiseLike<T>): Promise<T | null> {
    const outcome = await outcomeOf(work)
    return outcome.kind === 'done' ? outcome.value : null
  }

  /** Only Dexie's own promises inside. */
  async function callBackOthers(): Promise<void> {
    const all = await sessions.toArray()
    await sessions.bulkPut(all.filter((session) => session.state === HANDED_OVER).map((session) => ({ ...session, state: 'back' })))
  }

  return {
    sessions: () => read(() => sessions.toArray()),
    handOver: (session) => write(() => db.transaction('rw', sessions, async () => {
      await callBackOthers()
      await sessions.put(session)
    })),
    callBack: () => write(() => db.transaction('rw', sessions, callBackOthers)),
    removeSession: (sessionId) => write(() => sessions.delete(sessionId)),
    put: (row) => write(() => chunks.put(row)),
    rows: (sessionId) => read(() => chunks.where('[group+order]').between([sessionId, 0], [sessionId, Infinity]).toArray()),
    lastRow: async (sessionId) => await read(() => chunks.where('[group+order]').between([sessionId, 0], [sessionId, Infinity]).last()) ?? null,
    removeRows: (ids) => write(() => chunks.bulkDelete([...ids])),
    close() {
      closed = true
      db.close()
    },
  }
}
