import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { REQUESTED_BY } from '../../wire/headers.ts'
import { MIN_PROTOCOL_VERSION, PROTOCOL_VERSION } from '../../wire/protocol-version.ts'
import { findSession } from '../access/session.ts'
import type { RateLimits, TakeTurn } from './rate-limit.ts'
import { refuse } from './refuse.ts'
import type { AppContext, AppEnv, Parts } from './request-context.ts'

export const SESSION_COOKIE = '__Host-doorstep'

/** Refuses anything that changes something unless our own page asked for it: header, fetch metadata, origin. */
export const fromOurOwnPage = createMiddleware<AppEnv>(async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  const site = context.req.header('sec-fetch-site')
  const origin = context.req.header('origin')
  const isOurs = context.req.header(REQUESTED_BY.name) === REQUESTED_BY.value
    && (site === undefined || site === 'same-origin')
    && (origin === undefined || hostOf(origin) === (context.req.header('host') ?? new URL(context.req.url).host))
  return isOurs ? next() : refuse(context, 'not-allowed')
})

/** Lets only signed-in people through, and tells the route who they are. */
export function signedIn(parts: Parts, takeTurn: TakeTurn, limit: keyof RateLimits) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const token = getCookie(context, SESSION_COOKIE)
    const session = token ? await findSession(parts, token) : null
    if (!session) return refuse(context, 'not-signed-in')
    const waitMs = takeTurn(limit, session.tokenHash)
    if (waitMs > 0) return refuse(context, 'too-many-requests', { retryAfterMs: waitMs })
    context.set('session', session)
    return next()
  })
}

/** Limits what comes from one network address before anybody has signed in. */
export function byAddress(takeTurn: TakeTurn, limit: keyof RateLimits) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const waitMs = takeTurn(limit, addressOf(context))
    return waitMs > 0 ? refuse(context, 'too-many-requests', { retryAfterMs: waitMs }) : next()
  })
}

/** Checks the envelope that push and pull share; a refusal, or null if all is well. */
export function refuseEnvelope(context: AppContext, parts: Parts, request: { protocol: number; deviceId: string; epoch: string }): Response | null {
  if (request.protocol < MIN_PROTOCOL_VERSION || request.protocol > PROTOCOL_VERSION) return refuse(context, 'update-needed')
  if (request.deviceId !== context.get('session').deviceId) return refuse(context, 'unknown-device')
  if (request.epoch !== parts.epoch) return refuse(context, 'epoch-changed', { epoch: parts.epoch })
  return null
}

function addressOf(context: AppContext): string {
  return (context.env as AppEnv['Bindings'] | undefined)?.incoming?.socket?.remoteAddress ?? 'no address'
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
