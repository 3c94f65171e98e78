import * as z from 'zod/mini'

/** Why the central record did not do what a whole request asked. Single revisions get a verdict instead (push.ts). */
export const RefusalCode = z.enum([
  'not-signed-in', 'not-found', 'not-allowed', 'unknown-device', 'bad-request', 'too-large', 'too-many-requests',
  'update-needed', 'epoch-changed', 'try-later', 'wrong-offset', 'hash-differs', 'not-clean',
])
export type RefusalCode = z.infer<typeof RefusalCode>

export const Refusal = z.object({
  refused: RefusalCode,
  /** Plain words for the person; never case content. */
  words: z.string(),
  retryAfterMs: z.optional(z.int()),
  /** With `epoch-changed`: the epoch that holds now. */
  epoch: z.optional(z.string()),
})
export type Refusal = z.infer<typeof Refusal>

/** HTTP status of each refusal. */
export const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = {
  'not-signed-in': 401, 'not-found': 404, 'not-allowed': 403, 'unknown-device': 403, 'bad-request': 400, 'too-large': 413,
  'too-many-requests': 429, 'update-needed': 426, 'epoch-changed': 409, 'try-later': 503, 'wrong-offset': 409, 'hash-differs': 460,
  'not-clean': 422,
}
