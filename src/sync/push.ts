import { buildBatch } from '../outbox/push-batch.ts'
import { needsYou, weighVerdict } from '../outbox/receipt.ts'
import type { RevisionItem } from '../outbox/outbox-item.ts'
import { textInOrder } from '../outbox/sending-order.ts'
import { stillOnDevice } from '../outbox/still-on-device.ts'
import type { StoreChange } from '../device-store/store.ts'
import type { Revision } from '../record/revision.ts'
import { PROTOCOL_VERSION } from '../wire/protocol-version.ts'
import { MAX_PUSH_REVISIONS, PushReply } from '../wire/push.ts'
import { callApi } from './api-call.ts'
import { outboxWrite } from './kept/commit-revision.ts'
import type { KnownRevision } from './kept/holdings.ts'
import { isStored, revisionPlace } from './kept/keeping.ts'
import { outcomeOfRefusal } from './refusal-outcome.ts'
import { rememberContact } from './remember-contact.ts'
import type { SyncContext, SyncOutcome } from './sync-context.ts'

export interface PushListener {
  /** Ids of the outbox items on their way now; empty when none is. */
  readonly sending: (ids: ReadonlySet<string>) => void
}

/** Sends all waiting text, batch by batch, and keeps each verdict before its outbox row goes. Idempotent at both ends. */
export async function push(context: SyncContext, listener: PushListener): Promise<SyncOutcome> {
  const { holdings } = context
  let most = MAX_PUSH_REVISIONS
  for (;;) {
    const items = textInOrder(holdings.outbox.values())
    if (items.length === 0) return { kind: 'done' }
    const revisions = items.map((item) => holdings.revisions.get(item.revId)?.revision).filter((revision) => revision !== undefined)
    if (revisions.length < items.length) await markMissing(context, items)
    if (revisions.length === 0) return { kind: 'done' }
    const batch = await buildBatch(revisions, (some) => requestOf(context, some), context.gzip, most)
    const sent = new Set<string>(revisions.slice(0, batch.count).map((revision) => revision.revId))
    listener.sending(sent)
    const reply = await callApi(context.network, PushReply, {
      method: 'POST', path: '/api/push', body: batch.gzipped,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, timeoutMs: 60_000,
    })
    listener.sending(new Set())
    if (reply.kind === 'not-ours') return { kind: 'no-signal', ...(reply.retryAfterMs !== undefined && { retryAfterMs: reply.retryAfterMs }) }
    if (reply.kind === 'refused') {
      if (reply.refusal.refused !== 'too-large') return outcomeOfRefusal(reply.refusal)
      if (batch.count > 1) most = Math.floor(batch.count / 2)
      else await keepItems(context, items.slice(0, 1).map((item) => needsYou(item, 'too-large')))
      continue
    }
    if (reply.value.epoch !== holdings.device.epoch) return { kind: 'epoch-changed', epoch: reply.value.epoch }
    const kept = await keepVerdicts(context, items.slice(0, batch.count), reply.value)
    if (kept.kind !== 'done') return kept
    await rememberContact(context, reply.value.serverTime)
    // A reply in our words that settles nothing must not spin: wait like after any other failure.
    if (items.slice(0, batch.count).every((item) => holdings.outbox.get(item.id)?.state === 'on-this-device')) return { kind: 'no-signal' }
  }
}

function requestOf(context: SyncContext, revisions: readonly Revision[]) {
  const { holdings, clock } = context
  return {
    protocol: PROTOCOL_VERSION,
    deviceId: holdings.device.deviceId,
    epoch: holdings.device.epoch,
    sentAt: new Date(clock.nowMs()).toISOString(),
    stillOnDevice: stillOnDevice(holdings.outbox.values(), holdings.unwritten.size),
    revisions,
  }
}

/** Receipt and retirement are one transaction: there is no moment in which the row is gone and the receipt not there. */
function keepVerdicts(context: SyncContext, items: readonly RevisionItem[], reply: PushReply): Promise<SyncOutcome> {
  const { holdings, keeping } = context
  return keeping.inTurn(async () => {
    const writes: StoreChange[] = []
    const received: KnownRevision[] = []
    const retired: string[] = []
    const changed: RevisionItem[] = []
    for (const verdict of reply.verdicts) {
      const item = items[verdict.index]
      if (!item || (verdict.revId !== undefined && verdict.revId !== item.revId) || !holdings.outbox.has(item.id)) continue
      const outcome = weighVerdict(item, verdict)
      if (outcome.kind === 'keep') {
        if (outcome.item === item) continue
        changed.push(outcome.item)
        writes.push(await outboxWrite(keeping, outcome.item))
        continue
      }
      const before = holdings.revisions.get(item.revId)
      if (!before) continue
      const known: KnownRevision = {
        ...before, receivedAt: verdict.receivedAt, receipt: outcome.receipt,
        ...(verdict.caseSeq !== undefined && { caseSeq: verdict.caseSeq, ledgerHash: verdict.ledgerHash ?? '' }),
      }
      writes.push(await keeping.put('revisions', item.revId, known, revisionPlace(known)), keeping.remove('outbox', item.id))
      received.push(known)
      retired.push(item.id)
    }
    if (writes.length === 0) return { kind: 'done' }
    const outcome = await keeping.commit(writes)
    if (!isStored(outcome)) return { kind: 'not-kept', reason: outcome.kind === 'no-room' ? 'no-room' : 'store-lost' }
    for (const known of received) holdings.revisions.set(known.revision.revId, known)
    for (const id of retired) holdings.outbox.delete(id)
    for (const item of changed) holdings.outbox.set(item.id, item)
    holdings.tell({ revisions: received, outbox: true })
    return { kind: 'done' }
  })
}

/** Keeps items in their new state. */
export function keepItems(context: Pick<SyncContext, 'holdings' | 'keeping'>, items: readonly RevisionItem[]): Promise<void> {
  return context.keeping.inTurn(async () => {
    const outcome = await context.keeping.commit(await Promise.all(items.map((item) => outboxWrite(context.keeping, item))))
    // Even if it could not be kept, it must not block the next: memory knows until the next start.
    for (const item of items) context.holdings.outbox.set(item.id, item)
    if (isStored(outcome)) context.holdings.tell({ outbox: true })
  })
}

async function markMissing(context: SyncContext, items: readonly RevisionItem[]): Promise<void> {
  await keepItems(context, items.filter((item) => !context.holdings.revisions.has(item.revId)).map((item) => needsYou(item, 'bytes-missing')))
}
