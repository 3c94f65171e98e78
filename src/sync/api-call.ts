import { REQUESTED_BY } from '../wire/headers.ts'
import { Refusal } from '../wire/refusals.ts'
import type { Network, NetworkReply, NetworkRequest } from './network.ts'

/**
 * What our API said. `not-ours`: nothing came back, or something that is not our API's words: a captive portal, a proxy's
 * error page, a truncated body. It never means anything about what was sent.
 */
export type ApiReply<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-ours'; readonly retryAfterMs?: number }

const TIMEOUT_MS = 30_000

/** One JSON exchange, answered in our own words or `not-ours`. */
export async function callApi<T>(
  network: Network, schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  request: { readonly method: NetworkRequest['method']; readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: ArrayBuffer; readonly timeoutMs?: number },
): Promise<ApiReply<T>> {
  const reply = await network.send({
    method: request.method,
    path: request.path,
    headers: { accept: 'application/json', [REQUESTED_BY.name]: REQUESTED_BY.value, ...request.headers },
    ...(request.body && { body: request.body }),
    timeoutMs: request.timeoutMs ?? TIMEOUT_MS,
  })
  return readReply(reply, schema)
}

/** Reads a reply as our words of a schema. */
export function readReply<T>(reply: NetworkReply, schema: { safeParse(value: unknown): { success: boolean; data?: T } }): ApiReply<T> {
  if (reply.kind === 'no-answer') return { kind: 'not-ours' }
  const json = readJson(reply.body)
  if (reply.status >= 200 && reply.status < 300) {
    const parsed = schema.safeParse(json)
    return parsed.success ? { kind: 'ok', value: parsed.data as T } : { kind: 'not-ours' }
  }
  const retryAfterMs = retryAfterOf(reply.headers)
  const refusal = Refusal.safeParse(json)
  if (!refusal.success) return { kind: 'not-ours', ...(retryAfterMs !== undefined && { retryAfterMs }) }
  return { kind: 'refused', refusal: { ...refusal.data, ...(refusal.data.retryAfterMs === undefined && retryAfterMs !== undefined && { retryAfterMs }) } }
}

/** A body as bytes of JSON. */
export function jsonBody(value: unknown): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(value)).buffer
}

export const JSON_HEADERS = { 'content-type': 'application/json' } as const

function readJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

/** Retry-After in seconds or as a date is one header; only seconds are believed, for clocks may be years off. */
function retryAfterOf(headers: Readonly<Record<string, string>>): number | undefined {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds >= 0 && headers['retry-after'] !== undefined ? seconds * 1000 : undefined
}

