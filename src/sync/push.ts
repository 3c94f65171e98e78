import { buildBatch } from '../outbox/push-batch.ts'
import { needsYou } from '../outbox/receipt.ts'
import type { RevisionItem } from '../outbox/outbox-item.ts'
import { textInOrder } from '../outbox/sending-order.ts'
import { stillOnDevice } from '../outbox/still-on-device.ts'
import type { Revision } from '../record/revision.ts'
import { PROTOCOL_VERSION } from '../wire/protocol-version.ts'
import { MAX_PUSH_REVISIONS, PushReply } from '../wire/push.ts'
import { callApi, type ApiReply } from './api-call.ts'
import { outboxWrite } from './kept/commit-revision.ts'
import { isStored } from './kept/keeping.ts'
import { keepVerdicts } from './kept/keep-verdicts.ts'
import { outcomeOfRefusal } from './refusal-outcome.ts'
import { rememberContact } from './remember-contact.ts'
import type { SyncContext, SyncOutcome } from './sync-context.ts'

export interface PushListener {
  /** Ids of the outbox items on their way now; empty when none is. */
  readonly sending: (ids: ReadonlySet<string>) => void
}

/** A batch ready to go. */
interface Batch {
  readonly items: readonly RevisionItem[]
  readonly gzipped: ArrayBuffer
}

/** A batch on its way. */
interface Sent extends Batch {
  readonly bytes: number
  readonly sentMs: number
  readonly reply: Promise<ApiReply<PushReply>>
}

/** One whose words are leaving, and one whose words have left and whose answer is awaited. */
const MOST_ON_THE_WAY = 2

/**
 * Sends all waiting text, batch by batch, in the order of the device. The first goes alone and tells the pace of the link; from then
 * on the next leaves once the one before should be through, so that the road stays full and no two share it. Each verdict is kept
 * before its outbox row goes, and after a failure what else was answered is kept too. Idempotent at both ends.
 * `roundTripMs` is what the link's way there and back took lately; 0 if not known.
 */
export async function push(context: SyncContext, listener: PushListener, roundTripMs = 0): Promise<SyncOutcome> {
  const { holdings, clock } = context
  const line: Sent[] = []
  /** Sent, or answered and not yet kept. */
  const taken = new Set<string>()
  let underWay: Promise<SyncOutcome> = Promise.resolve({ kind: 'done' })
  let most = MAX_PUSH_REVISIONS
  let next: Batch | undefined
  let msPerByte: number | undefined

  const showSending = () => listener.sending(new Set(line.flatMap(({ items }) => items.map((item) => item.id))))
  function send({ items, gzipped }: Batch): void {
    const sentMs = clock.nowMs()
    const reply = callApi(context.network, PushReply, {
      method: 'POST', path: '/api/push', body: gzipped,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, timeoutMs: 60_000,
    })
    // It is awaited in its turn; until then a failure must not count as unheard.
    reply.catch(() => undefined)
    for (const item of items) taken.add(item.id)
    line.push({ items, gzipped, bytes: gzipped.byteLength, sentMs, reply })
    showSending()
  }
  async function keepAnswer({ items }: Sent, reply: PushReply): Promise<SyncOutcome> {
    const kept = await underWay
    if (kept.kind !== 'done') return kept
    underWay = keepReply(context, items, reply).finally(() => { for (const item of items) taken.delete(item.id) })
    // It is awaited one batch later; until then a failure must not count as unheard.
    underWay.catch(() => undefined)
    return kept
  }
  async function endWith(outcome: SyncOutcome): Promise<SyncOutcome> {
    let kept: SyncOutcome = { kind: 'done' }
    for (const sent of line.splice(0)) {
      const reply = await sent.reply
      if (kept.kind === 'done' && reply.kind === 'ok' && reply.value.epoch === holdings.device.epoch) kept = await keepAnswer(sent, reply.value)
    }
    showSending()
    kept = await underWay
    return kept.kind === 'done' ? outcome : kept
  }

  for (;;) {
    next ??= await nextBatch(context, taken, most)
    const last = line.at(-1)
    if (next && (!last || (line.length < MOST_ON_THE_WAY && msPerByte !== undefined && await isThrough(clock, last, msPerByte)))) {
      send(next)
      next = undefined
      continue
    }
    const first = line[0]
    if (!first) {
      if (taken.size === 0) return underWay
      const kept = await underWay
      if (kept.kind !== 'done') return kept
      continue
    }
    const reply = await first.reply
    line.shift()
    showSending()
    if (reply.kind === 'not-ours') return endWith({ kind: 'no-signal', ...(reply.retryAfterMs !== undefined && { retryAfterMs: reply.retryAfterMs }) })
    if (reply.kind === 'refused') {
      if (reply.refusal.refused !== 'too-large') return endWith(outcomeOfRefusal(reply.refusal))
      if (first.items.length > 1) most = Math.min(most, Math.floor(first.items.length / 2))
      else await keepItems(context, first.items.map((item) => needsYou(item, 'too-large')))
      for (const item of first.items) taken.delete(item.id)
      next = undefined
      continue
    }
    if (reply.value.epoch !== holdings.device.epoch) return endWith({ kind: 'epoch-changed', epoch: reply.value.epoch })
    msPerByte = paceOf(clock.nowMs() - first.sentMs, first.bytes, roundTripMs)
    const kept = await keepAnswer(first, reply.value)
    if (kept.kind !== 'done') return endWith(kept)
  }
}

/** What goes next, not counting what has gone; undefined if nothing waits. */
async function nextBatch(context: SyncContext, taken: ReadonlySet<string>, most: number): Promise<Batch | undefined> {
  const { holdings } = context
  const items = textInOrder(holdings.outbox.values()).filter((item) => !taken.has(item.id))
  const known = items.flatMap((item) => {
    const revision = holdings.revisions.get(item.revId)?.revision
    return revision ? [{ item, revision }] : []
  })
  if (known.length < items.length) await markMissing(context, items)
  if (known.length === 0) return undefined
  const { count, gzipped } = await buildBatch(known.map(({ revision }) => revision), (some) => requestOf(context, some), context.gzip, most)
  return { items: known.slice(0, count).map(({ item }) => item), gzipped }
}

/**
 * Milliseconds that a byte takes, from an answer's time without the way there and back. At most a third counts as that: a first
 * round trip may hold a connection's opening, and the record's own work is better taken for slow road than a busy road for a free one.
 */
function paceOf(answeredMs: number, bytes: number, roundTripMs: number): number {
  const tookMs = Math.max(0, answeredMs)
  return (tookMs - Math.min(roundTripMs, tookMs / 3)) / Math.max(1, bytes)
}

/** Waits until a batch should be through. False if its answer came first. */
async function isThrough(clock: SyncContext['clock'], sent: Sent, msPerByte: number): Promise<boolean> {
  const answered = new AbortController()
  const leftMs = Math.max(0, sent.sentMs + sent.bytes * msPerByte - clock.nowMs())
  try {
    return await Promise.race([
      clock.wait(leftMs, answered.signal).then(() => true, () => false),
      sent.reply.then(() => false, () => false),
    ])
  } finally {
    answered.abort()
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
