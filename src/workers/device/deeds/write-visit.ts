import { readBody } from '../../../record/bodies.ts'
import type { CaseId, RecordId, RevisionId } from '../../../record/ids.ts'
import { sameJson, type Json } from '../../../record/json.ts'
import { mayWrite } from '../../../record/may.ts'
import type { Act, Revision } from '../../../record/revision.ts'
import { ancestorsOf } from '../../../record/standing.ts'
import type { VisitBody } from '../../../record/visit.ts'
import { localDateOf } from '../../../sync/clock.ts'
import { commitRevision } from '../../../sync/kept/commit-revision.ts'
import type { NotSaved, Saved } from '../../device-api.ts'
import { notSaved, savedOf, type OpenDevice } from '../open-device.ts'
import { bodyOf } from '../case-memory.ts'
import { visitBody } from '../views/visit-view.ts'
import { visitFromPack } from './blank-visit.ts'
import { baseOf, forgetWorking, keepWorking } from './working-copy.ts'

/** Starts a note, filled in from the case pack. It is safe on the device before the screen shows it. */
export async function startVisit(device: OpenDevice, caseId: CaseId, plannedVisitId?: string): Promise<{ readonly kind: 'started'; readonly recordId: RecordId } | NotSaved> {
  const pack = device.memory.pack(caseId)
  const { me } = device.holdings.device
  if (!pack || !mayWrite(me.role, 'visit', 'draft')) return { kind: 'frozen' }
  const recordId = device.random.uuid() as RecordId
  const today = localDateOf(device.clock)
  const saved = await device.keeping.inTurn(() => keepWorking(device, caseId, recordId, null, visitFromPack(pack.body, plannedVisitId, today)))
  return notSaved(saved) ?? { kind: 'started', recordId }
}

/** Keeps the note being written. `frozen` once it is signed or withdrawn: the words stay on the screen for an addendum. */
export async function saveVisit(device: OpenDevice, recordId: RecordId, body: VisitBody, writtenOn?: string): Promise<Saved> {
  return device.keeping.inTurn(async () => {
    const caseId = device.memory.caseOf(recordId)
    if (!caseId || isFrozen(device, recordId) || !mayWrite(device.holdings.device.me.role, 'visit', 'draft')) return { kind: 'frozen' }
    // A body that is not a visit would be refused by the record for ever: better seen now.
    if (!readBody('visit', body)) throw new Error('a visit body of the wrong shape')
    return keepWorking(device, caseId, recordId, baseOf(device, recordId, body, writtenOn), body)
  })
}

/** Turns the note being written into a revision, if it says anything new. */
export async function checkpoint(device: OpenDevice, recordId: RecordId): Promise<Saved> {
  const saved = await device.keeping.inTurn(() => writeRevision(device, recordId, 'draft'))
  device.syncer.wake('written')
  return saved
}

/** Shows the note to the team as it stands. */
export async function shareVisit(device: OpenDevice, recordId: RecordId): Promise<Saved> {
  const saved = await device.keeping.inTurn(() => writeRevision(device, recordId, 'share'))
  device.syncer.wake('written')
  return saved
}

/** Hides a draft, with a reason; nothing is deleted. What was being written is kept as a revision first. */
export async function withdrawVisit(device: OpenDevice, recordId: RecordId, reason: string): Promise<Saved> {
  const saved = await device.keeping.inTurn(async () => {
    const drafted = await writeRevision(device, recordId, 'draft')
    return drafted.kind === 'saved' ? writeRevision(device, recordId, 'withdraw', reason) : drafted
  })
  device.syncer.wake('written')
  return saved
}

/** One revision of a visit from its words now; in turn. Nothing is written for a draft that says what its base says. */
export async function writeRevision(device: OpenDevice, recordId: RecordId, act: Extract<Act, 'draft' | 'share' | 'withdraw'>, reason = ''): Promise<Saved> {
  const { memory, holdings, keeping, clock } = device
  const working = memory.working.get(recordId)
  const caseId = memory.caseOf(recordId)
  const head = memory.head(recordId)
  const body = visitBody(device, recordId)
  const saved: Saved = { kind: 'saved', atMs: clock.nowMs() }
  if (!caseId || !body) return { kind: 'frozen' }
  // Words that were saved before a signature arrived from elsewhere still go to the record: they stand there as a proposed addendum.
  if (isFrozen(device, recordId) && (act !== 'draft' || !working)) return { kind: 'frozen' }
  const base: RevisionId | null = working ? working.base : head?.revision.revId ?? null
  const baseBody = base ? holdings.revisions.get(base)?.revision.body : undefined
  const isSame = baseBody !== undefined && sameJson(baseBody as Json, JSON.parse(JSON.stringify(body)) as Json)
  if (act === 'draft' && (!working || isSame)) return working ? dropWorking(device, recordId) : saved
  const written = act === 'withdraw' ? { ...lastShared(device, head?.revision) ?? body, withdrawnBecause: reason } : body
  const outcome = await commitRevision(device, {
    revId: device.random.uuid() as RevisionId, recordId, caseId, kind: 'visit', act, parents: base ? [base] : [], body: written,
  }, { writes: async () => (working ? [keeping.remove('working', recordId)] : []) })
  if (outcome.kind === 'committed') {
    forgetWorking(device, recordId)
    memory.shown.set(recordId, outcome.revision.revId)
    device.tell([recordId, caseId, 'cases', 'outbox', 'queue'])
  }
  return savedOf(device, outcome)
}

/**
 * The words that the team saw last, if they saw any: they are told of a withdrawal, and must not read in it what was drafted since.
 * Those drafts stay in the note's own history.
 */
function lastShared(device: OpenDevice, head: Revision | undefined): VisitBody | null {
  if (!head) return null
  const revisions = device.memory.revisionsOf(head.recordId).map((known) => known.revision)
  const history = ancestorsOf(head, revisions).add(head.revId)
  const shares = revisions.filter((revision) => revision.act === 'share' && history.has(revision.revId))
  const earlier = new Set(shares.flatMap((share) => [...ancestorsOf(share, revisions)]))
  const last = shares.find((share) => !earlier.has(share.revId))
  return last ? bodyOf(last, 'visit') : null
}

async function dropWorking(device: OpenDevice, recordId: RecordId): Promise<Saved> {
  const outcome = await device.keeping.commit([device.keeping.remove('working', recordId)])
  if (outcome.kind === 'committed') forgetWorking(device, recordId)
  return savedOf(device, outcome)
}

/** Signed or withdrawn: later words stand beside, never in it. */
export function isFrozen(device: OpenDevice, recordId: RecordId): boolean {
  const standing = device.memory.standing(recordId)
  return standing.kind === 'signed' || standing.kind === 'withdrawn' || (standing.kind === 'conflict' && standing.doubleSign)
}
