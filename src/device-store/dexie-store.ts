import { Dexie, type Table } from 'dexie'
import { commitAtOnce, type TableWrites } from './database/commit-at-once.ts'
import { isWrittenByNewerBuild, SCHEMA_VERSION } from './database/database-version.ts'
import { askRepeatedly, withDatabase } from './database/retry-database.ts'
import { type CommitOutcome, type SealedRow, type Store, type StoreChange, TABLE_NAMES, type TableName } from './store.ts'

// All of a table in order, and one group in order; the id makes the order total, so that pages can go on after a row.
const INDEXES = 'id, [order+id], [group+order+id]'

export type StoreOpening =
  | { readonly kind: 'open'; readonly store: Store }
  /** A newer build wrote this database: nothing was read or changed. */
  | { readonly kind: 'needs-update' }
  | { readonly kind: 'lost'; readonly reason: string }

export interface DexieStoreOptions {
  /** Opaque and random, from the vault directory: never a name or an e-mail address. */
  readonly databaseName: string
  readonly wait: (delayMs: number) => Promise<void>
  /** Told once when the browser or another window took the database away for good; nothing more can be kept in it. */
  readonly onTakenAway?: () => void
}

/** Opens the database of one person on this device, creating it if it is new. */
export async function openDexieStore(options: DexieStoreOptions): Promise<StoreOpening> {
  const newer = await askRepeatedly(() => isWrittenByNewerBuild(options.databaseName), options.wait)
  if (newer.kind === 'lost') return newer
  if (newer.value) return { kind: 'needs-update' }
  const db = new Dexie(options.databaseName, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false })
  db.version(SCHEMA_VERSION).stores(Object.fromEntries(TABLE_NAMES.map((table) => [table, INDEXES])))
  let gone: string | undefined
  // A newer build waits to upgrade: give way at once, or both windows stand still.
  db.on('versionchange', () => {
    gone = 'taken-over'
    db.close()
    options.onTakenAway?.()
    return false
  })
  const opened = await withDatabase(db, options.wait, () => gone, async () => undefined)
  if (opened.kind !== 'done') return { kind: 'lost', reason: opened.kind === 'no-room' ? 'no-room' : opened.reason }
  return { kind: 'open', store: storeOn(db, options, () => gone, (reason) => { gone ??= reason }) }
}

function storeOn(db: Dexie, options: DexieStoreOptions, gone: () => string | undefined, stop: (reason: string) => void): Store {
  const rowsOf = (table: TableName) => db.table(table) as Table<SealedRow, string>

  async function read<T>(work: () => PromiseLike<T>): Promise<T> {
    const outcome = await withDatabase(db, options.wait, gone, work)
    if (outcome.kind === 'done') return outcome.value
    throw new Error(`the store cannot be read: ${outcome.kind === 'no-room' ? 'no room' : outcome.reason}`)
  }

  async function* readPages(table: TableName, group: string | undefined, pageSize: number): AsyncGenerator<readonly SealedRow[]> {
    let last: SealedRow | undefined
    for (;;) {
      const after: readonly [number, string] = last ? [last.order, last.id] : [-Infinity, '']
      const page = await read(() => (group === undefined
        ? rowsOf(table).where('[order+id]').above(after)
        : rowsOf(table).where('[group+order+id]').between([group, ...after], [group, []], false, false)
      ).limit(pageSize).toArray())
      if (page.length > 0) yield page
      if (page.length < pageSize) return
      last = page.at(-1)
    }
  }

  return {
    async commit(changes, expected): Promise<CommitOutcome> {
      const plan = planWrites(changes)
      if (plan.length === 0) return { kind: 'committed' }
      const outcome = await withDatabase(db, options.wait, gone, () => commitAtOnce(db.backendDB(), plan, expected))
      return outcome.kind === 'done' ? { kind: 'committed' } : outcome
    },
    get: (table, id) => read(() => rowsOf(table).get(id)),
    pages: (table, pageOptions) => readPages(table, pageOptions?.group, pageOptions?.pageSize ?? 200),
    count: (table) => read(() => rowsOf(table).count()),
    async close() {
      stop('closed')
      db.close()
    },
  }
}

/** The last word on each row of a batch, by table: so one put and one remove a table, whatever the order given. */
function planWrites(changes: readonly StoreChange[]): readonly TableWrites[] {
  const tables = new Map<TableName, Map<string, SealedRow | null>>()
  for (const change of changes) {
    const table = 'put' in change ? change.put : change.remove
    const rows = tables.get(table) ?? new Map<string, SealedRow | null>()
    tables.set(table, rows)
    if ('put' in change) rows.set(change.row.id, change.row)
    else rows.set(change.id, null)
  }
  return [...tables].map(([table, rows]) => ({
    table,
    puts: [...rows.values()].filter((row) => row !== null),
    removes: [...rows].filter(([, row]) => row === null).map(([id]) => id),
  }))
}
