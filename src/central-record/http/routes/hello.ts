import { getCookie } from 'hono/cookie'
import { NONCE_HEADER } from '../../../wire/headers.ts'
import { MIN_PROTOCOL_VERSION, PROTOCOL_VERSION } from '../../../wire/protocol-version.ts'
import type { HelloReply } from '../../../wire/session.ts'
import { findSession } from '../../access/session.ts'
import { nowOf } from '../../clock.ts'
import { allActiveStaff } from '../../sql/tables/people.ts'
import { SESSION_COOKIE } from '../guards.ts'
import { refuse } from '../refuse.ts'
import type { AppContext, Parts } from '../request-context.ts'

const NONCE = /^[A-Za-z0-9_-]{1,128}$/

/** GET /api/hello: our own answer to a nonce that a captive portal cannot know. */
export async function hello(context: AppContext, parts: Parts): Promise<Response> {
  const nonce = context.req.header(NONCE_HEADER) ?? ''
  if (!NONCE.test(nonce)) return refuse(context, 'bad-request')
  const token = getCookie(context, SESSION_COOKIE)
  const session = token ? await findSession(parts, token) : null
  const at = nowOf(parts.clock)
  const reply: HelloReply = {
    doorstep: 'central-record',
    nonce,
    protocol: PROTOCOL_VERSION,
    minProtocol: MIN_PROTOCOL_VERSION,
    epoch: parts.epoch,
    serverTime: at,
    ...(parts.demo ? { demoStaff: await parts.database.transaction({ kind: 'system', at }, (sql) => allActiveStaff(sql)) } : {}),
    ...(parts.recoveryKey === undefined ? {} : { recoveryKey: parts.recoveryKey }),
    ...(parts.ingestKey === undefined ? {} : { ingestKey: parts.ingestKey }),
    ...(parts.insightsKey === undefined ? {} : { insightsKey: parts.insightsKey }),
    ...(parts.keepOriginals ? { keepOriginals: true } : {}),
    ...(parts.replayDrawings ? { replayDrawings: true } : {}),
    ...(session ? { signedInAs: session.staff } : {}),
  }
  return context.json(reply)
}
