import { buildBatch } from '../outbox/push-batch.ts'
import { needsYou, weighVerdict } from '../outbox/receipt.ts'
import type { RevisionItem } from '../outbox/outbox-item.ts'
import { textInOrder } from '../outbox/sending-order.ts'
import { stillOnDevice } from '../outbox/still-on-device.ts'
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

/**
 * Sends all waiting text, batch by batch. A batch whose verdicts are being kept is out of the way, so that the next one is
 * sent meanwhile; each verdict is kept before its outbox row goes. Idempotent at both ends.
 */
export async function push(context: SyncContext, listener: PushListener): Promise<SyncOutcome> {
  const { holdings } = context
  const answered = new Set<string>()
  let underWay: Promise<SyncOutcome> = Promise.resolve({ kind: 'done' })
  const endWith = async (outcome: SyncOutcome): Promise<SyncOutcome> => {
    const kept = await underWay
    return kept.kind === 'done' ? outcome : kept
  }
  let most = MAX_PUSH_REVISIONS
  for (;;) {
    const items = textInOrder(holdings.outbox.values()).filter((item) => !answered.has(item.id))
    const revisions = items.map((item) => holdings.revisions.get(item.revId)?.revision).filter((revision) => revision !== undefined)
    if (revisions.length < items.length) await markMissing(context, items)
    if (revisions.length === 0) {
      if (answered.size === 0) return underWay
      const kept = await underWay
      if (kept.kind !== 'done') return kept
      continue
    }
    const batch = await buildBatch(revisions, (some) => requestOf(context, some), context.gzip, most)
    const sent = new Set<string>(revisions.slice(0, batch.count).map((revision) => revision.revId))
    const sentItems = items.filter((item) => sent.has(item.revId))
    listener.sending(sent)
    const reply = await callApi(context.network, PushReply, {
      method: 'POST', path: '/api/push', body: batch.gzipped,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, timeoutMs: 60_000,
    })
    listener.sending(new Set())
    if (reply.kind === 'not-ours') return endWith({ kind: 'no-signal', ...(reply.retryAfterMs !== undefined && { retryAfterMs: reply.retryAfterMs }) })
    if (reply.kind === 'refused') {
      if (reply.refusal.refused !== 'too-large') return endWith(outcomeOfRefusal(reply.refusal))
      if (batch.count > 1) most = Math.floor(batch.count / 2)
      else await keepItems(context, sentItems.map((item) => needsYou(item, 'too-large')))
      continue
    }
    if (reply.value.epoch !== holdings.device.epoch) return endWith({ kind: 'epoch-changed', epoch: reply.value.epoch })
    const kept = await underWay
    if (kept.kind !== 'done') return kept
    for (const item of sentItems) answered.add(item.id)
    underWay = keepReply(context, sentItems, reply.value).finally(() => { for (const item of sentItems) answered.delete(item.id) })
    // It is awaited one batch later; until then a failure must not count as unheard.
    underWay.catch(() => undefined)
  }
}

async function keepReply(context: SyncContext, items: readonly RevisionItem[], reply: PushReply): Promise<SyncOutcome> {
  const kept = await keepVerdicts(context, items, reply)
  if (kept.kind !== 'done') return kept
  await rememberContact(context, reply.serverTime)
  // A reply in our words that settles nothing must not spin: wait like after any other failure.
  return items.every((item) => context.holdings.outbox.get(item.id)?.state === 'on-this-device') ? { kind: 'no-signal' } : { kind: 'done' }
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
    const received: KnownRevision[] = []
    const retired: string[] = []
    const changed: RevisionItem[] = []
    for (const verdict of reply.verdicts) {
      const item = items[verdict.index]
      if (!item || (verdict.revId !== undefined && verdict.revId !== item.revId) || !holdings.outbox.has(item.id)) continue
      const outcome = weighVerdict(item, verdict)
      if (outcome.kind === 'keep') {
        if (outcome.item !== item) changed.push(outcome.item)
        continue
      }
      const before = holdings.revisions.get(item.revId)
      if (!before) continue
      received.push({
        ...before, receivedAt: verdict.receivedAt, receipt: outcome.receipt,
        ...(verdict.caseSeq !== undefined && { caseSeq: verdict.caseSeq, ledgerHash: verdict.ledgerHash ?? '' }),
      })
      retired.push(item.id)
    }
    // Sealed side by side: the cipher works off this thread, and one after the other each row would wait for its way there and back.
    const writes = await Promise.all([
      ...changed.map((item) => outboxWrite(keeping, item)),
      ...received.map((known) => keeping.put('revisions', known.revision.revId, known, revisionPlace(known))),
      ...retired.map((id) => keeping.remove('outbox', id)),
    ])
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
