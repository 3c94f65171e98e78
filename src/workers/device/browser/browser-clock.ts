import type { Clock, Random } from '../../../sync/clock.ts'
import { nextTurn } from './next-turn.ts'

/** The device's own clock and timers. */
export const browserClock: Clock = {
  nowMs: () => Date.now(),
  wait: (delayMs, signal) => delayMs <= 0 && !signal?.aborted ? nextTurn() : new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new DOMException('stopped', 'AbortError'))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, delayMs)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  }),
}

/** Ids and jitter; ids from the browser's cryptographic source. */
export const browserRandom: Random = {
  uuid: () => crypto.randomUUID(),
  fraction: () => Math.random(),
}
