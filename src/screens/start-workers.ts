import { proxy, releaseProxy, transfer, wrap } from 'comlink'
// Vite makes the default export of a worker's address; the linter reads the worker itself.
// oxlint-disable-next-line import/default
import courierUrl from '../workers/courier.worker.ts?worker&url'
// oxlint-disable-next-line import/default
import deviceUrl from '../workers/device.worker.ts?worker&url'
import type { CourierApi, MessagePortLike } from '../workers/courier-api.ts'
import type { DeviceApi } from '../workers/device-api.ts'
import type { DeviceLink } from './device.ts'
import { trustedUrl } from './trusted-url.ts'

/** Turning to another window and back at once is no reason to ask again. */
const SEEN_AGAIN_AFTER_MS = 5_000

/** Starts the device worker and the courier, with a port between them that this page cannot read. */
export function startWorkers(): DeviceLink {
  const deviceWorker = new Worker(trustedUrl(deviceUrl), { type: 'module', name: 'device' })
  const courierWorker = new Worker(trustedUrl(courierUrl), { type: 'module', name: 'courier' })
  const remote = wrap<DeviceApi>(deviceWorker)
  const courier = wrap<CourierApi>(courierWorker)
  // What comlink cannot express in types: every method of DeviceApi already returns a promise of plain values.
  const api = remote as unknown as DeviceApi
  const page = new AbortController()
  // Only a reason to ask the record what is new, for somebody who looks at the screen again.
  let lastSeenMs = Number.NEGATIVE_INFINITY
  const seen = () => {
    if (document.visibilityState !== 'visible' || performance.now() - lastSeenMs < SEEN_AGAIN_AFTER_MS) return
    lastSeenMs = performance.now()
    void courier.pageSeen()
  }
  document.addEventListener('visibilitychange', seen, { signal: page.signal })
  addEventListener('focus', seen, { signal: page.signal })
  // The browser's word that the network went is only a reason to ask our own API at once, or the strip would say Signal for a minute more.
  addEventListener('offline', () => void courier.pageSeen(), { signal: page.signal })
  return {
    api,
    async connect(listener) {
      const { port1, port2 } = new MessageChannel()
      const broken = new Promise<never>((_resolve, reject) => {
        deviceWorker.addEventListener('error', () => reject(new Error('the device worker did not start')))
        courierWorker.addEventListener('error', () => reject(new Error('the courier did not start')))
      })
      const connected = (async () => {
        await courier.serve(asPort(port1))
        return await api.connect(asPort(port2), proxy(listener))
      })()
      return await Promise.race([connected, broken])
    },
    end() {
      page.abort()
      remote[releaseProxy]()
      courier[releaseProxy]()
      deviceWorker.terminate()
      courierWorker.terminate()
    },
  }
}

function asPort(port: MessagePort): MessagePortLike {
  return transfer(port, [port]) as MessagePortLike
}
