import { pictureRefsOf } from '../../../outbox/picture-refs.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { ItemState } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'
import { clashesOf } from './conflict-view.ts'

/** Where a record's words are. Green ("in the record") only from a stored receipt or a row of the ledger. */
export function itemState(device: OpenDevice, recordId: RecordId): ItemState {
  const { holdings, memory, syncer } = device
  let state: ItemState = 'in-the-record'
  for (const known of memory.revisionsOf(recordId)) {
    const item = holdings.outbox.get(known.revision.revId)
    if (!item) continue
    if (item.state === 'needs-you') return 'needs-you'
    if (syncer.sending.has(item.id)) state = 'sending'
    else if (state !== 'sending') state = 'on-this-device'
  }
  if (state !== 'in-the-record') return state
  if (memory.working.has(recordId)) return 'on-this-device'
  const verdicts = memory.revisionsOf(recordId).map((known) => known.receipt?.verdict)
  if (verdicts.includes('quarantined')) return 'needs-you'
  if (verdicts.includes('escrowed')) return 'kept-aside'
  return needsSettling(device, recordId) ? 'needs-you' : 'in-the-record'
}

/** Where a record's pictures are: its own words first, then the last of its pictures. */
export function pictureState(device: OpenDevice, recordId: RecordId): { readonly item: ItemState; readonly bytesSent: number } {
  const { holdings, syncer } = device
  const words = itemState(device, recordId)
  const waiting = [...holdings.outbox.values()].filter((item) => item.kind === 'picture' && item.recordId === recordId)
  const bytesSent = waiting.reduce((sum, item) => sum + (syncer.bytesSent.get(item.id) ?? 0), 0)
  if (words !== 'in-the-record') return { item: words, bytesSent }
  // Of a colleague: the words are in the record, the picture is still on the way there.
  if (waiting.length === 0) return { item: isOnTheWay(device, recordId) ? 'sending' : words, bytesSent }
  if (waiting.some((item) => item.state === 'needs-you')) return { item: 'needs-you', bytesSent }
  return { item: waiting.some((item) => item.id === syncer.pictureNow?.id) ? 'sending' : 'on-this-device', bytesSent }
}

function isOnTheWay(device: OpenDevice, recordId: RecordId): boolean {
  return device.holdings.notThereYet.size > 0 && device.memory.revisionsOf(recordId)
    .some(({ revision }) => pictureRefsOf(revision).some((ref) => device.holdings.notThereYet.has(`${revision.caseId}/${ref.sha256}`)))
}

/** Whether only a person can decide: two signatures, or heads that clash. Heads that join by themselves are joined by the record. */
export function needsSettling(device: OpenDevice, recordId: RecordId): boolean {
  const standing = device.memory.standing(recordId)
  return standing.kind === 'conflict' && (standing.doubleSign || clashesOf(device, recordId) !== 0)
}
