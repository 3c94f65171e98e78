import { unreachable } from '../record/unreachable.ts'
import { NONCE_HEADER } from '../wire/headers.ts'
import { PROTOCOL_VERSION } from '../wire/protocol-version.ts'
import { HelloReply } from '../wire/session.ts'
import { callApi } from './api-call.ts'
import type { Random } from './clock.ts'
import type { Network } from './network.ts'

/** What a hello proved. Only our API can echo the nonce: a portal's page or a cached 200 is no signal. */
export type Hello =
  | { readonly kind: 'here'; readonly hello: HelloReply }
  | { readonly kind: 'update-needed' }
  | { readonly kind: 'none'; readonly retryAfterMs?: number }

export async function sayHello(network: Network, random: Random): Promise<Hello> {
  const nonce = random.uuid()
  const reply = await callApi(network, HelloReply, { method: 'GET', path: '/api/hello', headers: { [NONCE_HEADER]: nonce }, timeoutMs: 10_000 })
  switch (reply.kind) {
    case 'ok':
      if (reply.value.nonce !== nonce) return { kind: 'none' }
      return reply.value.minProtocol > PROTOCOL_VERSION ? { kind: 'update-needed' } : { kind: 'here', hello: reply.value }
    case 'refused':
      if (reply.refusal.refused === 'update-needed') return { kind: 'update-needed' }
      return { kind: 'none', ...(reply.refusal.retryAfterMs !== undefined && { retryAfterMs: reply.refusal.retryAfterMs }) }
    case 'not-ours':
      return { kind: 'none', ...(reply.retryAfterMs !== undefined && { retryAfterMs: reply.retryAfterMs }) }
    default:
      return unreachable(reply)
  }
}
