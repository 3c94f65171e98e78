import type { CaptureLog, Captures, CaptureSession, KeptChunk } from './captures.ts'
import type { LogOpening } from './open-capture-log.ts'
import { sameKeys } from './read-session.ts'

/** What of a simulated device's hand-overs outlives a crash. Tests may damage any of it. */
export interface MemoryCaptureDisk {
  readonly sessions: Map<string, CaptureSession>
  mark: CaptureSession | null
  /** Both copies of the chunks, by session. */
  readonly inDatabase: Map<string, readonly KeptChunk[]>
  readonly inJournal: Map<string, readonly KeptChunk[]>
  readonly count: Map<string, number>
  /** Nothing can be written while this is set. */
  full?: boolean
}

export function createCaptureDisk(): MemoryCaptureDisk {
  return { sessions: new Map(), mark: null, inDatabase: new Map(), inJournal: new Map(), count: new Map() }
}

/** The hand-overs of a simulated device, the same to the vault's side as a browser's. */
export function memoryCaptures(disk: MemoryCaptureDisk): Captures {
  const callBack = () => {
    for (const session of Array.from(disk.sessions.values())) disk.sessions.set(session.sessionId, { ...session, state: 'back' })
  }
  return {
    childMode: async () => disk.mark !== null || [...disk.sessions.values()].some((session) => session.state === 'handed-over'),
    async handOver(session) {
      if (disk.full) return 'no-room'
      callBack()
      disk.sessions.set(session.sessionId, session)
      disk.mark = session
      return 'kept'
    },
    async sessions() {
      const { mark } = disk
      const found = [...disk.sessions.values()].map((session) => ({ session, markDiffers: mark !== null && mark.sessionId === session.sessionId && !sameKeys(mark, session) }))
      return mark && !disk.sessions.has(mark.sessionId) ? [...found, { session: mark, markDiffers: false }] : found
    },
    chunks: async (sessionId) => ({
      copies: [...disk.inDatabase.get(sessionId) ?? [], ...disk.inJournal.get(sessionId) ?? []], lastSeq: disk.count.get(sessionId) ?? 0, unread: false,
    }),
    async forget(sessionId, what) {
      if (disk.full) throw new Error('nothing can be written')
      for (const copies of [disk.inDatabase, disk.inJournal]) copies.set(sessionId, (copies.get(sessionId) ?? []).filter(({ seq }) => what !== 'all' && !what.includes(seq)))
      if (what !== 'all') return
      disk.count.delete(sessionId)
      disk.sessions.delete(sessionId)
    },
    async endChildMode() {
      callBack()
      disk.mark = null
    },
    async close() {},
  }
}

/** What the child's page of a simulated device writes to. */
export async function openMemoryLog(disk: MemoryCaptureDisk): Promise<LogOpening> {
  const session = [...disk.sessions.values()].find((one) => one.state === 'handed-over') ?? disk.mark
  if (!session) return { kind: 'none' }
  const { sessionId } = session
  const last = [...disk.inDatabase.get(sessionId) ?? [], ...disk.inJournal.get(sessionId) ?? []].reduce<KeptChunk | null>((found, one) => !found || one.seq > found.seq ? one : found, null)
  const log: CaptureLog = {
    session,
    last: { chunk: last?.chunk ?? null, lastSeq: Math.max(last?.seq ?? 0, disk.count.get(sessionId) ?? 0) },
    async append(seq, chunk) {
      if (disk.full) return 'no-room'
      for (const copies of [disk.inDatabase, disk.inJournal]) copies.set(sessionId, [...copies.get(sessionId) ?? [], { seq, chunk }])
      disk.count.set(sessionId, seq)
      return 'kept'
    },
    async close() {},
  }
  return { kind: 'open', log }
}
