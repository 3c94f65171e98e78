import type { CaseId, RecordId, RevisionId } from '../../../record/ids.ts'
import { mayWrite } from '../../../record/may.ts'
import type { RecordKind } from '../../../record/revision.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { Saved } from '../../device-api.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'
import { lastReadMark } from '../views/queue-view.ts'

/** An entry beside a note: an addendum, a question, management oversight. It never changes, and never changes the note. */
export async function addBeside(device: OpenDevice, caseId: CaseId, kind: Extract<RecordKind, 'addendum' | 'question' | 'oversight' | 'read-mark'>, body: { readonly refersTo: RecordId }): Promise<Saved> {
  const { holdings, keeping, random, clock } = device
  if (!mayWrite(holdings.device.me.role, kind, 'add')) return { kind: 'frozen' }
  const outcome = await keeping.inTurn(() => commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId: random.uuid() as RecordId, caseId, kind, act: 'add', parents: [], body,
  }))
  if (outcome.kind === 'committed') device.tell([body.refersTo, caseId, 'queue', 'outbox'])
  device.syncer.wake('written')
  return savedOf({ clock }, outcome)
}

/** Notes that this person has read the version on the screen, once per version. */
export async function markRead(device: OpenDevice, recordId: RecordId): Promise<void> {
  const head = device.memory.head(recordId)
  const caseId = device.memory.caseOf(recordId)
  if (!head || !caseId || lastReadMark(device, recordId)?.revId === head.revision.revId) return
  const body = { refersTo: recordId, readRevision: head.revision.revId, readAt: new Date(device.clock.nowMs()).toISOString() }
  await addBeside(device, caseId, 'read-mark', body)
}
