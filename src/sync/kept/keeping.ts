import type { CommitOutcome, SealedRow, Store, StoreChange, TableName } from '../../device-store/store.ts'
import type { Sealer } from '../../vault/sealer.ts'
import type { KnownRevision } from './holdings.ts'

export interface RowPlace {
  /** The case the row belongs to: picks the key, and its blind id is the row's group. */
  readonly caseId?: string
  readonly order?: number
  readonly state?: string
}

/** Sealing and committing in one place: rows are sealed before any transaction, and nothing unsealed leaves here. */
export class Keeping {
  readonly store: Store
  readonly sealer: Sealer
  readonly #blind = new Map<string, Promise<string>>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(store: Store, sealer: Sealer) {
    this.store = store
    this.sealer = sealer
  }

  /** Runs tasks one after another: whatever reads the device's chain or the outbox and then writes it. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(task)
    this.#turn = run.catch(() => undefined)
    return run
  }

  async put(table: TableName, id: string, value: unknown, place: RowPlace): Promise<StoreChange> {
    const sealed = await this.sealer.seal({ table, id, ...(place.caseId !== undefined && { caseId: place.caseId }) }, value)
    return { put: table, row: await this.#row(id, place, sealed) }
  }

  async putBytes(table: TableName, id: string, bytes: Uint8Array, place: RowPlace): Promise<StoreChange> {
    const sealed = await this.sealer.sealBytes({ table, id, ...(place.caseId !== undefined && { caseId: place.caseId }) }, bytes)
    return { put: table, row: await this.#row(id, place, sealed) }
  }

  remove(table: TableName, id: string): StoreChange {
    return { remove: table, id }
  }

  /** All or nothing, and in both copies where the rows exist nowhere else. `one-copy`: the journal would not take it. */
  async commit(changes: readonly StoreChange[]): Promise<KeepOutcome> {
    const outcome = await this.store.commit(changes)
    return outcome.kind === 'committed' && outcome.secondCopy === 'failed' ? { kind: 'one-copy' } : outcome
  }

  open(table: TableName, row: SealedRow): Promise<unknown> {
    return this.sealer.open({ table, id: row.id }, row.sealed)
  }

  /** Blind id of a case, for `group`. */
  blindCase(caseId: string): Promise<string> {
    return this.#blinded('case', caseId)
  }

  /** Blind id of a picture of a case: its hash in clear would tell a thief which known picture is here. */
  blindPicture(caseId: string, sha256: string): Promise<string> {
    return this.#blinded('picture', `${caseId}/${sha256}`)
  }

  async #row(id: string, place: RowPlace, sealed: ArrayBuffer): Promise<SealedRow> {
    const group = place.caseId === undefined ? '' : await this.blindCase(place.caseId)
    return { id, group, order: place.order ?? 0, state: place.state ?? '', sealed }
  }

  #blinded(what: string, id: string): Promise<string> {
    const key = `${what}/${id}`
    const known = this.#blind.get(key)
    if (known) return known
    const blind = this.sealer.blind(what, id)
    this.#blind.set(key, blind)
    return blind
  }
}

export type KeepOutcome = CommitOutcome | { readonly kind: 'one-copy' }

/** Whether the rows are in the store, though perhaps not yet in the journal. */
export function isStored(outcome: KeepOutcome): boolean {
  return outcome.kind === 'committed' || outcome.kind === 'one-copy'
}

/** The place of a revision's row. Order 0 means that it is nowhere else: the store then keeps a second copy. */
export function revisionPlace(known: KnownRevision): RowPlace {
  return { caseId: known.revision.caseId, order: known.caseSeq > 0 ? known.caseSeq : known.receipt ? RECEIVED_WITHOUT_NUMBER : 0 }
}

// Held, kept aside or in quarantine: in the central record, though not in a case's ledger.
const RECEIVED_WITHOUT_NUMBER = Number.MAX_SAFE_INTEGER
