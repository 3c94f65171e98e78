import { CHANGED_UNDERNEATH, type Expected, type SealedRow, type TableName } from '../store.ts'

/** What becomes of one table in a commit. */
export interface TableWrites {
  readonly table: TableName
  readonly puts: readonly SealedRow[]
  readonly removes: readonly string[]
}

/** The database was not as expected; nothing was written. */
export class ChangedUnderneath extends Error {
  override readonly name = CHANGED_UNDERNEATH
}

/**
 * Writes all or nothing in one strict transaction, and only if `expected` holds. The question and every write are with the database
 * before the first answer comes: asked one after the other, each waits for a way there and back, which costs more than the writing.
 * Rejects with the database's own error, or with `ChangedUnderneath`; then nothing was written. May be repeated.
 */
export function commitAtOnce(database: IDBDatabase, writes: readonly TableWrites[], expected: Expected | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const tables = new Set([...writes.map(({ table }) => table), ...(expected ? [expected.table] : [])])
    const transaction = database.transaction([...tables], 'readwrite', { durability: 'strict' })
    let reason: unknown
    transaction.oncomplete = () => resolve()
    // A full disk may show only at the end: then no request failed, and the transaction itself says why.
    transaction.onabort = () => reject(reason ?? transaction.error ?? new DOMException('the transaction was given up', 'AbortError'))
    try {
      if (expected) {
        const standing = transaction.objectStore(expected.table).get(expected.id) as IDBRequest<SealedRow | undefined>
        standing.onsuccess = () => {
          if ((standing.result?.order ?? 0) === expected.order) return
          reason = new ChangedUnderneath()
          transaction.abort()
        }
      }
      for (const { table, puts, removes } of writes) {
        const store = transaction.objectStore(table)
        for (const row of puts) store.put(row)
        for (const id of removes) store.delete(id)
      }
    } catch (error) {
      reason = error
      transaction.abort()
    }
  })
}
