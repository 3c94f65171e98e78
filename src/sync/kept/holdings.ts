import type { OutboxItem, Receipt } from '../../outbox/outbox-item.ts'
import type { CaseId, DeviceId, RecordId, RevisionId, StaffId } from '../../record/ids.ts'
import type { Revision } from '../../record/revision.ts'
import type { Staff } from '../../record/staff.ts'
import type { DeviceReport, EscrowItem } from '../../wire/pull.ts'

/** A revision on the device, with its place in the ledger once known. */
export interface KnownRevision {
  readonly revision: Revision
  /** 0 while the device does not know it. */
  readonly caseSeq: number
  readonly ledgerHash: string
  readonly receivedAt?: string
  /** Only on this device's own revisions. */
  readonly receipt?: Receipt
}

/** A row of the store with many pulled revisions of one case. */
export interface RevisionPack {
  readonly pack: readonly KnownRevision[]
}

/** What the device knows of one case's ledger. */
export interface CaseHolding {
  readonly caseId: CaseId
  /** caseSeq through which all that this person may see is here. */
  readonly cursor: number
  /** ledgerHash at the cursor; '' at 0; null once rows were left out, so that the chain cannot be checked. */
  readonly chain: string | null
  readonly headSeq: number
  readonly access: 'allocated' | 'taken-away'
  /** Some of the ledger's rows could not be verified: the person is told and the page is asked for again. */
  readonly altered?: boolean
  /** Set once the case has been cleared from the device: what was kept aside for the new worker. */
  readonly cleared?: { readonly at: string; readonly keptAside: number }
}

/** This device's identity, its chain and what it knows of the server. */
export interface DeviceRow {
  readonly deviceId: DeviceId
  readonly me: Staff
  readonly lastSeq: number
  readonly lastHash: string
  readonly epoch: string
  /** Server's clock minus ours at the last contact. */
  readonly serverAheadMs?: number
  readonly lastContactAt?: string
  readonly pictureOrder: number
  /** What the record last said of untouched files; holds without signal. Absent: not kept. */
  readonly keepOriginals?: boolean
  /** Whether drawings may be seen line by line; holds without signal. Absent: they may not. */
  readonly replayDrawings?: boolean
  /** The organisation's public keys as the record last gave them out, 130 hex digits each; absent: none. */
  readonly ingestKey?: string
  readonly insightsKey?: string
}

export interface HoldingsChange {
  readonly revisions: readonly KnownRevision[]
  readonly outbox: boolean
  /** Colleagues' devices or what was kept aside for us. */
  readonly team: boolean
  readonly cases: readonly CaseId[]
}

/** All that the open device holds of the record, in memory; the store is only its durable, sealed log. */
export class Holdings {
  readonly revisions = new Map<RevisionId, KnownRevision>()
  readonly outbox = new Map<string, OutboxItem>()
  readonly cases = new Map<CaseId, CaseHolding>()
  readonly staff = new Map<StaffId, Staff>()
  /** Pictures whose bytes are here, by blind id. */
  readonly pictures = new Map<string, 'own' | 'kept'>()
  /** Pictures, as `caseId/sha256`, that the central record said it does not have yet; in memory only. */
  readonly notThereYet = new Set<string>()
  /** Records with words newer than their last revision, by record; kept by the screens' side. */
  readonly unwritten = new Map<RecordId, CaseId>()
  device: DeviceRow
  escrow: readonly EscrowItem[] = []
  devices: readonly DeviceReport[] = []
  readonly #listeners: ((change: HoldingsChange) => void)[] = []

  constructor(device: DeviceRow) {
    this.device = device
  }

  onChange(listener: (change: HoldingsChange) => void): void {
    this.#listeners.push(listener)
  }

  tell(change: Partial<HoldingsChange>): void {
    const whole: HoldingsChange = { revisions: [], outbox: false, team: false, cases: [], ...change }
    for (const listener of this.#listeners) listener(whole)
  }

  /** Whether anything of a case is unsent, written or not yet turned into a revision. */
  hasUnsent(caseId: CaseId): boolean {
    for (const item of this.outbox.values()) if (item.caseId === caseId) return true
    for (const unwrittenCase of this.unwritten.values()) if (unwrittenCase === caseId) return true
    return false
  }
}
