import type { Network, NetworkReply, NetworkRequest, Nudge } from '../../../sync/network.ts'
import type { MessagePortLike } from '../../courier-api.ts'

/** What goes over the port between the device and its courier. */
export interface CourierQuestion { readonly id: number; readonly request: NetworkRequest }
export interface CourierAnswer { readonly id: number; readonly reply: NetworkReply }
export type DeviceWord = CourierQuestion | { readonly holdStream: boolean }
export type CourierWord = CourierAnswer | { readonly nudge: Nudge }

// A courier that died answers nothing: the wait ends a little after its own time limit.
const GRACE_MS = 5_000

/** The network as the device has it: a port to the courier. Bodies are moved, not copied. */
export function portNetwork(port: MessagePortLike): Network {
  const channel = port as MessagePort
  const waiting = new Map<number, { readonly resolve: (reply: NetworkReply) => void; readonly timer: ReturnType<typeof setTimeout> }>()
  const listeners = new Set<(nudge: Nudge) => void>()
  let lastId = 0
  channel.addEventListener('message', ({ data: word }: MessageEvent<CourierWord>) => {
    if ('nudge' in word) for (const listener of listeners) listener(word.nudge)
    else settle(word.id, word.reply)
  })
  const say = (word: DeviceWord, moved: Transferable[] = []) => channel.postMessage(word, moved)
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
        say({ id, request }, request.body ? [request.body] : [])
      })
    },
    hear(listener) {
      listeners.add(listener)
      return {
        holdStream: (holdStream) => say({ holdStream }),
        stop() {
          listeners.delete(listener)
          say({ holdStream: false })
        },
      }
    },
  }
}
