import type { Saved } from '../../../../workers/device-api.ts'

/** What the screen may truthfully say about the words on it. `atMs` is the commit's time, from the device's store. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'not-saved'; readonly why: 'no-room' | 'frozen' | 'locked' | 'store-lost' | 'no-answer' }

/** Time, as the saver needs it. `after` returns what cancels it. */
export interface SaverClock {
  now(): number
  after(delayMs: number, act: () => void): () => void
}

export interface Saver<T> {
  /** Takes the newest words; they are in the store within `debounceMs` plus one commit. */
  keep(words: T): void
  /** Hands what is not yet saved to the store in this same turn (the worker may be ended in the next), and resolves once it answered. */
  flush(): Promise<SaveState>
  /** Tries again after a failure that a person has dealt with. */
  retry(): void
  /** Gives up: no more tries, and the words are dropped from memory. */
  stop(): void
  readonly state: SaveState
}

export interface SaverSettings<T> {
  readonly save: (words: T) => Promise<Saved>
  readonly checkpoint: () => Promise<Saved>
  readonly tell: (state: SaveState) => void
  readonly clock: SaverClock
  readonly debounceMs?: number
  readonly checkpointMs?: number
}

/** Keystrokes wait at most this long before they are on their way to the store. */
export const DEBOUNCE_MS = 350
const CHECKPOINT_MS = 60_000
const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 2_000
/** A save that takes longer than this is told as not saved, while it is still waited for. */
const NO_ANSWER_MS = 5_000

/**
 * Keeps a note saved while it is written: one save at a time, the latest words win, typing without a pause still saves
 * every `debounceMs`, a failed save is tried again, and each minute of change becomes a revision.
 * A state of `saved` is told only when the newest words are the ones that were committed.
 */
export function createSaver<T>(settings: SaverSettings<T>): Saver<T> {
  const { save, checkpoint, tell, clock, debounceMs = DEBOUNCE_MS, checkpointMs = CHECKPOINT_MS } = settings
  let state: SaveState = { kind: 'untouched' }
  let newest: { readonly words: T } | null = null
  let saving: Promise<void> | null = null
  let underWay: { readonly words: T } | null = null
  let cancelTimer: (() => void) | null = null
  let lastCheckpointMs = clock.now()
  let retryMs = FIRST_RETRY_MS
  let stopped = false

  const say = (next: SaveState) => {
    state = next
    tell(next)
  }

  const later = (delayMs: number) => {
    cancelTimer?.()
    cancelTimer = clock.after(delayMs, () => {
      cancelTimer = null
      void saveNow()
    })
  }

  const saveNow = (): Promise<void> => {
    saving ??= saveUntilCaughtUp().finally(() => {
      saving = null
    })
    return saving
  }

  const commit = async (taken: { readonly words: T }): Promise<boolean> => {
    underWay = taken
    const stopWaiting = clock.after(NO_ANSWER_MS, () => say({ kind: 'not-saved', why: 'no-answer' }))
    const outcome = await answerOf(save(taken.words))
    stopWaiting()
    if (underWay === taken) underWay = null
    if (outcome.kind !== 'saved') {
      say({ kind: 'not-saved', why: outcome.kind })
      // A frozen note can never be saved again; the rest may heal.
      if (outcome.kind !== 'frozen') later(retryMs)
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
      return false
    }
    retryMs = FIRST_RETRY_MS
    if (newest === taken || stopped) {
      newest = null
      say({ kind: 'saved', atMs: outcome.atMs })
    } else if (newest !== null && state.kind === 'not-saved') {
      say({ kind: 'unsaved' })
    }
    return true
  }

  const saveUntilCaughtUp = async () => {
    for (;;) {
      if (newest === null || !(await commit(newest))) return
      if (clock.now() - lastCheckpointMs >= checkpointMs) {
        lastCheckpointMs = clock.now()
        await answerOf(checkpoint())
      }
    }
  }

  return {
    keep(words) {
      stopped = false
      newest = { words }
      if (state.kind === 'untouched' || state.kind === 'saved') say({ kind: 'unsaved' })
      if (cancelTimer === null && saving === null) later(debounceMs)
    },
    async flush() {
      cancelTimer?.()
      cancelTimer = null
      const last = newest !== null && newest !== underWay ? commit(newest) : null
      await saving
      await last
      return state
    },
    retry() {
      retryMs = FIRST_RETRY_MS
      cancelTimer?.()
      cancelTimer = null
      void saveNow()
    },
    stop() {
      stopped = true
      cancelTimer?.()
      cancelTimer = null
      newest = null
    },
    get state() {
      return state
    },
  }
}

type Answer = Saved | { readonly kind: 'no-answer' }

// The worker may be terminated in the middle of a save; the words are still on the screen, so this is an outcome.
function answerOf(promise: Promise<Saved>): Promise<Answer> {
  return promise.catch((): Answer => ({ kind: 'no-answer' }))
}
