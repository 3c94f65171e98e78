import { pictureRefsOf } from '../outbox/picture-refs.ts'
import type { OutboxItem } from '../outbox/outbox-item.ts'
import type { StoreChange } from '../device-store/store.ts'
import { deviceWrite, outboxWrite, pictureItem, revisionItem } from './kept/commit-revision.ts'
import type { CaseHolding } from './kept/holdings.ts'
import { caseWrite } from './pull/keep-page.ts'
import { isStored, revisionPlace } from './kept/keeping.ts'
import type { SyncContext, SyncOutcome } from './sync-context.ts'

const OFFER_AGAIN_MS = 30 * 24 * 60 * 60 * 1000

/**
 * The central record came back from an older copy of itself. Everything this device wrote and saw received in the last
 * thirty days is offered again (the push is idempotent, so what is there already stays once), and every case is read
 * again from the start. One transaction: after a crash it is either still to do or wholly done.
 */
export function takeNewEpoch(context: SyncContext, epoch: string): Promise<SyncOutcome> {
  const { holdings, keeping, clock } = context
  return keeping.inTurn(async () => {
    if (holdings.device.epoch === epoch) return { kind: 'done' }
    const since = clock.nowMs() + (holdings.device.serverAheadMs ?? 0) - OFFER_AGAIN_MS
    const items: OutboxItem[] = []
    const writes: StoreChange[] = []
    let order = holdings.device.pictureOrder
    for (const known of holdings.revisions.values()) {
      const { revision } = known
      if (revision.deviceId !== holdings.device.deviceId || holdings.outbox.has(revision.revId)) continue
      if (known.receivedAt !== undefined && Date.parse(known.receivedAt) < since) continue
      items.push(revisionItem(revision))
      writes.push(await keeping.put('revisions', revision.revId, known, revisionPlace(known)))
      for (const ref of pictureRefsOf(revision)) {
        const id = await keeping.blindPicture(revision.caseId, ref.sha256)
        const item = pictureItem(revision, ref, id, ++order)
        if (holdings.pictures.has(id) && !holdings.outbox.has(item.id)) items.push(item)
      }
    }
    for (const item of items) writes.push(await outboxWrite(keeping, item))
    const cases: CaseHolding[] = [...holdings.cases.values()].filter((holding) => !holding.cleared).map((holding) => ({ ...holding, cursor: 0, chain: '' }))
    for (const holding of cases) writes.push(await caseWrite(keeping, holding))
    const device = { ...holdings.device, epoch, pictureOrder: order }
    writes.push(await deviceWrite(keeping, device))
    const outcome = await keeping.commit(writes)
    if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
    holdings.device = device
    for (const item of items) holdings.outbox.set(item.id, item)
    for (const holding of cases) holdings.cases.set(holding.caseId, holding)
    holdings.tell({ outbox: true, cases: cases.map((holding) => holding.caseId) })
    return { kind: 'done' }
  })
}
