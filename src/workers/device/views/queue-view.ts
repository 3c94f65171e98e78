import { pictureRefsOf } from '../../../outbox/picture-refs.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { Revision } from '../../../record/revision.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { VisitLine } from '../../device-api.ts'
import type { EscrowLine, QueueLine, ReadingView } from '../../supervisor-api.ts'
import { bodyOf } from '../case-memory.ts'
import type { OpenDevice } from '../open-device.ts'
import { historyLines } from './history-view.ts'
import { besideLines, visitBody, visitLine, visitView } from './visit-view.ts'

/** The notes that were shared or signed, newest first; those withdrawn since stay in it. */
export function queueLines(device: OpenDevice): QueueLine[] {
  const { memory } = device
  return memory.records('visit').flatMap((recordId): QueueLine[] => {
    const line = visitLine(device, recordId)
    const head = memory.head(recordId)
    if (!line || !head || !isForTheQueue(device, line)) return []
    const withdrawnBecause = line.stand === 'withdrawn' ? memory.body(recordId, 'visit')?.withdrawnBecause : undefined
    const read = lastReadMark(device, recordId)
    const openQuestions = besideLines(device, recordId).filter((one) => one.kind === 'question' && !one.answered).length
    return [{
      line, caseName: memory.pack(line.caseId)?.body.caseName ?? '', unread: read === null, changedSinceRead: read !== null && read.revId !== head.revision.revId,
      openQuestions, ...(head.receivedAt !== undefined && { receivedAt: head.receivedAt }), ...(withdrawnBecause !== undefined && { withdrawnBecause }),
    }]
  }).sort((a, b) => ((a.receivedAt ?? '') < (b.receivedAt ?? '') ? 1 : -1))
}

function isForTheQueue(device: OpenDevice, { recordId, stand }: VisitLine): boolean {
  switch (stand) {
    case 'shared':
    case 'signed':
    case 'needs-settling': return true
    case 'draft': return false
    case 'withdrawn': return device.memory.revisionsOf(recordId).some((known) => known.revision.act === 'share')
    default: return unreachable(stand)
  }
}

export function readingView(device: OpenDevice, recordId: RecordId): ReadingView | null {
  const { holdings, memory } = device
  const view = visitView(device, recordId)
  if (!view || !visitBody(device, recordId)) return null
  const read = lastReadMark(device, recordId)
  const revision = read && holdings.revisions.get(read.revId)?.revision
  const body = revision ? bodyOf(revision, 'visit') : null
  const refs = memory.attached(recordId, 'drawing', 'photograph', 'direct-work').flatMap(({ revision }) => pictureRefsOf(revision).map((ref) => `${revision.caseId}/${ref.sha256}`))
  const picturesOnTheWay = refs.filter((ref) => holdings.notThereYet.has(ref)).length
  return {
    view, ...(read && body && { lastRead: { revId: read.revId, at: read.at, body } }), history: historyLines(device, recordId),
    picturesOnTheWay,
  }
}

/** What this person last marked as read of a note. */
export function lastReadMark(device: OpenDevice, recordId: RecordId): { readonly revId: Revision['revId']; readonly at: string } | null {
  const marks = device.memory.attached(recordId, 'read-mark').filter((known) => known.revision.authorId === device.holdings.device.me.id)
  const last = marks.at(-1)
  const body = last && bodyOf(last.revision, 'read-mark')
  return body ? { revId: body.readRevision, at: body.readAt } : null
}

/** Work on a reassigned case that was kept aside for the new worker and the supervisor. */
export function escrowLines(device: OpenDevice): EscrowLine[] {
  return device.holdings.escrow.map((item) => {
    const revision = item.revision as Partial<Revision> | null
    return { caseId: item.caseId, revId: item.revId, fromName: item.fromStaffName, receivedAt: item.receivedAt, kind: revision?.kind ?? 'unknown', body: revision?.body ?? null }
  })
}
