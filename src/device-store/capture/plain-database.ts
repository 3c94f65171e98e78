import type { Reopenable } from '../database/retry-database.ts'

/** A database without a library: the child's page must be light, and what it asks of one is little. */
export interface PlainDatabase extends Reopenable {
  /** Resolves with what `work` asked for once the transaction is complete; a write only when it is on the disk. Rejects with the browser's error. */
  run<T>(stores: readonly string[], mode: 'readonly' | 'readwrite', work: (transaction: IDBTransaction) => IDBRequest<T> | undefined): Promise<T | undefined>
  /** Another version of the app took it away: it is not opened again. */
  readonly isTakenAway: () => boolean
}

/** `upgrade` makes the stores of a new database. */
export function plainDatabase(name: string, version: number, upgrade: (db: IDBDatabase) => void): PlainDatabase {
  let connection: IDBDatabase | undefined
  let takenAway = false
  const close = () => {
    connection?.close()
    connection = undefined
  }
  return {
    isTakenAway: () => takenAway,
    isOpen: () => connection !== undefined,
    open: () => new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, version)
      opening.addEventListener('upgradeneeded', () => upgrade(opening.result))
      opening.addEventListener('error', () => reject(opening.error ?? new DOMException('the database does not open', 'OpenFailedError')))
      opening.addEventListener('success', () => {
        connection = opening.result
        connection.addEventListener('close', () => { connection = undefined })
        connection.addEventListener('versionchange', () => {
          takenAway = true
          close()
        })
        resolve()
      })
    }),
    close,
    run: (stores, mode, work) => new Promise((resolve, reject) => {
      if (!connection) throw new DOMException('the database is closed', 'InvalidStateError')
      const transaction = connection.transaction([...stores], mode, { durability: 'strict' })
      transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('the transaction was given up', 'AbortError')))
      const asked = work(transaction)
      transaction.addEventListener('complete', () => resolve(asked?.result))
    }),
  }
}
