import { CHANGED_UNDERNEATH, type CommitOutcome, type SealedRow, type Store, type StoreChange, TABLE_NAMES, type TableName } from './store.ts'

/** What survives a crash of a simulated device. */
export interface MemoryDisk {
  readonly tables: Map<TableName, Map<string, SealedRow>>
}

/** An empty simulated disk. */
export function createMemoryDisk(): MemoryDisk {
  return { tables: new Map(TABLE_NAMES.map((table) => [table, new Map<string, SealedRow>()])) }
}

/** Where the simulation makes a commit fail. A crash throws `DeviceCrashed`, and the store is dead from then on. */
export interface StoreFaults {
  beforeCommit?(changes: readonly StoreChange[]): 'no-room' | 'lost' | 'crash' | undefined
  /** The rows are on the disk; the answer never reaches the caller. */
  afterCommit?(changes: readonly StoreChange[]): 'crash' | undefined
}

/** The simulated device stopped; nothing after this line runs on it. */
export class DeviceCrashed extends Error {
  override readonly name = 'DeviceCrashed'
}

/** The store in memory, the same to its caller as the Dexie store; a new one on the same disk is a restart. */
export function createMemoryStore(disk: MemoryDisk = createMemoryDisk(), faults: StoreFaults = {}): Store {
  let stopped: 'closed' | 'crashed' | undefined

  function rowsOf(table: TableName): Map<string, SealedRow> {
    if (stopped === 'crashed') throw new DeviceCrashed('the simulated device has stopped')
    if (stopped === 'closed') throw new Error('the store is closed')
    const rows = disk.tables.get(table)
    if (!rows) throw new Error('a table that does not exist')
    return rows
  }

  function crash(): never {
    stopped = 'crashed'
    throw new DeviceCrashed('the simulated device has stopped')
  }

  return {
    async commit(changes, expected): Promise<CommitOutcome> {
      if (stopped === 'closed') return { kind: 'lost', reason: 'closed' }
      const targets = changes.map((change) => rowsOf('put' in change ? change.put : change.remove))
      // Copied now: the caller may write into its buffers while we wait, as with a real database.
      const copies = changes.map((change) => 'put' in change ? copyRow(change.row) : undefined)
      await Promise.resolve()
      const before = faults.beforeCommit?.(changes)
      if (before === 'crash') crash()
      if (before === 'no-room') return { kind: 'no-room' }
      if (before === 'lost') return { kind: 'lost', reason: 'simulated' }
      if (expected && (rowsOf(expected.table).get(expected.id)?.order ?? 0) !== expected.order) return { kind: 'lost', reason: CHANGED_UNDERNEATH }
      changes.forEach((change, at) => {
        const copy = copies[at]
        if (copy) targets[at]?.set(copy.id, copy)
        else if ('remove' in change) targets[at]?.delete(change.id)
      })
      if (faults.afterCommit?.(changes) === 'crash') crash()
      return { kind: 'committed' }
    },
    async get(table, id) {
      const row = rowsOf(table).get(id)
      return row && copyRow(row)
    },
    async *pages(table, options) {
      const pageSize = options?.pageSize ?? 200
      const ordered = [...rowsOf(table).values()]
        .filter((row) => options?.group === undefined || row.group === options.group)
        .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
        .map(copyRow)
      for (let at = 0; at < ordered.length; at += pageSize) {
        rowsOf(table)
        yield ordered.slice(at, at + pageSize)
      }
    },
    async count(table) {
      return rowsOf(table).size
    },
    async close() {
      stopped ??= 'closed'
    },
  }
}

function copyRow(row: SealedRow): SealedRow {
  return { ...row, sealed: row.sealed.slice(0) }
}
