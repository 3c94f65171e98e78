import { stillOnDevice } from '../../outbox/still-on-device.ts'
import type { CaseId } from '../../record/ids.ts'
import { unreachable } from '../../record/unreachable.ts'
import { PROTOCOL_VERSION } from '../../wire/protocol-version.ts'
import { PullReply } from '../../wire/pull.ts'
import { keepAccess } from './access-lost.ts'
import { askAhead, type Cursors } from './ask-ahead.ts'
import { callApi, JSON_HEADERS, jsonBody, type ApiReply } from '../api-call.ts'
import { keepPage, newHolding, readyPage, type PageTail, type ReadyPage } from './keep-page.ts'
import { outcomeOfRefusal } from '../refusal-outcome.ts'
import { rememberContact } from '../remember-contact.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

export interface PullListener {
  readonly progress: (at: { readonly casesDone: number; readonly casesTotal: number; readonly rows: number }) => void
}

/**
 * Brings everything after each case's cursor, text only. The next replies are on their way while this one is verified and
 * sealed and the one before is committed. A cursor moves only in the transaction that keeps its rows, and replies are
 * committed in order, so a cut anywhere costs what was under way and nothing else.
 */
export async function pull(context: SyncContext, listener: PullListener): Promise<SyncOutcome> {
  const asker = askAhead((cursors, limit) => ask(context, cursors, limit), cursorsOf(context))
  const tails = new Map<CaseId, PageTail>()
  let rows = 0
  let underWay: Promise<SyncOutcome> = Promise.resolve({ kind: 'done' })
  for (;;) {
    const reply = await asker.next()
    const failure = failureOf(context, reply)
    if (failure || reply.kind !== 'ok') {
      await asker.end()
      const kept = await underWay
      return kept.kind === 'done' && failure ? failure : kept
    }
    const { value } = reply
    asker.take(value)
    const ready = await readyPages(context, value, tails)
    const kept = await underWay
    if (kept.kind !== 'done') {
      await asker.end()
      return kept
    }
    underWay = keepReply(context, value, ready).then((outcome) => {
      if (outcome.kind !== 'done') return outcome
      for (const page of value.pages) rows += page.rows.length
      const heads = new Map<CaseId, number>(value.cases.map((one) => [one.caseId, one.headSeq]))
      const done = [...heads].filter(([caseId, headSeq]) => (context.holdings.cases.get(caseId)?.cursor ?? 0) >= headSeq).length
      listener.progress({ casesDone: done, casesTotal: heads.size, rows })
      return outcome
    })
    // It is awaited one reply later; until then a failure must not count as unheard.
    underWay.catch(() => undefined)
    if (!value.more) {
      await asker.end()
      return underWay
    }
  }
}

function cursorsOf(context: SyncContext): Cursors {
  const cursors: Record<string, number> = {}
  for (const holding of context.holdings.cases.values()) if (!holding.cleared) cursors[holding.caseId] = holding.cursor
  return cursors
}

/** What a reply ends the pull with; undefined if it is one to keep. */
function failureOf(context: SyncContext, reply: ApiReply<PullReply>): SyncOutcome | undefined {
  switch (reply.kind) {
    case 'not-ours': return { kind: 'no-signal', ...(reply.retryAfterMs !== undefined && { retryAfterMs: reply.retryAfterMs }) }
    case 'refused': return outcomeOfRefusal(reply.refusal)
    case 'ok': return reply.value.epoch === context.holdings.device.epoch ? undefined : { kind: 'epoch-changed', epoch: reply.value.epoch }
    default: return unreachable(reply)
  }
}

async function readyPages(context: SyncContext, reply: PullReply, tails: Map<CaseId, PageTail>): Promise<ReadyPage[]> {
  const pages: ReadyPage[] = []
  for (const page of reply.pages) {
    const { cursor, chain } = tails.get(page.caseId) ?? context.holdings.cases.get(page.caseId) ?? newHolding(page.caseId)
    const ready = await readyPage(context, page, { cursor, chain })
    if (ready.kind === 'sound') tails.set(page.caseId, ready.through)
    pages.push(ready)
  }
  return pages
}

function ask(context: SyncContext, cursors: Cursors, limit: number): Promise<ApiReply<PullReply>> {
  const { holdings } = context
  return callApi(context.network, PullReply, {
    method: 'POST', path: '/api/pull', headers: JSON_HEADERS, timeoutMs: 60_000,
    body: jsonBody({
      protocol: PROTOCOL_VERSION, deviceId: holdings.device.deviceId, epoch: holdings.device.epoch, cursors, limit,
      stillOnDevice: stillOnDevice(holdings.outbox.values(), holdings.unwritten.size),
    }),
  })
}

async function keepReply(context: SyncContext, reply: PullReply, ready: readonly ReadyPage[]): Promise<SyncOutcome> {
  await rememberContact(context, reply.serverTime)
  const access = await keepAccess(context, reply)
  if (access.kind !== 'done') return access
  for (const page of ready) {
    const kept = await keepPage(context, page)
    if (kept.kind !== 'done') return kept
  }
  return { kind: 'done' }
}
