import { readBody } from '../../../record/bodies.ts'
import type { RecordId, RevisionId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import { MERGE_VERSION, type Choice } from '../../../record/merge/merge-body.ts'
import { settle } from '../../../record/merge/settle.ts'
import { VISIT_SHAPE } from '../../../record/visit-shape.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { Saved } from '../../device-api.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'
import { sidesOf } from '../views/conflict-view.ts'
import { writeRevision } from './write-visit.ts'

type Settled = Saved | { readonly kind: 'unsettled'; readonly missing: readonly string[] } | { readonly kind: 'changed-meanwhile' }

/**
 * A person's decision: one revision with both sides as parents, every word from one of them or from that person's hand.
 * What was not chosen stays in the history. `changed-meanwhile`: the sides are no longer those that were on the screen.
 */
export async function settleConflict(device: OpenDevice, recordId: RecordId, choices: Readonly<Record<string, Choice>>): Promise<Settled> {
  const settled = await device.keeping.inTurn(() => settleNow(device, recordId, choices))
  device.syncer.wake('written')
  return settled
}

async function settleNow(device: OpenDevice, recordId: RecordId, choices: Readonly<Record<string, Choice>>): Promise<Settled> {
  const { memory, random, holdings } = device
  const shown = sidesOf(device, recordId)
  if (!shown) return { kind: 'changed-meanwhile' }
  if (shown.doubleSign) return { kind: 'frozen' }
  // Words not yet in a revision would otherwise be left beside the decision.
  if (memory.working.has(recordId)) {
    const drafted = await writeRevision(device, recordId, 'draft')
    if (drafted.kind !== 'saved') return drafted
    const now = sidesOf(device, recordId)
    if (!now || now.a.revId !== shown.a.revId || now.b.revId !== shown.b.revId) return { kind: 'changed-meanwhile' }
  }
  const { a, b, base } = shown
  if (holdings.cases.get(a.caseId)?.access !== 'allocated') return { kind: 'frozen' }
  const settlement = settle(VISIT_SHAPE, base ? base.body as Json : null, a.body as Json, b.body as Json, choices)
  if (settlement.kind === 'unsettled') return { kind: 'unsettled', missing: settlement.missing }
  const settled = readBody('visit', settlement.body)
  if (!settled) return { kind: 'changed-meanwhile' }
  // Whoever settles a note against its withdrawal keeps the note.
  const { withdrawnBecause: _, ...body } = settled
  const outcome = await commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId, caseId: a.caseId, kind: 'visit', act: 'merge', parents: [a.revId, b.revId],
    body, mergeVersion: MERGE_VERSION,
  })
  if (outcome.kind === 'committed') {
    memory.shown.set(recordId, outcome.revision.revId)
    device.tell([recordId, a.caseId, 'conflicts', 'cases', 'outbox'])
  }
  return savedOf(device, outcome)
}
