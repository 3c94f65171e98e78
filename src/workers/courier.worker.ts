import { expose } from 'comlink'
import { carry } from './courier/carry.ts'
import type { CourierApi } from './courier-api.ts'
import type { CourierAnswer, CourierQuestion } from './device/browser/port-network.ts'

// The worker with the network. It holds no key and understands nothing of what it carries.
const api: CourierApi = {
  async serve(port) {
    const channel = port as MessagePort
    channel.addEventListener('message', (event: MessageEvent<CourierQuestion>) => {
      const { id, request } = event.data
      void carry(request, self.location.origin, fetch).then((reply) => {
        const answer: CourierAnswer = { id, reply }
        channel.postMessage(answer, reply.kind === 'answer' ? [reply.body] : [])
      })
    })
    channel.start()
  },
}
expose(api)
