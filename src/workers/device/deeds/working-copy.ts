import type { StoreChange } from '../../../device-store/store.ts'
import type { CaseId, RecordId, RevisionId } from '../../../record/ids.ts'
import { sameJson, type Json } from '../../../record/json.ts'
import { merge3 } from '../../../record/merge/merge-body.ts'
import type { Revision } from '../../../record/revision.ts'
import { ancestorsOf } from '../../../record/standing.ts'
import type { VisitBody } from '../../../record/visit.ts'
import { VISIT_SHAPE } from '../../../record/visit-shape.ts'
import { isStored } from '../../../sync/kept/keeping.ts'
import type { Saved } from '../../device-api.ts'
import type { WorkingCopy } from '../case-memory.ts'
import { savedOf, type OpenDevice } from '../open-device.ts'

/** Keeps the words being written: one sealed row, replaced in place, in the store and in the journal. Runs in turn. */
export async function keepWorking(device: OpenDevice, caseId: CaseId, recordId: RecordId, base: RevisionId | null, body: VisitBody): Promise<Saved> {
  const { keeping, memory, holdings, clock } = device
  const before = memory.working.get(recordId)
  const copy: WorkingCopy = { recordId, caseId, base, body, savedAtMs: clock.nowMs(), version: (before?.version ?? memory.lastVersion(recordId)) + 1 }
  const outcome = await keeping.commit([await workingWrite(device, copy)])
  if (isStored(outcome)) {
    memory.keepWorking(copy)
    holdings.unwritten.set(recordId, caseId)
    memory.shown.set(recordId, base)
    if (!before) device.tell([recordId, caseId, 'cases', 'outbox'])
    device.search.touch(recordId)
  }
  return savedOf(device, outcome)
}

export function workingWrite(device: OpenDevice, copy: WorkingCopy): Promise<StoreChange> {
  return device.keeping.put('working', copy.recordId, copy, { caseId: copy.caseId, order: copy.version })
}

/** Forgets the working copy in memory, once its row has gone in the commit of its revision. */
export function forgetWorking(device: OpenDevice, recordId: RecordId): void {
  device.memory.working.delete(recordId)
  device.holdings.unwritten.delete(recordId)
}

/**
 * What words typed now rest on. It is what the screen last showed, not what has arrived since: a base that is too old costs
 * at most a merge, one that is too new would silently undo the words that came in between. If the words already hold
 * everything that came in, they rest on that.
 * `writtenOn` is the screen's own word for it, a contentHash; this device's later revisions of the same words come after it.
 */
export function baseOf(device: OpenDevice, recordId: RecordId, body: VisitBody, writtenOn?: string): RevisionId | null {
  const { memory, holdings } = device
  const working = memory.working.get(recordId)
  const head = memory.head(recordId)
  const known = working ? working.base : memory.shown.has(recordId) ? memory.shown.get(recordId) ?? null : head?.revision.revId ?? null
  const named = writtenOn ? memory.revisionsOf(recordId).find((one) => one.revision.contentHash === writtenOn)?.revision : undefined
  const base = named && !isOwnLater(device, recordId, known, named) ? named.revId : known
  if (!base || !head || head.revision.revId === base) return base
  const revisions = memory.revisionsOf(recordId).map((known) => known.revision)
  const old = holdings.revisions.get(base)?.revision
  if (!old || !ancestorsOf(head.revision, revisions).has(base)) return base
  const joined = merge3(VISIT_SHAPE, old.body as Json, head.revision.body as Json, body as unknown as Json)
  return joined.kind === 'clean' && sameJson(joined.body, JSON.parse(JSON.stringify(body)) as Json) ? head.revision.revId : base
}

/** Whether `known` is this device's own continuation of `named`: the screen has not asked since, but the words are the same line. */
function isOwnLater(device: OpenDevice, recordId: RecordId, known: RevisionId | null, named: Revision): boolean {
  const { holdings } = device
  for (let at = known ? holdings.revisions.get(known)?.revision : undefined; at; at = at.parents[0] ? holdings.revisions.get(at.parents[0])?.revision : undefined) {
    if (at.revId === named.revId) return true
    if (at.recordId !== recordId || at.deviceId !== holdings.device.deviceId || at.parents.length !== 1) return false
  }
  return false
}
