import type { StoreChange } from '../../device-store/store.ts'
import type { CaseId } from '../../record/ids.ts'
import type { PullReply } from '../../wire/pull.ts'
import type { CaseHolding, Holdings } from '../kept/holdings.ts'
import { isStored } from '../kept/keeping.ts'
import { caseWrite } from './keep-page.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

/**
 * What the server says about who may see what: colleagues' names, escrow, the team's devices, and which cases are ours.
 * A case that is no longer named has been taken away: it is marked at once, and cleared only once nothing of it waits.
 */
export function keepAccess(context: SyncContext, reply: PullReply): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  return keeping.inTurn(async () => {
    const heads = new Map<CaseId, number>(reply.cases.map((one) => [one.caseId, one.headSeq]))
    const changed: CaseHolding[] = []
    for (const [caseId, headSeq] of heads) {
      const before = holdings.cases.get(caseId)
      if (!before) changed.push({ caseId, cursor: 0, chain: '', headSeq, access: 'allocated' })
      else if (before.cleared) changed.push({ caseId, cursor: 0, chain: '', headSeq, access: 'allocated' })
      else if (before.access === 'taken-away' || before.headSeq < headSeq) changed.push({ ...before, access: 'allocated', headSeq })
    }
    for (const before of holdings.cases.values()) {
      if (!heads.has(before.caseId) && before.access === 'allocated') changed.push({ ...before, access: 'taken-away' })
    }
    const staffChanged = reply.staff.some((one) => JSON.stringify(holdings.staff.get(one.id)) !== JSON.stringify(one))
    const escrowChanged = JSON.stringify(reply.escrow) !== JSON.stringify(holdings.escrow)
    const writes: StoreChange[] = await Promise.all(changed.map((holding) => caseWrite(keeping, holding)))
    for (const one of reply.staff) holdings.staff.set(one.id, one)
    holdings.escrow = reply.escrow
    if (staffChanged) writes.push(await keeping.put('settings', 'staff', [...holdings.staff.values()], {}))
    if (escrowChanged) writes.push(await keeping.put('settings', 'escrow', reply.escrow, {}))
    const devicesChanged = JSON.stringify(reply.devices ?? []) !== JSON.stringify(holdings.devices)
    holdings.devices = reply.devices ?? []
    if (writes.length > 0) {
      const outcome = await keeping.commit(writes)
      if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
    }
    for (const holding of changed) holdings.cases.set(holding.caseId, holding)
    const team = escrowChanged || devicesChanged
    if (changed.length > 0 || team) holdings.tell({ team, cases: changed.map((holding) => holding.caseId) })
    return { kind: 'done' }
  })
}

/** Cases that were taken away and of which nothing waits any more: they may be cleared now. */
export function clearableCases(holdings: Holdings): CaseId[] {
  return [...holdings.cases.values()]
    .filter((holding) => holding.access === 'taken-away' && !holding.cleared && !holdings.hasUnsent(holding.caseId))
    .map((holding) => holding.caseId)
}

/**
 * Clears a case from the device: rows and pictures of its group, in one transaction with what is left behind, a count of
 * the person's own work that was kept aside for the new worker. Does nothing while anything of the case is unsent.
 */
export function clearCase(context: Pick<SyncContext, 'holdings' | 'keeping' | 'clock'>, caseId: CaseId): Promise<SyncOutcome> {
  const { holdings, keeping, clock } = context
  return keeping.inTurn(async () => {
    const before = holdings.cases.get(caseId)
    if (!before || before.access !== 'taken-away' || holdings.hasUnsent(caseId)) return { kind: 'done' }
    const group = await keeping.blindCase(caseId)
    const writes: StoreChange[] = []
    for (const table of ['revisions', 'pictures', 'working', 'strokes'] as const) {
      for await (const page of keeping.store.pages(table, { group })) {
        for (const row of page) writes.push(keeping.remove(table, row.id))
      }
    }
    const gone = [...holdings.revisions.values()].filter((known) => known.revision.caseId === caseId)
    const keptAside = new Set(gone.filter((known) => known.receipt?.verdict === 'escrowed').map((known) => known.revision.recordId)).size
    const after: CaseHolding = { caseId, cursor: 0, chain: '', headSeq: 0, access: 'taken-away', cleared: { at: new Date(clock.nowMs()).toISOString(), keptAside } }
    writes.push(await caseWrite(keeping, after))
    const outcome = await keeping.commit(writes)
    if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
    for (const known of gone) holdings.revisions.delete(known.revision.revId)
    holdings.cases.set(caseId, after)
    holdings.tell({ revisions: gone, cases: [caseId] })
    return { kind: 'done' }
  })
}
