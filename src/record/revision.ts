import * as z from 'zod/mini'
import { CaseId, DeviceId, Instant, RecordId, RevisionId, Sha256, StaffId } from './ids.ts'
import type { Json } from './json.ts'

/**
 * What a record can be. `visit` merges; drawings, photographs and direct work never change; the rest are set beside.
 * `case-pack` and `confidential-contact` are written by the central record only.
 */
export const RecordKind = z.enum([
  'visit', 'drawing', 'photograph', 'direct-work', 'direct-work-note', 'addendum', 'question', 'oversight', 'read-mark', 'case-pack', 'confidential-contact',
])
export type RecordKind = z.infer<typeof RecordKind>

/**
 * What a revision does.
 * draft: kept for the practitioners of the case, shown to no supervisor. share: shown to the team.
 * sign: frozen for ever. merge: joins two parents. add: the one revision of a record that never changes.
 * withdraw: hides a draft, with a reason; nothing is deleted.
 * settle: a person's decision that the signature of the first parent stands, with its words unchanged; the second parent, another
 * signature or a late edit, stays readable in the history.
 */
export const Act = z.enum(['draft', 'share', 'sign', 'merge', 'add', 'withdraw', 'settle'])
export type Act = z.infer<typeof Act>

export const SCHEMA_VERSION = 1

const JsonObject = z.custom<{ readonly [key: string]: Json | undefined }>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** An immutable revision: the full body, who wrote it where, and what it was written on top of. */
export const Revision = z.object({
  revId: RevisionId,
  recordId: RecordId,
  caseId: CaseId,
  kind: RecordKind,
  act: Act,
  /** 0 create, 1 change, 2 merge. */
  parents: z.array(RevisionId).check(z.maxLength(2)),
  body: JsonObject,
  schemaVersion: z.int().check(z.positive()),
  /** Version of merge3 that made it; only on merges. */
  mergeVersion: z.optional(z.int()),
  authorId: StaffId,
  deviceId: DeviceId,
  /** 1, 2, 3... without a gap, per device. */
  deviceSeq: z.int().check(z.nonnegative()),
  /** contentHash of this device's revision before this one; '' for its first. A missing revision is provable. */
  prevDeviceHash: z.string(),
  /** The device's clock when the words were committed. Never used to choose a winner. */
  capturedAt: Instant,
  /** The device's clock differed from the last known server time by more than five minutes, or was unknown. */
  clockSuspect: z.boolean(),
  contentHash: Sha256,
})
export type Revision = z.infer<typeof Revision>
export type UnhashedRevision = Omit<Revision, 'contentHash'>

/** The place of a revision in its case's ledger. */
export const LedgerRow = z.object({
  revision: Revision,
  /** Gap-free per case, from 1. */
  caseSeq: z.int(),
  /** SHA-256 of previous ledgerHash, contentHash and caseSeq. */
  ledgerHash: Sha256,
  receivedAt: Instant,
})
export type LedgerRow = z.infer<typeof LedgerRow>
