const EVERY_MS = 1000

export interface TypingPace {
  typed(text: string): void
  /** Hands over what is still waiting. */
  now(): void
  /** What waits is no longer true: something else stands there now. */
  forget(): void
}

/** Hands typed text over at most once a second while somebody types, and never later than a second after. */
export function createTypingPace(handOver: (text: string) => void, everyMs = EVERY_MS): TypingPace {
  let waiting: string | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const now = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting === null) return
    const text = waiting
    waiting = null
    handOver(text)
  }
  return {
    typed(text) {
      waiting = text
      timer ??= setTimeout(now, everyMs)
    },
    now,
    forget() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
    },
  }
}
