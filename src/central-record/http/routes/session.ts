import { deleteCookie, setCookie } from 'hono/cookie'
import { SignInRequest, type SignInReply } from '../../../wire/session.ts'
import { startSession, stopSession } from '../../access/session.ts'
import { isDeviceOfAPerson } from '../../ledger/accept-push.ts'
import { nowOf } from '../../clock.ts'
import { SESSION_COOKIE } from '../guards.ts'
import { readJsonBody } from '../read-body.ts'
import { refuse } from '../refuse.ts'
import type { AppContext, Parts } from '../request-context.ts'

// HttpOnly: no script reads it. Strict: no other site's link or form carries it. `__Host-`: this host, whole path, secure.
const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** POST /api/session: demo sign-in, only where the record runs as a demo. */
export async function signIn(context: AppContext, parts: Parts): Promise<Response> {
  if (!parts.demo) return refuse(context, 'not-found')
  const body = await readJsonBody(context.req.raw)
  if (body.kind !== 'json') return refuse(context, body.kind)
  const request = SignInRequest.safeParse(body.value)
  if (!request.success || !isDeviceOfAPerson(request.data.deviceId)) return refuse(context, 'bad-request')
  const started = await startSession(parts, request.data.staffId, request.data.deviceId)
  if (!started) return refuse(context, 'not-found')
  setCookie(context, SESSION_COOKIE, started.token, { ...COOKIE, maxAge: started.seconds })
  const reply: SignInReply = { staff: started.session.staff, epoch: parts.epoch, serverTime: nowOf(parts.clock) }
  return context.json(reply)
}

/** DELETE /api/session: sign out. What the device still holds stays there. */
export async function signOut(context: AppContext, parts: Parts): Promise<Response> {
  await stopSession(parts, context.get('session'))
  deleteCookie(context, SESSION_COOKIE, COOKIE)
  return context.body(null, 204)
}
