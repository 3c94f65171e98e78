import * as z from 'zod/mini'
import { CaseId, DeviceId, Instant } from '../record/ids.ts'
import { LedgerRow } from '../record/revision.ts'
import { Staff } from '../record/staff.ts'
import { StillOnDevice } from './push.ts'

/** Most ledger rows in one reply. */
export const MAX_PULL_ROWS = 1000

// POST /api/pull: everything after the cursor of each case that the person may see.
export const PullRequest = z.object({
  protocol: z.int(),
  deviceId: DeviceId,
  epoch: z.string(),
  /** caseSeq already on the device, by case; a case that is not named starts at 0. */
  cursors: z.record(z.string(), z.int()),
  limit: z.int().check(z.positive(), z.maximum(MAX_PULL_ROWS)),
  /** So that the supervisor's figures are fresh even when there is nothing to push. */
  stillOnDevice: StillOnDevice,
})
export type PullRequest = z.infer<typeof PullRequest>

export const CasePage = z.object({
  caseId: CaseId,
  rows: z.array(LedgerRow),
  /** The cursor to send next time: rows between were looked at, though not all may be visible to this person. */
  throughSeq: z.int(),
  headSeq: z.int(),
  /** Whether every row up to throughSeq is in `rows` (so that the hash chain can be checked). False for supervisors. */
  complete: z.boolean(),
})
export type CasePage = z.infer<typeof CasePage>

/** A colleague's device, for the team's supervisor: counts and times only. */
export const DeviceReport = z.object({
  staffId: z.string(), staffName: z.string(), lastSeenAt: Instant, stillOnDevice: StillOnDevice,
})
export type DeviceReport = z.infer<typeof DeviceReport>

/** A revision of a reassigned case, kept aside for the new worker and the supervisor. */
export const EscrowItem = z.object({
  caseId: CaseId, revId: z.string(), fromStaffId: z.string(), fromStaffName: z.string(), receivedAt: Instant,
  revision: z.unknown(),
})
export type EscrowItem = z.infer<typeof EscrowItem>

export const PullReply = z.object({
  epoch: z.string(),
  serverTime: Instant,
  /** All cases that this person may see now. A case on the device that is not here has been taken away. */
  cases: z.array(z.object({ caseId: CaseId, headSeq: z.int() })),
  pages: z.array(CasePage),
  /** More rows wait: ask again at once. */
  more: z.boolean(),
  staff: z.array(Staff),
  escrow: z.array(EscrowItem),
  /** Only for supervisors. */
  devices: z.optional(z.array(DeviceReport)),
})
export type PullReply = z.infer<typeof PullReply>
