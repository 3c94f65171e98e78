import { PullRequest } from '../../../wire/pull.ts'
import { nowOf } from '../../clock.ts'
import { auditReading, changesSince, type Changes, type TextPage } from '../../ledger/changes-since.ts'
import { refuseEnvelope } from '../guards.ts'
import { readJsonBody } from '../read-body.ts'
import { refuse } from '../refuse.ts'
import type { AppContext, Parts } from '../request-context.ts'
import { packJson, sendPacked } from '../send-json.ts'

/** POST /api/pull: what is new in each case since the cursors. */
export async function pull(context: AppContext, parts: Parts): Promise<Response> {
  const body = await readJsonBody(context.req.raw)
  if (body.kind !== 'json') return refuse(context, body.kind)
  const request = PullRequest.safeParse(body.value)
  if (!request.success) return refuse(context, 'bad-request')
  const refusal = refuseEnvelope(context, parts, request.data)
  if (refusal) return refusal
  const changes = await changesSince(parts, context.get('session'), request.data)
  // Packed off this thread while the audit is written; nothing goes out before both are done.
  const [packed] = await Promise.all([packJson(context, replyText(parts, changes)), auditReading(parts, context.get('session'), request.data, changes)])
  return sendPacked(packed)
}

/** `PullReply` as text. Revisions are stored as JSON and go out as they lie, unparsed. */
function replyText(parts: Parts, changes: Changes): string {
  const { pages, ...rest } = changes
  const head = JSON.stringify({ epoch: parts.epoch, serverTime: nowOf(parts.clock), ...rest })
  return `${head.slice(0, -1)},"pages":[${pages.map(pageText).join(',')}]}`
}

function pageText({ rows, ...page }: TextPage): string {
  const texts = rows.map((row) =>
    `{"revision":${row.revision},"caseSeq":${row.caseSeq},"ledgerHash":"${row.ledgerHash}","receivedAt":"${row.receivedAt}"}`)
  return `${JSON.stringify(page).slice(0, -1)},"rows":[${texts.join(',')}]}`
}
