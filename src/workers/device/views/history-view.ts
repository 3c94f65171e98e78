import type { RecordId, RevisionId } from '../../../record/ids.ts'
import type { Revision } from '../../../record/revision.ts'
import type { HistoryLine } from '../../device-api.ts'
import type { OpenDevice } from '../open-device.ts'

/** One revision as a person reads it in the history. */
export function historyLine(device: OpenDevice, revision: Revision): HistoryLine {
  const known = device.holdings.revisions.get(revision.revId)
  return {
    revId: revision.revId, kind: revision.kind, act: revision.act,
    byName: revision.act === 'merge' && !device.holdings.staff.has(revision.authorId) ? 'Joined by the record' : device.memory.nameOf(revision.authorId),
    capturedAt: revision.capturedAt, ...(known?.receivedAt !== undefined && { receivedAt: known.receivedAt }),
    clockSuspect: revision.clockSuspect, contentHash: revision.contentHash, parents: revision.parents,
    thisDevice: revision.deviceId === device.holdings.device.deviceId,
  }
}

/** All revisions of a record, newest first: in the ledger's order, what it does not have yet after that in the device's. */
export function historyLines(device: OpenDevice, recordId: RecordId): HistoryLine[] {
  const place = (caseSeq: number) => (caseSeq === 0 ? Infinity : caseSeq)
  return [...device.memory.revisionsOf(recordId)]
    .sort((a, b) => (place(b.caseSeq) === place(a.caseSeq) ? b.revision.deviceSeq - a.revision.deviceSeq : place(b.caseSeq) - place(a.caseSeq)))
    .map((known) => historyLine(device, known.revision))
}

export function revisionView(device: OpenDevice, revId: RevisionId): { readonly line: HistoryLine; readonly body: unknown } | null {
  const known = device.holdings.revisions.get(revId)
  return known ? { line: historyLine(device, known.revision), body: known.revision.body } : null
}
