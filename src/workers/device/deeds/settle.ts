import { readBody } from '../../../record/bodies.ts'
import type { RecordId, RevisionId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import { mayWrite } from '../../../record/may.ts'
import { MERGE_VERSION, type Choice } from '../../../record/merge/merge-body.ts'
import type { Revision } from '../../../record/revision.ts'
import { settle } from '../../../record/merge/settle.ts'
import { settledEnd } from '../../../record/standing.ts'
import { VISIT_SHAPE } from '../../../record/visit-shape.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { Saved } from '../../device-api.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'
import { sidesOf } from '../views/conflict-view.ts'
import { writeRevision } from './write-visit.ts'

/** The id of the one choice about a note that was signed twice. */
const SIGNATURE = 'signature'

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
  if (shown.doubleSign) {
    const take = choices[SIGNATURE]?.take
    if (take !== 'a' && take !== 'b') return { kind: 'unsettled', missing: [SIGNATURE] }
    const [stands, left] = take === 'a' ? [shown.a, shown.b] : [shown.b, shown.a]
    const revisions = memory.revisionsOf(recordId).map((known) => known.revision)
    return keepSettling(device, settledEnd(stands, revisions), settledEnd(left, revisions))
  }
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

/**
 * A person's decision that a late edit beside a signed note stays in its history: the signed words stand as they are. `changed-meanwhile`:
 * it is no longer proposed, or the note is no longer signed once.
 */
export async function leaveLateEdit(device: OpenDevice, recordId: RecordId, revId: RevisionId): Promise<Saved | { readonly kind: 'changed-meanwhile' }> {
  const settled = await device.keeping.inTurn(async () => {
    const standing = device.memory.standing(recordId)
    const late = standing.kind === 'signed' ? standing.proposed.find((one) => one.revId === revId) : undefined
    if (standing.kind !== 'signed' || !late) return { kind: 'changed-meanwhile' as const }
    return keepSettling(device, settledEnd(standing.head, device.memory.revisionsOf(recordId).map((known) => known.revision)), late)
  })
  device.syncer.wake('written')
  return settled
}

/** The decision itself: a revision of this person's, with the words that stand unchanged. */
async function keepSettling(device: OpenDevice, stands: Revision, left: Revision): Promise<Saved> {
  const { recordId, caseId } = stands
  const { holdings, random } = device
  if (holdings.cases.get(caseId)?.access !== 'allocated' || !mayWrite(holdings.device.me.role, 'visit', 'settle')) return { kind: 'frozen' }
  const outcome = await commitRevision(device, {
    revId: random.uuid() as RevisionId, recordId, caseId, kind: 'visit', act: 'settle', parents: [stands.revId, left.revId], body: stands.body,
  })
  if (outcome.kind === 'committed') device.tell([recordId, caseId, 'conflicts', 'cases', 'outbox', 'queue'])
  return savedOf(device, outcome)
}
