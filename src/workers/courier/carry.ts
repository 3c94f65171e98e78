import type { NetworkReply, NetworkRequest } from '../../sync/network.ts'

/**
 * Carries one request to our own origin's /api and brings back plain bytes. A redirect, a lost line, a time-out and a path
 * that is not ours are all the same to the device: no answer.
 */
export async function carry(request: NetworkRequest, origin: string, fetching: typeof fetch): Promise<NetworkReply> {
  const url = new URL(request.path, origin)
  if (url.origin !== origin || !url.pathname.startsWith('/api/')) return { kind: 'no-answer' }
  try {
    const response = await fetching(url, {
      method: request.method, headers: request.headers, ...(request.body && { body: request.body }),
      credentials: 'same-origin', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(request.timeoutMs),
    })
    const body = await response.arrayBuffer()
    return { kind: 'answer', status: response.status, headers: Object.fromEntries(response.headers), body }
  } catch {
    return { kind: 'no-answer' }
  }
}
