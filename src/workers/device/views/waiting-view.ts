import type { OutboxItem, Trouble } from '../../../outbox/outbox-item.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { RecordKind } from '../../../record/revision.ts'
import type { ItemState, WaitingItem } from '../../device-api.ts'
import { bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { itemState } from './item-state.ts'
import { visitTitle } from './visit-title.ts'
import { visitBody } from './visit-view.ts'

const TROUBLE: Readonly<Record<Trouble, string>> = {
  'too-large': 'The record says that this is too long to take in one piece. It is safe on this device.',
  'not-accepted': 'The record could not read this. It is safe on this device; show it to your team.',
  'not-clean': 'The record did not take this picture: it looks damaged, or holds something besides the picture. It is safe on this device; show it to your team.',
  'hash-differs': 'This picture on the device is damaged. Take or keep it again if you can.',
  'bytes-missing': 'This is listed but its content cannot be opened on this device. Show it to your team.',
}

/** Everything of this device that a person may ask about: what waits, what needs them, what was kept aside, what arrived. */
export function waitingItems(device: OpenDevice): WaitingItem[] {
  const { holdings, memory, clock } = device
  const items: WaitingItem[] = []
  const listed = new Set<RecordId>()
  for (const copy of memory.working.values()) {
    listed.add(copy.recordId)
    items.push({ ...about(device, copy.recordId, 'visit'), id: `writing-${copy.recordId}`, item: 'on-this-device', capturedAt: new Date(copy.savedAtMs || clock.nowMs()).toISOString() })
  }
  const newest = new Map<RecordId, OutboxItem>()
  for (const item of holdings.outbox.values()) {
    if (item.kind === 'picture') items.push(pictureLine(device, item))
    else if (item.state === 'needs-you' || newest.get(item.recordId)?.state !== 'needs-you') newest.set(item.recordId, item)
  }
  for (const item of newest.values()) {
    if (listed.has(item.recordId) && item.state !== 'needs-you') continue
    listed.add(item.recordId)
    items.push({ ...about(device, item.recordId, item.record), id: item.id, item: itemState(device, item.recordId), capturedAt: item.capturedAt, ...(item.trouble && { words: TROUBLE[item.trouble] }) })
  }
  for (const known of ownReceived(device)) {
    const { recordId, kind, revId, capturedAt } = known.revision
    if (listed.has(recordId) || kind === 'read-mark') continue
    listed.add(recordId)
    const item = itemState(device, recordId)
    const words = wordsFor(device, recordId, item)
    items.push({ ...about(device, recordId, kind), id: revId, item, capturedAt, ...(known.receivedAt !== undefined && { receivedAt: known.receivedAt }), ...(words !== undefined && { words }) })
  }
  return [...items, ...sealedItems(device), ...clearedItems(device)]
}

/** Sessions of children that are still sealed: nobody signs out over them, so they are named. */
function sealedItems({ memory }: OpenDevice): WaitingItem[] {
  return [...memory.handOvers.values()].flatMap(({ sessionId, caseId, startedAt, stand }): WaitingItem[] => (stand === 'out' ? [{
    id: `sealed-${sessionId}`, what: 'direct-work', recordId: sessionId, caseId, caseName: memory.pack(caseId)?.body.caseName ?? '', title: 'Direct work, still sealed',
    item: 'on-this-device', capturedAt: startedAt, words: 'What the child made is safe on this device. It is opened each time you unlock, and kept as soon as it can be.',
  }] : []))
}

/** What this device wrote and the record has confirmed, newest first. */
export function ownReceived(device: OpenDevice) {
  const { holdings } = device
  return [...holdings.revisions.values()]
    .filter((known) => known.revision.deviceId === holdings.device.deviceId && known.receivedAt !== undefined)
    .sort((a, b) => b.revision.deviceSeq - a.revision.deviceSeq)
}

function pictureLine(device: OpenDevice, item: OutboxItem & { kind: 'picture' }): WaitingItem {
  const state: ItemState = item.state === 'needs-you' ? 'needs-you' : device.syncer.pictureNow?.id === item.id ? 'sending' : 'on-this-device'
  return {
    ...about(device, item.recordId, item.record), what: 'picture', id: item.id, item: state, capturedAt: item.capturedAt,
    bytesSent: device.syncer.bytesSent.get(item.id) ?? 0, bytesTotal: item.bytes, ...(item.trouble && { words: TROUBLE[item.trouble] }),
  }
}

function about(device: OpenDevice, recordId: RecordId, kind: RecordKind): Pick<WaitingItem, 'what' | 'recordId' | 'caseId' | 'title' | 'caseName'> {
  const { memory } = device
  const caseId = memory.caseOf(recordId) ?? ('' as never)
  const caseName = memory.pack(caseId)?.body.caseName ?? ''
  switch (kind) {
    case 'visit': return { what: 'note', recordId, caseId, caseName, title: visitTitle(visitBody(device, recordId)) }
    case 'drawing':
    case 'photograph': {
      const head = memory.head(recordId)
      const title = head ? bodyOf(head.revision, kind)?.title : ''
      return { what: kind, recordId, caseId, caseName, title: title || (kind === 'drawing' ? 'Drawing' : 'Photograph') }
    }
    case 'direct-work': {
      const tools = memory.body(recordId, 'direct-work')?.pages.map(({ toolName }) => toolName).join(', ')
      return { what: 'direct-work', recordId, caseId, caseName, title: tools ? `Direct work: ${tools}` : 'Direct work' }
    }
    default: return { what: 'beside', recordId, caseId, caseName, title: BESIDE[kind] }
  }
}

const BESIDE: Readonly<Record<Exclude<RecordKind, 'visit' | 'drawing' | 'photograph' | 'direct-work'>, string>> = {
  'direct-work-note': 'Beside direct work', addendum: 'Addendum', question: 'Question', oversight: 'Management oversight', 'read-mark': 'Read', 'case-pack': 'Case', 'confidential-contact': 'Contact details',
}

function wordsFor(device: OpenDevice, recordId: RecordId, item: ItemState): string | undefined {
  if (item === 'kept-aside') return 'This case is no longer yours. Your words are in the record, kept aside for the new worker and the supervisor.'
  if (item !== 'needs-you') return undefined
  const quarantined = device.memory.revisionsOf(recordId).some((known) => known.receipt?.verdict === 'quarantined')
  return quarantined ? 'The record has this but could not place it. Someone will look at it with you.' : 'Changed in two places. Choose which words to keep.'
}

/** Cases that were taken away and cleared: the person is told what became of their work. */
function clearedItems(device: OpenDevice): WaitingItem[] {
  return [...device.holdings.cases.values()].flatMap((holding): WaitingItem[] => (holding.cleared && holding.cleared.keptAside > 0 ? [{
    id: `cleared-${holding.caseId}`, what: 'note', recordId: holding.caseId as never, caseId: holding.caseId, title: `${holding.cleared.keptAside} of your notes`,
    caseName: 'A case that is no longer yours', item: 'kept-aside', capturedAt: holding.cleared.at, receivedAt: holding.cleared.at,
    words: 'The case was given to someone else. Your work is in the record, kept aside for the new worker and the supervisor, and no longer on this device.',
  }] : []))
}
