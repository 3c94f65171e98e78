import { withDatabase } from '../database/retry-database.ts'
import type { SealedRow } from '../store.ts'
import type { CaptureKept, CaptureSession } from './captures.ts'
import { CAPTURE_DATABASE, HANDED_OVER, SESSIONS_TABLE } from './child-mode-mark.ts'
import { plainDatabase } from './plain-database.ts'

const CHUNKS_TABLE = 'chunks'
const IN_ORDER = 'group-order'

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
  const db = plainDatabase(CAPTURE_DATABASE, 1, (fresh) => {
    fresh.createObjectStore(SESSIONS_TABLE, { keyPath: 'sessionId' })
    fresh.createObjectStore(CHUNKS_TABLE, { keyPath: 'id' }).createIndex(IN_ORDER, ['group', 'order'])
  })
  let closed = false
  const gone = () => (closed || db.isTakenAway() ? 'closed' : undefined)

  async function write(table: string, work: (store: IDBObjectStore) => void): Promise<CaptureKept> {
    const outcome = await withDatabase(db, wait, gone, () => db.run([table], 'readwrite', (transaction) => {
      work(transaction.objectStore(table))
      return undefined
    }))
    return outcome.kind === 'done' ? 'kept' : outcome.kind
  }

  async function read<T>(table: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
    const outcome = await withDatabase(db, wait, gone, () => db.run([table], 'readonly', (transaction) => ask(transaction.objectStore(table))))
    return outcome.kind === 'done' ? outcome.value ?? null : null
  }

  const ofSession = (sessionId: string) => IDBKeyRange.bound([sessionId, 0], [sessionId, Infinity])

  return {
    sessions: () => read<CaptureSession[]>(SESSIONS_TABLE, (store) => store.getAll()),
    handOver: (session) => write(SESSIONS_TABLE, (store) => callBackAll(store, () => { store.put(session) })),
    callBack: () => write(SESSIONS_TABLE, (store) => callBackAll(store, () => undefined)),
    removeSession: (sessionId) => write(SESSIONS_TABLE, (store) => { store.delete(sessionId) }),
    put: (row) => write(CHUNKS_TABLE, (store) => { store.put(row) }),
    rows: (sessionId) => read<SealedRow[]>(CHUNKS_TABLE, (store) => store.index(IN_ORDER).getAll(ofSession(sessionId))),
    async lastRow(sessionId) {
      const cursor = await read(CHUNKS_TABLE, (store) => store.index(IN_ORDER).openCursor(ofSession(sessionId), 'prev'))
      return cursor ? cursor.value as SealedRow : null
    },
    removeRows: (ids) => write(CHUNKS_TABLE, (store) => { for (const id of ids) store.delete(id) }),
    close() {
      closed = true
      db.close()
    },
  }
}

/** In one transaction with what comes `then`. */
function callBackAll(store: IDBObjectStore, then: () => void): void {
  const all = store.getAll() as IDBRequest<CaptureSession[]>
  all.addEventListener('success', () => {
    for (const session of all.result) if (session.state === HANDED_OVER) store.put({ ...session, state: 'back' })
    then()
  })
}
