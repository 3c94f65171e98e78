import type { Network, NetworkReply } from '../../../src/sync/network.ts'

/** A network straight into a central record in this process, with the browser's cookie jar in the middle. */
export function recordNetwork(record: { request(request: Request): Promise<Response> }): Network & { cookie: string; requests: string[] } {
  const network = {
    cookie: '',
    requests: [] as string[],
    async send(request: Parameters<Network['send']>[0]): Promise<NetworkReply> {
      network.requests.push(`${request.method} ${request.path}`)
      const headers = new Headers(request.headers)
      if (network.cookie) headers.set('cookie', network.cookie)
      const response = await record.request(new Request(`https://record.test${request.path}`, { method: request.method, headers, ...(request.body && { body: request.body }) }))
      const set = response.headers.get('set-cookie')
      if (set) network.cookie = set.split(';')[0] ?? ''
      return { kind: 'answer', status: response.status, headers: Object.fromEntries(response.headers), body: await response.arrayBuffer() }
    },
  }
  return network
}
