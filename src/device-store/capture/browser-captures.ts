import type { Journal } from '../journal.ts'
import { openOpfsJournal } from '../opfs-journal.ts'
import { captureDatabase } from './capture-database.ts'
import type { Captures, FoundSession } from './captures.ts'
import { isChildMode, readMark, removeMark, writeMark } from './child-mode.ts'
import { CAPTURE_DATABASE } from './child-mode-mark.ts'
import { cacheChunkCount } from './chunk-count.ts'
import { chunkId, chunkLine, chunksIn, keptChunk } from './chunk-row.ts'
import { readSession, sameKeys, sessionFromText } from './read-session.ts'

/** The hand-overs of this browser, as the vault's side sees them. The files are taken when first needed and kept until `close`. */
export function browserCaptures(wait: (delayMs: number) => Promise<void>): Captures {
  const database = captureDatabase(wait)
  const count = cacheChunkCount()
  let journal: Promise<Journal | 'busy'> | undefined

  /** The second copy; 'busy' while another worker writes to it. */
  async function openJournal(): Promise<Journal | 'busy'> {
    journal ??= openOpfsJournal({ name: CAPTURE_DATABASE, wait }).then((opening) => opening.kind === 'busy' ? 'busy' as const : opening.journal)
    const opened = await journal
    if (opened === 'busy') journal = undefined
    return opened
  }

  async function forgetLines(isForgotten: (row: { readonly id: string; readonly group: string }) => boolean): Promise<void> {
    const open = await openJournal()
    if (open === 'busy') throw new Error('the second copy of a hand-over is in use')
    const { lines } = await open.read()
    const rows = chunksIn(lines)
    const kept = rows.filter((row) => !isForgotten(row))
    if (kept.length < rows.length) await open.compact(kept.map(chunkLine))
  }

  return {
    childMode: isChildMode,
    async handOver(session) {
      const kept = await database.handOver(session)
      if (kept !== 'kept') {
        // It may be there although the answer was lost.
        await database.removeSession(session.sessionId)
        return kept
      }
      try {
        // Holds the session a second time: a database that is lost while the child draws does not stop the drawing.
        await writeMark(JSON.stringify(session))
        return 'kept'
      } catch {
        await database.removeSession(session.sessionId)
        await removeMark().catch(() => undefined)
        return 'no-room'
      }
    },
    async sessions() {
      const rows = await database.sessions()
      const marked = sessionFromText(await readMark().catch(() => null))
      const found = (rows ?? []).map(readSession).filter((session) => session !== null).map((session): FoundSession => ({
        session, markDiffers: marked !== null && marked.sessionId === session.sessionId && !sameKeys(marked, session),
      }))
      return marked && !found.some(({ session }) => session.sessionId === marked.sessionId) ? [...found, { session: marked, markDiffers: false }] : found
    },
    async chunks(sessionId) {
      const rows = await database.rows(sessionId)
      const open = await openJournal()
      const lines = open === 'busy' ? null : await open.read().catch(() => null)
      return {
        copies: [...rows ?? [], ...chunksIn(lines?.lines ?? [], sessionId)].map(keptChunk),
        lastSeq: await count.read(sessionId), unread: rows === null || lines === null,
      }
    },
    async forget(sessionId, what) {
      const rows = what === 'all' ? (await database.rows(sessionId) ?? []).map((row) => row.id) : what.map((seq) => chunkId(sessionId, seq))
      const ids = new Set(rows)
      // The second copy first: what is left of the first leads back here, should this stop in between.
      await forgetLines((row) => what === 'all' ? row.group === sessionId : ids.has(row.id))
      mustBeKept(await database.removeRows(rows))
      if (what !== 'all') return
      await count.remove(sessionId).catch(() => undefined)
      mustBeKept(await database.removeSession(sessionId))
    },
    async endChildMode() {
      const [kept] = await Promise.all([database.callBack(), removeMark()])
      mustBeKept(kept)
    },
    async close() {
      const open = await journal?.catch(() => undefined)
      journal = undefined
      if (open !== undefined && open !== 'busy') await open.close()
    },
  }
}

function mustBeKept(kept: 'kept' | 'no-room' | 'lost'): void {
  if (kept !== 'kept') throw new Error(`a hand-over cannot be put away: ${kept}`)
}

