import * as z from 'zod/mini'
import { DeviceId, Instant, RevisionId, Sha256 } from '../record/ids.ts'
import type { Revision } from '../record/revision.ts'

/** Most revisions in one request, and most bytes of its body once gzipped. */
export const MAX_PUSH_REVISIONS = 200
export const MAX_PUSH_GZIP_BYTES = 256 * 1024

/** What is on the device and not in the record: counts and times only, shown to the supervisor. */
export const StillOnDevice = z.object({
  notes: z.int(), pictures: z.int(), drafts: z.int(), oldestCapturedAt: z.optional(Instant),
})
export type StillOnDevice = z.infer<typeof StillOnDevice>

// POST /api/push, body gzipped JSON. Idempotent on (deviceId, deviceSeq) and revId.
export const PushRequest = z.object({
  protocol: z.int(),
  deviceId: DeviceId,
  epoch: z.string(),
  sentAt: Instant,
  stillOnDevice: StillOnDevice,
  /** Each parsed on its own as `Revision`, so that one bad item never spoils the batch. */
  revisions: z.array(z.unknown()).check(z.maxLength(MAX_PUSH_REVISIONS)),
})
export interface PushRequest extends Omit<z.infer<typeof PushRequest>, 'revisions'> { readonly revisions: readonly Revision[] }

export const QuarantineReason = z.enum([
  'malformed', 'hash-differs', 'id-reused', 'device-seq-reused', 'not-yours-to-write', 'unknown-case', 'wrong-author',
  'wrong-device', 'unknown-schema', 'too-large', 'chain-broken',
  'signature-differs',
])
export type QuarantineReason = z.infer<typeof QuarantineReason>

/**
 * The verdict on one revision. accepted, merged, conflict, escrowed: stored in full, this is the receipt.
 * held: stored, waits for a parent. quarantined: stored, a person must look.
 * Every verdict retires the outbox entry, for the bytes are in the central record; only its words to the person differ.
 */
export const Verdict = z.object({
  index: z.int(),
  revId: z.optional(RevisionId),
  deviceSeq: z.optional(z.int()),
  verdict: z.enum(['accepted', 'merged', 'conflict', 'held', 'escrowed', 'quarantined']),
  reason: z.optional(QuarantineReason),
  /** Echo of what was stored; the device compares it with its own before it believes the receipt. */
  contentHash: z.optional(Sha256),
  caseSeq: z.optional(z.int()),
  ledgerHash: z.optional(Sha256),
  receivedAt: Instant,
})
export type Verdict = z.infer<typeof Verdict>

export const PushReply = z.object({ epoch: z.string(), serverTime: Instant, verdicts: z.array(Verdict) })
export type PushReply = z.infer<typeof PushReply>
