/** Failed passphrases in a row on this device. Kept by the caller; friction only, the cost of guessing is what protects. */
export interface Attempts {
  readonly failures: number
  readonly lastFailedAtMs: number
}

export const NO_ATTEMPTS: Attempts = { failures: 0, lastFailedAtMs: 0 }

const WAITS_MS = [0, 0, 0, 2_000, 5_000, 15_000, 60_000] as const

/** How long after its last failure a passphrase may be tried again: nothing after the first two, then 2, 5, 15 and 60 s. */
export function waitAfterFailuresMs(failures: number): number {
  return WAITS_MS[Math.min(Math.max(failures, 0), WAITS_MS.length - 1)] ?? 0
}

/** What is left of that wait now; nothing if the clock was set back since (it would else lock a person out for years). */
export function remainingWaitMs(attempts: Attempts, nowMs: number): number {
  const sinceMs = nowMs - attempts.lastFailedAtMs
  return sinceMs < 0 ? 0 : Math.max(0, waitAfterFailuresMs(attempts.failures) - sinceMs)
}

/** The count after one more failure. */
export function countFailure(attempts: Attempts, nowMs: number): Attempts {
  return { failures: attempts.failures + 1, lastFailedAtMs: nowMs }
}
