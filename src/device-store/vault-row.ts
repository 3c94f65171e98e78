import type { Sealer } from '../vault/sealer.ts'
import type { CommitOutcome, SealedRow, Store, StoreChange, TableName } from './store.ts'

/** A change before it is sealed: a JSON value, or bytes for pictures. `group`, `order` and `state` stay in clear. */
export type PlainChange =
  | (RowFacts & { readonly put: TableName; readonly value: unknown })
  | (RowFacts & { readonly put: TableName; readonly bytes: Uint8Array })
  /** Already sealed, as read from the store: to change its `order` or `state` without opening it. */
  | { readonly put: TableName; readonly row: SealedRow }
  | { readonly remove: TableName; readonly id: string }

interface RowFacts {
  readonly id: string
  readonly group?: string
  readonly order?: number
  readonly state?: string
  /** Picks the case key; never stored in clear. */
  readonly caseId?: string
}

export interface SealedTables {
  readonly sealer: Sealer
  readonly store: Store
}

/** Seals everything first, then one commit: 'committed' means all of it is on the disk in both copies, as one. */
export async function keep({ sealer, store }: SealedTables, changes: readonly PlainChange[]): Promise<CommitOutcome> {
  return store.commit(await Promise.all(changes.map((change) => sealChange(sealer, change))))
}

async function sealChange(sealer: Sealer, change: PlainChange): Promise<StoreChange> {
  if ('remove' in change || 'row' in change) return change
  const place = { table: change.put, id: change.id, ...(change.caseId === undefined ? {} : { caseId: change.caseId }) }
  const sealed = 'bytes' in change ? await sealer.sealBytes(place, change.bytes) : await sealer.seal(place, change.value)
  return { put: change.put, row: { id: change.id, group: change.group ?? '', order: change.order ?? 0, state: change.state ?? '', sealed } }
}

/** The value of one row, or why there is none. `not-opening`: the row is there and stays there, but it is damaged. */
export async function openRow({ sealer, store }: SealedTables, table: TableName, id: string): Promise<{ readonly kind: 'here'; readonly row: SealedRow; readonly value: unknown } | { readonly kind: 'absent' | 'not-opening' }> {
  const row = await store.get(table, id)
  if (row === undefined) return { kind: 'absent' }
  const value = await sealer.open({ table, id }, row.sealed)
  return value === null ? { kind: 'not-opening' } : { kind: 'here', row, value }
}

/** The bytes of one row (a picture), or why there are none. */
export async function openBytesRow({ sealer, store }: SealedTables, table: TableName, id: string): Promise<{ readonly kind: 'here'; readonly row: SealedRow; readonly bytes: Uint8Array } | { readonly kind: 'absent' | 'not-opening' }> {
  const row = await store.get(table, id)
  if (row === undefined) return { kind: 'absent' }
  const bytes = await sealer.openBytes({ table, id }, row.sealed)
  return bytes === null ? { kind: 'not-opening' } : { kind: 'here', row, bytes }
}

export interface OpenedPage {
  readonly opened: readonly { readonly row: SealedRow; readonly value: unknown }[]
  /** Rows of this page that do not open: left where they are and counted, never dropped. */
  readonly notOpening: number
}

/** Every row of a table of JSON values (or of one group), in order, opened page by page; a bad row never stops the rest. */
export async function* openAll({ sealer, store }: SealedTables, table: TableName, options?: { readonly group?: string; readonly pageSize?: number }): AsyncGenerator<OpenedPage> {
  for await (const page of store.pages(table, options)) {
    const values = await Promise.all(page.map((row) => sealer.open({ table, id: row.id }, row.sealed)))
    const opened = page.flatMap((row, at) => values[at] === null ? [] : [{ row, value: values[at] }])
    yield { opened, notOpening: page.length - opened.length }
  }
}
