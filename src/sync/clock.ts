/** Time and timers, so that the simulation can own them. */
export interface Clock {
  /** Milliseconds since 1970 by the device's clock; may be years off. */
  nowMs(): number
  /** Resolves after a delay, or rejects with an AbortError. */
  wait(delayMs: number, signal?: AbortSignal): Promise<void>
}

/** Randomness: ids and jitter. */
export interface Random {
  uuid(): string
  /** In [0, 1). */
  fraction(): number
}
