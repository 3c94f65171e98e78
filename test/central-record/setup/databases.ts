import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Database } from '../../../src/central-record/sql/database.ts'
import { openPgliteDatabase } from '../../../src/central-record/sql/pglite-database.ts'
import { openPostgresDatabase } from '../../../src/central-record/sql/postgres-database.ts'
import { findPostgres, startPostgresCluster, type PostgresCluster } from './postgres-cluster.ts'

/** Opens a new, empty database; closed by itself after the suite. */
export type FreshDatabase = () => Promise<Database>

/** Runs a suite on the embedded PostgreSQL and on a real one. Where no real one is installed, a test says so by its name. */
export function onEachDatabase(suite: (fresh: FreshDatabase, isReal: boolean) => void): void {
  describe('on the embedded PostgreSQL', () => {
    const opened: Database[] = []
    afterAll(async () => { for (const database of opened) await database.close() })
    suite(async () => {
      const database = await openPgliteDatabase()
      opened.push(database)
      return database
    }, false)
  })
  const programs = findPostgres()
  if (programs === undefined) {
    test('NO POSTGRESQL IS INSTALLED HERE: the suite ran on the embedded one only', () => {
      console.warn('No PostgreSQL found in /usr/lib/postgresql or PATH: install it to run this suite on a real server too')
    })
    return
  }
  describe('on a real PostgreSQL', () => {
    let cluster: PostgresCluster
    const opened: Database[] = []
    beforeAll(async () => { cluster = await startPostgresCluster(programs) })
    afterAll(async () => {
      for (const database of opened) await database.close()
      await cluster.stop()
    })
    suite(async () => {
      const database = openPostgresDatabase(await cluster.freshDatabase(), 24)
      opened.push(database)
      return database
    }, true)
  })
}
