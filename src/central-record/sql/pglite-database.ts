import { PGlite, types } from '@electric-sql/pglite'
import { openDurablePglite } from './durable-pglite.ts'
import { takeFolder } from './take-folder.ts'
import { takeIdentity, type Database, type Identity, type Sql } from './database.ts'

/** Opens the embedded PostgreSQL in a folder, or in memory without one. Transactions queue. Throws if another process has it. */
export async function openPgliteDatabase(folder?: string): Promise<Database> {
  const letGo = folder === undefined ? undefined : await takeFolder(folder)
  const pglite = folder === undefined ? await PGlite.create({ parsers: { [types.INT8]: Number } }) : await openDurablePglite(folder)
  // One process has this database, so its notices need not go through it.
  const listeners = new Set<(notice: string) => void>()
  return {
    transaction<T>(identity: Identity, work: (sql: Sql) => Promise<T>): Promise<T> {
      return pglite.transaction(async (transaction) => {
        const sql: Sql = async <Row extends object>(text: string, parameters?: readonly unknown[]) =>
          (await transaction.query<Row>(text, parameters === undefined ? [] : [...parameters])).rows
        await takeIdentity(sql, identity)
        return work(sql)
      })
    },
    async script(script) {
      await pglite.transaction((transaction) => transaction.exec(script))
    },
    announce(notice) {
      for (const listener of listeners) listener(notice)
    },
    async hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      await pglite.close()
      await letGo?.()
    },
  }
}
