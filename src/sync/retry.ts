import type { Random } from './clock.ts'

export const RETRY_BASE_MS = 1000
export const RETRY_CAP_MS = 5 * 60 * 1000
/** The first automatic try after signal returns is spread over this long, so that a thousand devices do not come at once. */
export const SPREAD_MS = 60_000
/** News is asked for within this long. */
export const NEWS_SPREAD_MS = 1000

/** How long to wait after the nth failure in a row (1, 2, 3...): full jitter, and never before the server said. */
export function retryDelayMs(failures: number, random: Random, retryAfterMs = 0): number {
  const ceiling = Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** Math.min(failures - 1, 20))
  return retryAfterMs + random.fraction() * ceiling
}
