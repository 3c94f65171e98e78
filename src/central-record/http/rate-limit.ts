import type { Clock } from '../clock.ts'

/** A bucket of requests: `burst` at once, refilled at `perSecond`. */
export interface Limit { readonly burst: number; readonly perSecond: number }
export interface RateLimits {
  /** Hello and everything before sign-in, by network address. */
  readonly anyone: Limit
  /** Sign-in, by network address. */
  readonly signIn: Limit
  /** Push, pull and reading, by session. */
  readonly session: Limit
  /** Requests for pictures, by session: a picture is a hundred chunks. */
  readonly pictures: Limit
}

export const DEFAULT_LIMITS: RateLimits = {
  anyone: { burst: 600, perSecond: 20 },
  signIn: { burst: 60, perSecond: 1 },
  session: { burst: 300, perSecond: 5 },
  pictures: { burst: 2000, perSecond: 50 },
}

const MOST_BUCKETS = 20_000

/** How long to wait before the next request may be answered, in ms; 0 if it may be now. */
export type TakeTurn = (name: keyof RateLimits, key: string) => number

/** Token buckets in memory, one for each name and key; a bucket that is full again is forgotten. */
export function rateLimiter(clock: Clock, limits: RateLimits): TakeTurn {
  const buckets = new Map<string, { tokens: number; atMs: number }>()
  return (name, key) => {
    const { burst, perSecond } = limits[name]
    const now = clock.nowMs()
    const id = `${name} ${key}`
    const bucket = buckets.get(id) ?? { tokens: burst, atMs: now }
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.atMs) / 1000) * perSecond)
    bucket.atMs = now
    buckets.delete(id)
    buckets.set(id, bucket)
    if (buckets.size > MOST_BUCKETS) {
      const [oldest] = buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
    }
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perSecond) * 1000)
    bucket.tokens -= 1
    return 0
  }
}
