import { expose } from 'comlink'
import { carry } from './courier/carry.ts'
import { holdStream } from './courier/hold-stream.ts'
import { wait } from './courier/wait.ts'
import type { CourierApi } from './courier-api.ts'
import type { CourierWord, DeviceWord } from './device/browser/port-network.ts'

// The worker with the network. It holds no key and understands nothing of what it carries.
const devices = new Set<MessagePort>()

const api: CourierApi = {
  async serve(port) {
    const channel = port as MessagePort
    const say = (word: CourierWord, moved: Transferable[] = []) => channel.postMessage(word, moved)
    let held: AbortController | undefined
    channel.addEventListener('message', ({ data: word }: MessageEvent<DeviceWord>) => {
      if ('holdStream' in word) {
        if (word.holdStream === (held !== undefined)) return
        held?.abort()
        held = word.holdStream ? new AbortController() : undefined
        if (held) void holdStream({ origin: self.location.origin, fetching: (...asked) => fetch(...asked), wait, fraction: Math.random }, () => say({ nudge: 'news' }), held.signal)
        return
      }
      void carry(word.request, self.location.origin, fetch).then((reply) => say({ id: word.id, reply }, reply.kind === 'answer' ? [reply.body] : []))
    })
    devices.add(channel)
    channel.start()
  },
  async pageSeen() {
    for (const channel of devices) channel.postMessage({ nudge: 'page-seen' } satisfies CourierWord)
  },
}
expose(api)
