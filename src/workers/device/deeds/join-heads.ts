import { readBody } from '../../../record/bodies.ts'
import type { RecordId, RevisionId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import { MERGE_VERSION, merge3 } from '../../../record/merge/merge-body.ts'
import { mayWrite } from '../../../record/may.ts'
import { VISIT_SHAPE } from '../../../record/visit-shape.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { OpenDevice } from '../open-device.ts'
import { clashesOf, sidesOf } from '../views/conflict-view.ts'

/**
 * Joins two heads that do not clash, as the central record would: for a note that is to be signed while there is no signal.
 * The joined words are read before they are signed; where a person must decide, nothing is done. In turn.
 */
export async function joinHeads(device: OpenDevice, recordId: RecordId): Promise<'joined' | 'nothing-to-join' | 'not-kept'> {
  const sides = sidesOf(device, recordId)
  if (!sides || sides.doubleSign || !sides.base || clashesOf(device, recordId) > 0 || device.memory.working.has(recordId)) return 'nothing-to-join'
  if (!mayWrite(device.holdings.device.me.role, 'visit', 'merge') || device.holdings.cases.get(sides.a.caseId)?.access !== 'allocated') return 'nothing-to-join'
  const merged = merge3(VISIT_SHAPE, sides.base.body as Json, sides.a.body as Json, sides.b.body as Json)
  if (merged.kind !== 'clean' || !readBody('visit', merged.body)) return 'nothing-to-join'
  const outcome = await commitRevision(device, {
    revId: device.random.uuid() as RevisionId, recordId, caseId: sides.a.caseId, kind: 'visit', act: 'merge', parents: [sides.a.revId, sides.b.revId],
    body: merged.body as object, mergeVersion: MERGE_VERSION,
  })
  if (outcome.kind !== 'committed') return 'not-kept'
  device.tell([recordId, sides.a.caseId, 'outbox'])
  return 'joined'
}
