import { Client, type Pool } from 'pg'
import type { Database } from './database.ts'

const CHANNEL = 'doorstep_news'
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/** Notices between processes over LISTEN and NOTIFY. Listening takes one connection of its own, which comes back when it breaks. */
export function postgresNotices(url: string, pool: Pool): Pick<Database, 'announce' | 'hear'> & { close(): Promise<void> } {
  const listeners = new Set<(notice: string) => void>()
  let client: Client | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = FIRST_WAIT_MS
  let closed = false

  async function connect(): Promise<void> {
    const mine = new Client({ connectionString: url, keepAlive: true })
    client = mine
    mine.on('notification', ({ payload }) => { for (const listener of listeners) listener(payload ?? '') })
    mine.on('error', () => lose(mine))
    mine.on('end', () => lose(mine))
    try {
      await mine.connect()
      await mine.query(`listen ${CHANNEL}`)
      waitMs = FIRST_WAIT_MS
    } catch {
      lose(mine)
    }
  }

  function lose(lost: Client): void {
    if (client !== lost) return
    client = undefined
    void lost.end().catch(() => {})
    if (closed) return
    timer = setTimeout(() => void connect(), waitMs)
    timer.unref()
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
  }

  return {
    announce(notice) {
      // Commits with a notice go one by one in all of the database: this one holds no words and need not wait for the disk.
      void pool.query(`select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`, [CHANNEL, notice]).catch(() => {})
    },
    async hear(listener) {
      listeners.add(listener)
      if (!client && !timer) await connect()
      return () => void listeners.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      const last = client
      client = undefined
      await last?.end().catch(() => {})
    },
  }
}
