import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DeviceApi, Topic } from '../workers/device-api.ts'
import { device, flushBeforeLock, watchDevice, type Flushed } from './device.ts'

/** `failed` means the device worker broke its promise; it is told to the person, never swallowed. */
export type Answer<T> = { readonly kind: 'loading' } | { readonly kind: 'here'; readonly value: T } | { readonly kind: 'failed' }

/**
 * Asks the device, and again whenever one of the topics changes. The last answer stays on the screen while the next is
 * fetched; answers to older questions are dropped. `inputs` (plain values) are what the question depends on.
 */
export function useDeviceQuery<T>(ask: (device: DeviceApi) => Promise<T>, topics: readonly Topic[], inputs: readonly unknown[] = []): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'loading' })
  const latest = useRef(ask)
  latest.current = ask
  const question = JSON.stringify({ topics, inputs })
  useEffect(() => {
    const { topics } = JSON.parse(question) as { readonly topics: readonly Topic[] }
    let mounted = true
    let asking = false
    let again = false
    const run = async () => {
      if (asking) {
        again = true
        return
      }
      asking = true
      try {
        const value = await latest.current(device)
        if (mounted) setAnswer({ kind: 'here', value })
      } catch {
        if (mounted) setAnswer({ kind: 'failed' })
      }
      asking = false
      if (again && mounted) {
        again = false
        void run()
      }
    }
    setAnswer({ kind: 'loading' })
    void run()
    const stop = watchDevice((changed) => { if (changed.some((topic) => topics.includes(topic))) void run() })
    return () => {
      mounted = false
      stop()
    }
  }, [question])
  return answer
}

/** Hands what is unsaved to the device before the screen is locked; also when the screen is left. */
export function useFlushBeforeLock(flush: () => Promise<Flushed>): void {
  const latest = useRef(flush)
  latest.current = flush
  // A layout effect: a passive one is registered and cleaned up only after a paint, when the next device worker may already run.
  useLayoutEffect(() => {
    const stop = flushBeforeLock(() => latest.current())
    return () => {
      stop()
      void latest.current()
    }
  }, [])
}
