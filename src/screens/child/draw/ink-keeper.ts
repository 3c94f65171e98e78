import type { InkOperation } from '../../../ink/ink-operation.ts'

/** What a store answers about ink: only `saved` means that it lies on the disk. */
export type InkKept = 'saved' | 'not-saved'
/** What may be said about the page. `trouble`: it could not be kept, and is tried again. */
export type KeepingState = 'untouched' | 'keeping' | 'safe' | 'trouble'

export interface InkKeeper {
  keep(operations: readonly InkOperation[]): void
  /** Resolves when nothing is left to keep. */
  settled(): Promise<void>
  /** Hands over every batch in line without waiting for the next try: before a lock. `not-kept` if one of them could not be kept. */
  flush(): Promise<'kept' | 'not-kept'>
  readonly state: KeepingState
}

const RETRY_MS = 1500

/**
 * Hands ink to the store in order, one batch at a time. A batch that was not saved stays first in line and is tried
 * again for as long as the page lives: ink is never dropped and never overtaken.
 */
export function createInkKeeper(send: (operations: readonly InkOperation[]) => Promise<InkKept>, tell: (state: KeepingState) => void, opened: KeepingState = 'untouched'): InkKeeper {
  let waiting: InkOperation[] = []
  let sending = false
  let state = opened
  let tryAgainNow = (): void => undefined
  let waiters: (() => void)[] = []
  let flushing: ((outcome: 'kept' | 'not-kept') => void)[] = []

  const say = (next: KeepingState): void => {
    if (state === next) return
    state = next
    tell(next)
  }
  const nextTry = (): Promise<void> => new Promise((resolve) => {
    tryAgainNow = resolve
    setTimeout(resolve, RETRY_MS)
  })
  const sendAll = async (): Promise<void> => {
    if (sending) return
    sending = true
    while (waiting.length > 0) {
      const batch = waiting
      const forFlush = flushing
      const kept = await send(batch).catch((): InkKept => 'not-saved')
      if (kept === 'saved') waiting = waiting.slice(batch.length)
      else {
        say('trouble')
        // Only a try that began after the flush was asked for speaks for it.
        flushing = flushing.filter((done) => !forFlush.includes(done))
        for (const done of forFlush) done('not-kept')
        if (flushing.length === 0) await nextTry()
      }
    }
    sending = false
    say('safe')
    for (const done of waiters.splice(0)) done()
    for (const done of flushing.splice(0)) done('kept')
  }

  return {
    keep(operations) {
      // A new list each time: the batch being sent is not changed under the store's hands.
      waiting = [...waiting, ...operations]
      if (state !== 'trouble') say('keeping')
      void sendAll()
    },
    settled() {
      if (waiting.length === 0) return Promise.resolve()
      return new Promise((resolve) => { waiters = [...waiters, resolve] })
    },
    flush() {
      if (waiting.length === 0) return Promise.resolve('kept')
      return new Promise((resolve) => {
        flushing = [...flushing, resolve]
        tryAgainNow()
      })
    },
    get state() {
      return state
    },
  }
}
