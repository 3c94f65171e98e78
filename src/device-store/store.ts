/**
 * All that the device keeps, as sealed rows. What is in clear is random ids, blind ids (HMAC), a number to order by and a
 * state word; never a name, a date of a visit or a word of a note. The Dexie store and the memory store (simulation)
 * both satisfy `test/device-store/store-suite.ts`.
 *
 * revisions  every revision known, own or pulled; `group` = blind case id, `order` = caseSeq (0 while it has none)
 * outbox     revisions and pictures with no receipt; `order` = deviceSeq or picture order, `state` = outbox state
 * working    the note being written, one row a record, overwritten in place
 * strokes    operations of a drawing not yet finished; `group` = blind drawing id, `order` = 1, 2, 3...
 * pictures   bytes of pictures; `group` = blind case id, `state` = 'own' until received, then 'kept'
 * cases      case cursors, access, staff names; one row a case
 * settings   device identity, place on screen, last server time
 */
export type TableName = 'revisions' | 'outbox' | 'working' | 'strokes' | 'pictures' | 'cases' | 'settings'
export const TABLE_NAMES: readonly TableName[] = ['revisions', 'outbox', 'working', 'strokes', 'pictures', 'cases', 'settings']

export interface SealedRow {
  /** Random or blind id; the key. */
  readonly id: string
  /** Blind id to find rows that belong together; '' if none. */
  readonly group: string
  readonly order: number
  readonly state: string
  /** AEAD ciphertext with nonce, bound to table and id. */
  readonly sealed: ArrayBuffer
}

export type StoreChange =
  | { readonly put: TableName; readonly row: SealedRow }
  | { readonly remove: TableName; readonly id: string }

/**
 * What became of a write. `no-room`: quota; nothing of the batch was written. `lost`: the database is gone or unusable.
 * `secondCopy: 'failed'`: it is in the store but the journal did not take it (tried again at the next commit).
 */
export type CommitOutcome = { readonly kind: 'committed'; readonly secondCopy?: 'failed' } | { readonly kind: 'no-room' } | { readonly kind: 'lost'; readonly reason: string }

/** How a row must still stand when the transaction runs: its `order`, 0 if there must be no such row. */
export interface Expected {
  readonly table: TableName
  readonly id: string
  readonly order: number
}
/** The reason of a `lost` commit that wrote nothing because the database was not as expected: emptied, or written by another. */
export const CHANGED_UNDERNEATH = 'ChangedUnderneath'

export interface Store {
  /** Writes all changes in one transaction or none, and only if `expected` holds; resolves only after a strictly durable commit. */
  commit(changes: readonly StoreChange[], expected?: Expected): Promise<CommitOutcome>
  get(table: TableName, id: string): Promise<SealedRow | undefined>
  /** Rows of a table ordered by `order`, all or of one group, in pages so that a long table never fills memory. */
  pages(table: TableName, options?: { readonly group?: string; readonly pageSize?: number }): AsyncIterable<readonly SealedRow[]>
  count(table: TableName): Promise<number>
  close(): Promise<void>
}
