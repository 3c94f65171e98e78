import { PushRequest, type PushReply } from '../../../wire/push.ts'
import { nowOf } from '../../clock.ts'
import { acceptPush } from '../../ledger/accept-push.ts'
import { refuseEnvelope } from '../guards.ts'
import { readJsonBody } from '../read-body.ts'
import { refuse } from '../refuse.ts'
import type { AppContext, Parts } from '../request-context.ts'
import { sendJson } from '../send-json.ts'

/** POST /api/push: a verdict on each revision. */
export async function push(context: AppContext, parts: Parts): Promise<Response> {
  const body = await readJsonBody(context.req.raw)
  if (body.kind !== 'json') return refuse(context, body.kind)
  const request = PushRequest.safeParse(body.value)
  if (!request.success) return refuse(context, 'bad-request')
  const refusal = refuseEnvelope(context, parts, request.data)
  if (refusal) return refusal
  const verdicts = await acceptPush(parts, context.get('session'), request.data as unknown as Parameters<typeof acceptPush>[2])
  const reply: PushReply = { epoch: parts.epoch, serverTime: nowOf(parts.clock), verdicts }
  return sendJson(context, JSON.stringify(reply))
}
