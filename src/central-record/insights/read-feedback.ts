import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPgliteDatabase } from '../sql/pglite-database.ts'
import { openPostgresDatabase } from '../sql/postgres-database.ts'
import { systemClock } from '../system-clock.ts'
import { readInsightsKey } from './open-feedback.ts'
import { readInsights } from './read-insights.ts'

// npm run insights FILE-OF-PRIVATE-KEY: what children said about their sessions, a line of JSON each. Run it where the private key is,
// not on the server. The embedded database has one owner, so stop the server first; with DATABASE_URL it need not stop.
const path = process.argv[2]
if (path === undefined) end('Say which file holds the insights private key: npm run insights FILE')
const text = await readFile(path, 'utf8').catch(() => end('That file cannot be read.'))
const databaseUrl = process.env['DATABASE_URL'] || undefined
const key = (() => {
  try {
    return readInsightsKey(text)
  } catch (error) {
    return end((error as Error).message)
  }
})()
const database = databaseUrl === undefined ? await openPgliteDatabase(join(process.env['DATA_DIR'] ?? '.data', 'database')) : openPostgresDatabase(databaseUrl)
const { insights, notOpened } = await readInsights(database, systemClock, key)
await database.close()
for (const insight of insights) process.stdout.write(`${JSON.stringify(insight)}\n`)
if (notOpened > 0) process.stderr.write(`${notOpened} not opened: sealed to another key, or damaged.\n`)

function end(words: string): never {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}
