import { Pool, types, type QueryResultRow } from 'pg'
import { mayRunAgain, takeIdentity, type Database, type Identity, type Sql } from './database.ts'
import { postgresNotices } from './postgres-notices.ts'

const MOST_TRIES = 5

/** Connects to a PostgreSQL server by URL. Connections are opened as needed, at most `mostConnections`. */
export function openPostgresDatabase(url: string, mostConnections = 16): Database {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text')) },
  })
  // A connection that breaks while idle is replaced on the next use; without a listener it would end the process.
  pool.on('error', () => {})
  const notices = postgresNotices(url, pool)

  async function once<T>(identity: Identity, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let broken = false
    try {
      const sql: Sql = async <Row extends object>(text: string, parameters?: readonly unknown[]) =>
        (await client.query<Row & QueryResultRow>(text, parameters === undefined ? [] : [...parameters])).rows
      await sql('begin')
      await takeIdentity(sql, identity)
      const result = await work(sql)
      await sql('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => { broken = true })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    async transaction(identity, work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(identity, work)
        } catch (error) {
          if (attempt === MOST_TRIES || !mayRunAgain(error)) throw error
        }
      }
    },
    async script(script) {
      const client = await pool.connect()
      let broken = false
      try {
        await client.query('begin')
        await client.query(script)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback').catch(() => { broken = true })
        throw error
      } finally {
        client.release(broken)
      }
    },
    announce: notices.announce,
    hear: notices.hear,
    async close() {
      await notices.close()
      await pool.end()
    },
  }
}
