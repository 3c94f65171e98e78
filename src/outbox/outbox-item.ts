import type { SealedRow, TableName } from '../device-store/store.ts'
import type { CaseId, RecordId, RevisionId, Sha256 } from '../record/ids.ts'
import type { Act, RecordKind } from '../record/revision.ts'
import type { QuarantineReason, Verdict } from '../wire/push.ts'

/**
 * What waits on this device. `sending` is not kept: after a restart nothing is being sent.
 * An item that needs a person is not sent again until that person says so; it never holds up the others.
 */
export type OutboxItem = RevisionItem | PictureItem

interface Waiting {
  /** Key of the outbox row: random or blind. */
  readonly id: string
  readonly caseId: CaseId
  readonly recordId: RecordId
  readonly capturedAt: string
  readonly state: 'on-this-device' | 'needs-you'
  readonly trouble?: Trouble
}

export interface RevisionItem extends Waiting {
  readonly kind: 'revision'
  readonly revId: RevisionId
  readonly deviceSeq: number
  readonly record: RecordKind
  readonly act: Act
  readonly contentHash: Sha256
}

export interface PictureItem extends Waiting {
  readonly kind: 'picture'
  readonly sha256: Sha256
  readonly bytes: number
  readonly mime: string
  /** What the picture's words belong to. */
  readonly record: 'drawing' | 'photograph' | 'direct-work'
  readonly visitId: RecordId
  /** The revision that names this picture; its words go first. */
  readonly revId: RevisionId
  /** Pictures of one device in the order they were kept. */
  readonly order: number
}

/** Why an item needs a person. */
export type Trouble = 'too-large' | 'not-accepted' | 'not-clean' | 'hash-differs' | 'bytes-missing'

/** Proof that the central record holds the bytes, as kept beside the revision. */
export interface Receipt {
  readonly verdict: Verdict['verdict']
  readonly reason?: QuarantineReason
  readonly receivedAt: string
}

/** The number of this device's chain that a row of the store gave a revision; undefined for pictures and every other row. */
export function deviceSeqOf(table: TableName, row: SealedRow): number | undefined {
  return table === 'outbox' && !row.id.startsWith(PICTURE_ITEM) ? row.order : undefined
}

/** What the key of a picture's outbox row starts with; the picture's own blind id follows. */
export const PICTURE_ITEM = 'picture-'
