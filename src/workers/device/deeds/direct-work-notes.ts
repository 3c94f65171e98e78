import { readBody } from '../../../record/bodies.ts'
import type { DirectWorkBody, DirectWorkNoteBody } from '../../../record/direct-work.ts'
import type { CaseId, RecordId, RevisionId } from '../../../record/ids.ts'
import { mayWrite } from '../../../record/may.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { Saved } from '../../device-api.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'

/**
 * What the practitioner sets beside a child's session: never in it, and never changing it. Allowed after the note was signed too, for a
 * child may be told weeks later what was shared.
 */
export async function addDirectWorkNote(device: OpenDevice, caseId: CaseId, body: DirectWorkNoteBody): Promise<Saved> {
  const { holdings, keeping, random, clock, memory } = device
  if (!mayWrite(holdings.device.me.role, 'direct-work-note', 'add') || holdings.cases.get(caseId)?.access !== 'allocated') return { kind: 'frozen' }
  const session = memory.body(body.refersTo, 'direct-work')
  if (memory.caseOf(body.refersTo) !== caseId || !session || !belongs(device, caseId, session, body)) return { kind: 'frozen' }
  if (!readBody('direct-work-note', body)) throw new Error('a direct work note of the wrong shape')
  const outcome = await keeping.inTurn(() => commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId: random.uuid() as RecordId, caseId, kind: 'direct-work-note', act: 'add', parents: [], body,
  }))
  if (outcome.kind === 'committed') device.tell([body.visitId, body.refersTo, caseId, 'queue', 'outbox'])
  device.syncer.wake('written')
  return savedOf({ clock }, outcome)
}

/** Beside the session of its own visit; what was asked again, beside the session of the same child at another visit of the case. */
function belongs({ memory }: OpenDevice, caseId: CaseId, session: DirectWorkBody, body: DirectWorkNoteBody): boolean {
  if (body.kind !== 'asked-again') return session.visitId === body.visitId
  return session.visitId !== body.visitId && session.childId === body.childId && memory.caseOf(body.visitId) === caseId
}
