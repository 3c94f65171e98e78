import type { Network, NetworkReply, NetworkRequest } from '../../../sync/network.ts'
import type { MessagePortLike } from '../../courier-api.ts'

/** What goes over the port between the device and its courier. */
export interface CourierQuestion { readonly id: number; readonly request: NetworkRequest }
export interface CourierAnswer { readonly id: number; readonly reply: NetworkReply }

// A courier that died answers nothing: the wait ends a little after its own time limit.
const GRACE_MS = 5_000

/** The network as the device has it: a port to the courier. Bodies are moved, not copied. */
export function portNetwork(port: MessagePortLike): Network {
  const channel = port as MessagePort
  const waiting = new Map<number, { readonly resolve: (reply: NetworkReply) => void; readonly timer: ReturnType<typeof setTimeout> }>()
  let lastId = 0
  channel.addEventListener('message', (event: MessageEvent<CourierAnswer>) => {
    settle(event.data.id, event.data.reply)
  })
  channel.start()

  function settle(id: number, reply: NetworkReply): void {
    const asked = waiting.get(id)
    if (!asked) return
    waiting.delete(id)
    clearTimeout(asked.timer)
    asked.resolve(reply)
  }

  return {
    send(request) {
      const id = ++lastId
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(id, { kind: 'no-answer' }), request.timeoutMs + GRACE_MS)
        waiting.set(id, { resolve, timer })
        const question: CourierQuestion = { id, request }
        channel.postMessage(question, request.body ? [request.body] : [])
      })
    },
  }
}
