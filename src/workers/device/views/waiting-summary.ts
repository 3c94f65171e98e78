import { pictureRefsOf } from '../../../outbox/picture-refs.ts'
import type { RecordKind } from '../../../record/revision.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { WaitingSummary } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'
import { ownReceived, waitingItems } from './waiting-view.ts'

/**
 * Counts for the one calm line, as a person counts: notes, pictures (a drawing is one, however many files it has) and
 * entries beside notes. Of this device only: what is in the record is so by a stored receipt.
 */
export function waitingSummary(device: OpenDevice): WaitingSummary {
  const { holdings, memory, syncer } = device
  const hasPicture = (recordId: RecordId) => (memory.body(recordId, 'direct-work')?.pages ?? []).some(({ pictures }) => pictures.length > 0)
  const waiting = countAsPeopleDo(hasPicture)
  for (const recordId of memory.working.keys()) waiting.notes.add(recordId)
  for (const item of holdings.outbox.values()) waiting.add(item.recordId, item.record)
  for (const { sessionId, stand } of memory.handOvers.values()) if (stand === 'out') waiting.entries.add(sessionId)
  const inRecord = countAsPeopleDo(hasPicture)
  for (const { revision } of ownReceived(device)) if (!waiting.has(revision.recordId)) inRecord.add(revision.recordId, revision.kind)
  return {
    beingWritten: memory.working.size, sendingNow: syncer.sending.size > 0 || syncer.pictureNow !== undefined,
    notesWaiting: waiting.notes.size, picturesWaiting: waiting.pictures.size, entriesWaiting: waiting.entries.size,
    notesInRecord: inRecord.notes.size, picturesInRecord: inRecord.pictures.size, entriesInRecord: inRecord.entries.size,
    needsYou: waitingItems(device).filter((item) => item.item === 'needs-you').length,
    ...pictureNow(device, waiting.pictures),
    unfinishedDrawings: memory.drawings.size, signal: syncer.signal,
    ...(holdings.device.lastContactAt !== undefined && { lastContactAt: holdings.device.lastContactAt }),
  }
}

/** `hasPicture`: of direct work, which counts as a picture where there is one, else as an entry. */
function countAsPeopleDo(hasPicture: (recordId: RecordId) => boolean) {
  const notes = new Set<RecordId>()
  const pictures = new Set<RecordId>()
  const entries = new Set<RecordId>()
  return {
    notes, pictures, entries,
    has: (recordId: RecordId) => notes.has(recordId) || pictures.has(recordId) || entries.has(recordId),
    /** A read mark is no one's work: it is sent, but nobody counts it. */
    add: (recordId: RecordId, kind: RecordKind) => {
      if (kind === 'visit') notes.add(recordId)
      else if (kind === 'drawing' || kind === 'photograph' || (kind === 'direct-work' && hasPicture(recordId))) pictures.add(recordId)
      else if (kind !== 'read-mark') entries.add(recordId)
    },
  }
}

/** The drawing or photograph on its way, all of its files as one. */
function pictureNow({ memory, syncer, holdings }: OpenDevice, waiting: ReadonlySet<RecordId>): Pick<WaitingSummary, 'pictureNow'> {
  const now = syncer.pictureNow
  if (!now) return {}
  const done = [...syncer.begun].filter((recordId) => !waiting.has(recordId)).length
  const head = memory.head(now.recordId)
  const total = head ? pictureRefsOf(head.revision).reduce((sum, ref) => sum + ref.bytes, 0) : now.bytes
  let left = 0
  for (const item of holdings.outbox.values()) if (item.kind === 'picture' && item.recordId === now.recordId) left += item.bytes - (syncer.bytesSent.get(item.id) ?? 0)
  return { pictureNow: { number: done + 1, of: done + waiting.size, percent: Math.min(99, Math.floor((100 * Math.max(0, total - left)) / Math.max(1, total))) } }
}
