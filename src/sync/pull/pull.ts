import { stillOnDevice } from '../../outbox/still-on-device.ts'
import type { CaseId } from '../../record/ids.ts'
import { PROTOCOL_VERSION } from '../../wire/protocol-version.ts'
import { MAX_PULL_ROWS, PullReply } from '../../wire/pull.ts'
import { keepAccess } from './access-lost.ts'
import { callApi, JSON_HEADERS, jsonBody, type ApiReply } from '../api-call.ts'
import { keepPage } from './keep-page.ts'
import { outcomeOfRefusal } from '../refusal-outcome.ts'
import { rememberContact } from '../remember-contact.ts'
import type { SyncContext, SyncOutcome } from '../sync-context.ts'

export interface PullListener {
  readonly progress: (at: { readonly casesDone: number; readonly casesTotal: number; readonly rows: number }) => void
}

/**
 * Brings everything after each case's cursor, text only. While one page is being sealed and kept the next is already on
 * its way; a cursor moves only in the transaction that keeps its rows, so a cut anywhere costs one page at most.
 */
export async function pull(context: SyncContext, listener: PullListener): Promise<SyncOutcome> {
  const cursors: Record<string, number> = {}
  for (const holding of context.holdings.cases.values()) if (!holding.cleared) cursors[holding.caseId] = holding.cursor
  let rows = 0
  let next = ask(context, cursors)
  for (;;) {
    const reply = await next
    if (reply.kind === 'not-ours') return { kind: 'no-signal', ...(reply.retryAfterMs !== undefined && { retryAfterMs: reply.retryAfterMs }) }
    if (reply.kind === 'refused') return outcomeOfRefusal(reply.refusal)
    const { value } = reply
    if (value.epoch !== context.holdings.device.epoch) return { kind: 'epoch-changed', epoch: value.epoch }
    for (const page of value.pages) cursors[page.caseId] = page.throughSeq
    if (value.more) next = ask(context, { ...cursors })
    const kept = await keepReply(context, value)
    if (kept.kind !== 'done') {
      await Promise.allSettled([next])
      return kept
    }
    for (const page of value.pages) rows += page.rows.length
    const heads = new Map<CaseId, number>(value.cases.map((one) => [one.caseId, one.headSeq]))
    const done = [...heads].filter(([caseId, headSeq]) => (context.holdings.cases.get(caseId)?.cursor ?? 0) >= headSeq).length
    listener.progress({ casesDone: done, casesTotal: heads.size, rows })
    if (!value.more) return { kind: 'done' }
  }
}

function ask(context: SyncContext, cursors: Readonly<Record<string, number>>): Promise<ApiReply<PullReply>> {
  const { holdings } = context
  return callApi(context.network, PullReply, {
    method: 'POST', path: '/api/pull', headers: JSON_HEADERS, timeoutMs: 60_000,
    body: jsonBody({
      protocol: PROTOCOL_VERSION, deviceId: holdings.device.deviceId, epoch: holdings.device.epoch, cursors, limit: MAX_PULL_ROWS,
      stillOnDevice: stillOnDevice(holdings.outbox.values(), holdings.unwritten.size),
    }),
  })
}

async function keepReply(context: SyncContext, reply: PullReply): Promise<SyncOutcome> {
  await rememberContact(context, reply.serverTime)
  const access = await keepAccess(context, reply)
  if (access.kind !== 'done') return access
  for (const page of reply.pages) {
    const kept = await keepPage(context, page)
    if (kept.kind !== 'done') return kept
  }
  return { kind: 'done' }
}
