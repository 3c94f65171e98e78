import type { Captures } from '../../device-store/capture/captures.ts'
import type { HandedOver } from '../../direct-work/session/hand-over.ts'
import type { CaseId, RecordId } from '../../record/ids.ts'
import type { CapturePair } from '../../vault/capture/capture-pair.ts'
import type { HandOverChoice } from '../direct-work-api.ts'

/** The way to what lies in clear while a child holds the tablet. */
export interface HandOverDoor {
  /** Asked before anything is unlocked. */
  readonly childMode: () => Promise<boolean>
  /** Takes the hand-overs from whichever window has them, for as long as `work` lasts. */
  readonly open: <T>(work: (captures: Captures) => Promise<T>) => Promise<T>
}

/** Whose session it is, and the key that opens it: sealed in the vault, journalled, and nowhere else. */
export interface SealedHandOver {
  readonly sessionId: RecordId
  readonly visitId: RecordId
  readonly caseId: CaseId
  /** The name the child goes by, as of the hand-over: the case may have been taken away since. */
  readonly childName: string
  readonly choice: Omit<HandOverChoice, 'handed'>
  readonly handed: HandedOver
  readonly pair: CapturePair
  readonly ingestKey?: string
  readonly insightsKey?: string
  readonly startedAt: string
  /**
   * `out`: not yet taken back. `in-record`: it is a record, and what is left on the device was not understood by this build.
   * `nothing-made`: only to be put away.
   */
  readonly stand: 'out' | 'in-record' | 'nothing-made'
}

const ROW = 'hand-over-'

export function handOverRowId(sessionId: RecordId): string {
  return `${ROW}${sessionId}`
}

export function isHandOverRow(rowId: string): boolean {
  return rowId.startsWith(ROW)
}
