import { gunzipSync } from 'node:zlib'
import type { Network, NetworkReply, NetworkRequest } from '../../src/sync/network.ts'
import type { Random } from '../../src/sync/clock.ts'
import type { Baton } from './baton.ts'

export const FAULTS = [
  'drop', 'reply-lost', 'twice', 'again-later', 'portal', 'server-error', 'proxy-error', 'not-found', 'not-signed-in', 'too-many', 'cut-short', 'try-later',
] as const
export type Fault = (typeof FAULTS)[number]

export interface FaultyNetworkOptions {
  readonly inner: Network
  readonly baton: Baton
  readonly owner: string
  readonly random: Random
  /** Chance of a fault on one exchange; read anew each time. */
  readonly rate: () => number
  readonly seen: Map<Fault, number>
  /** A proxy on the way lets no more revisions through in one request; no limit if absent. */
  readonly mostRevisions?: number
}

/** A line that loses, repeats, cuts and lies, by the seed. */
export function faultyNetwork(options: FaultyNetworkOptions): Network {
  const { inner, baton, owner, random, seen, mostRevisions = Infinity } = options
  const late: NetworkRequest[] = []
  const deliver = (request: NetworkRequest) => baton.outside(() => inner.send(copyOf(request)))
  return {
    async send(request) {
      await baton.pause(owner, `${request.method} ${request.path}`)
      // What a line repeats, it repeats at the worst time.
      if (late.length > 0 && random.fraction() < 0.3) await deliver(late.splice(0, 1)[0] as NetworkRequest)
      const fault = random.fraction() < options.rate() ? FAULTS[Math.floor(random.fraction() * FAULTS.length)] : undefined
      if (fault) seen.set(fault, (seen.get(fault) ?? 0) + 1)
      const reply = revisionsIn(request) > mostRevisions ? page(413, JSON.stringify({ refused: 'too-large', words: 'Too much.' })) : await answer(fault, request)
      await baton.pause(owner, `reply to ${request.method} ${request.path}`)
      return reply
    },
  }

  async function answer(fault: Fault | undefined, request: NetworkRequest): Promise<NetworkReply> {
    switch (fault) {
      case undefined: return deliver(request)
      case 'drop': return { kind: 'no-answer' }
      case 'reply-lost':
        await deliver(request)
        return { kind: 'no-answer' }
      case 'twice':
        await deliver(request)
        return deliver(request)
      case 'again-later':
        late.push(copyOf(request))
        return deliver(request)
      case 'portal': return page(200, '<html><title>Free Wi-Fi</title>Accept our terms</html>')
      case 'server-error': return page(500, 'Internal Server Error')
      case 'proxy-error': return page(502, '<html>Bad gateway</html>')
      case 'not-found': return page(404, '<html>Not found</html>')
      case 'not-signed-in': return page(401, JSON.stringify({ refused: 'not-signed-in', words: 'Sign in.' }))
      case 'too-many': return page(429, JSON.stringify({ refused: 'too-many-requests', words: 'Wait.', retryAfterMs: 2000 }), { 'retry-after': '2' })
      case 'try-later': return page(503, JSON.stringify({ refused: 'try-later', words: 'Later.' }))
      case 'cut-short': {
        const whole = await deliver(request)
        return whole.kind === 'answer' ? { ...whole, body: whole.body.slice(0, Math.floor(whole.body.byteLength * random.fraction())) } : whole
      }
    }
  }
}

function revisionsIn({ path, body }: NetworkRequest): number {
  return path === '/api/push' && body ? (JSON.parse(gunzipSync(new Uint8Array(body)).toString()) as { revisions: unknown[] }).revisions.length : 0
}

function copyOf(request: NetworkRequest): NetworkRequest {
  return { ...request, ...(request.body && { body: request.body.slice(0) }) }
}

function page(status: number, text: string, headers: Readonly<Record<string, string>> = {}): NetworkReply {
  return { kind: 'answer', status, headers, body: new TextEncoder().encode(text).buffer }
}
