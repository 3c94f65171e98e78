import type { CaptureEvent } from '../../../direct-work/session/capture-event.ts'
import type { CaptureApi } from '../../../workers/capture-api.ts'

/** What may be said about the page. `safe` only after everything was kept; `trouble`: not kept yet, and tried again. */
export type Keeping = 'untouched' | 'keeping' | 'safe' | 'trouble' | 'no-room'

export interface EventKeeper {
  /** Takes events in order, at once. */
  keep(events: readonly CaptureEvent[]): void
  /** Resolves when nothing is left to keep. */
  settled(): Promise<void>
  readonly state: Keeping
}

const RETRY_MS = 1500
/** Said to be trouble when the device has not answered for so long. It is not sent again meanwhile: it may yet be kept. */
const SILENCE_MS = 5000
/** Events in one sealed chunk at most. */
const AT_ONCE = 200

/**
 * Hands what happens to the capture worker, in order, one chunk at a time. A chunk that was not kept stays first in line and is tried
 * again for as long as the page lives: nothing is dropped, doubled or overtaken.
 */
export function createEventKeeper(send: CaptureApi['keep'], tell: (state: Keeping) => void, retryMs = RETRY_MS): EventKeeper {
  let waiting: readonly CaptureEvent[] = []
  let sending = false
  let state: Keeping = 'untouched'
  let waiters: (() => void)[] = []

  const say = (next: Keeping): void => {
    if (state === next) return
    state = next
    tell(next)
  }
  const sendOne = async (batch: readonly CaptureEvent[]): Promise<void> => {
    const silence = setTimeout(() => say('trouble'), SILENCE_MS)
    const answer = await send(batch).catch(() => ({ kind: 'not-kept', reason: 'lost' }) as const)
    clearTimeout(silence)
    if (answer.kind === 'kept') {
      waiting = waiting.slice(batch.length)
      return
    }
    say(answer.reason === 'no-room' ? 'no-room' : 'trouble')
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
  const sendAll = async (): Promise<void> => {
    if (sending) return
    sending = true
    while (waiting.length > 0) await sendOne(waiting.slice(0, AT_ONCE))
    sending = false
    say('safe')
    for (const done of waiters.splice(0)) done()
  }

  return {
    keep(events) {
      // A new list each time: the chunk being sent is not changed under the worker's hands.
      waiting = [...waiting, ...events]
      if (state !== 'trouble' && state !== 'no-room') say('keeping')
      void sendAll()
    },
    settled() {
      if (waiting.length === 0) return Promise.resolve()
      return new Promise((resolve) => { waiters = [...waiters, resolve] })
    },
    get state() {
      return state
    },
  }
}
