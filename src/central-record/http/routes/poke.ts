import { refuse } from '../refuse.ts'
import type { AppContext, Parts } from '../request-context.ts'

/** GET /api/poke: a stream that says "news", to whoever is signed in, and never what. */
export function poke(context: AppContext, parts: Parts): Response {
  const stream = parts.newsDesk.open(context.get('session'))
  if (!stream) return refuse(context, 'try-later', { retryAfterMs: 60_000 })
  // The last one asks a proxy not to hold events back.
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } })
}
