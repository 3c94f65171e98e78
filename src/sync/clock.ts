/** Time and timers, so that the simulation can own them. */
export interface Clock {
  /** Milliseconds since 1970 by the device's clock; may be years off. */
  nowMs(): number
  /** Resolves after a delay, or rejects with an AbortError. */
  wait(delayMs: number, signal?: AbortSignal): Promise<void>
  /** The calendar date where the device is, `2026-11-23`; left out, `nowMs` in the time zone of the runtime says it. */
  localDate?(): string
}

/** The calendar date where the device is: of a visit at half past midnight in summer, UTC still says yesterday. */
export function localDateOf(clock: Clock): string {
  if (clock.localDate) return clock.localDate()
  const at = new Date(clock.nowMs())
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Randomness: ids and jitter. */
export interface Random {
  uuid(): string
  /** In [0, 1). */
  fraction(): number
}
