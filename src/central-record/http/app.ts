import { Hono } from 'hono'
import { byAddress, fromOurOwnPage, signedIn } from './guards.ts'
import { DEFAULT_LIMITS, rateLimiter } from './rate-limit.ts'
import { refuse } from './refuse.ts'
import type { AppContext, AppEnv, Parts } from './request-context.ts'
import { hello } from './routes/hello.ts'
import { pictureRoutes } from './routes/pictures.ts'
import { poke } from './routes/poke.ts'
import { pull } from './routes/pull.ts'
import { push } from './routes/push.ts'
import { signIn, signOut } from './routes/session.ts'
import { API_POLICY, EVERYWHERE } from './security-headers.ts'
import { leadToPages, serveShell } from './serve-shell.ts'
import { sqlState } from '../sql/database.ts'

/** The central record as one function from Request to Response: no socket needed. */
export function createApp(parts: Parts): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const takeTurn = rateLimiter(parts.clock, { ...DEFAULT_LIMITS, ...parts.limits })
  const session = signedIn(parts, takeTurn, 'session')
  const sender = signedIn(parts, takeTurn, 'pictures')
  const pictures = pictureRoutes(parts)

  app.use(async (context, next) => {
    const startMs = parts.clock.nowMs()
    context.set('requestId', parts.random.uuid())
    await next()
    for (const [name, value] of Object.entries(EVERYWHERE)) if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    logLine(parts, context, startMs)
  })
  app.use(leadToPages)
  app.use('/api/*', async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'no-store')
    if (!context.res.headers.has('content-security-policy')) context.res.headers.set('content-security-policy', API_POLICY)
  })
  app.use('/api/*', fromOurOwnPage)

  app.get('/api/hello', byAddress(takeTurn, 'anyone'), (context) => hello(context, parts))
  app.post('/api/session', byAddress(takeTurn, 'signIn'), (context) => signIn(context, parts))
  app.delete('/api/session', session, (context) => signOut(context, parts))
  app.post('/api/push', session, (context) => push(context, parts))
  app.post('/api/pull', session, (context) => pull(context, parts))
  app.get('/api/poke', session, (context) => poke(context, parts))
  app.post('/api/pictures', sender, (context) => pictures.create(context))
  app.patch('/api/pictures/:caseId/:sha256', sender, (context) => pictures.send(context))
  // The router hands HEAD to the GET route; for tus the two are different questions.
  app.get('/api/pictures/:caseId/:sha256', sender, (context) => (context.req.raw.method === 'HEAD' ? pictures.send(context) : pictures.read(context)))
  app.all('/api/*', (context) => refuse(context, 'not-found'))

  const { shell } = parts
  if (shell) app.get('*', (context) => serveShell(context, shell))
  app.notFound((context) => refuse(context as AppContext, 'not-found'))
  app.onError((error, context) => {
    const refusal = refuse(context as AppContext, 'try-later', { retryAfterMs: 5000 })
    // The kind of error, never its message: a message may hold words of a case.
    context.set('code', `${sqlState(error) ?? (error instanceof Error ? error.name : 'unknown')}`)
    return refusal
  })
  return app
}

function logLine(parts: Parts, context: AppContext, startMs: number): void {
  const code = context.get('code')
  parts.log({
    level: context.res.status >= 500 ? 'error' : 'info',
    id: context.get('requestId'),
    method: context.req.method,
    route: routeOf(context.req.path),
    status: context.res.status,
    ms: parts.clock.nowMs() - startMs,
    ...(code === undefined ? {} : { code }),
  })
}

/** A path with everything that could tell a case left out. */
function routeOf(path: string): string {
  if (!path.startsWith('/api/')) return 'shell'
  return /^\/api\/(?:hello|session|push|pull|poke|pictures)/.exec(path)?.[0] ?? '/api/other'
}
