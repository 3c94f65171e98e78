import { join } from 'node:path'
import { giveNewEpoch } from './ledger/give-new-epoch.ts'
import { migrate } from './sql/migrate.ts'
import { openPgliteDatabase } from './sql/pglite-database.ts'
import { openPostgresDatabase } from './sql/postgres-database.ts'
import { systemClock, systemRandom } from './system-clock.ts'

// npm run new-epoch: once after the database was restored from a backup, before the server is started on it. Devices then offer again
// what they hold, so that what came after the backup is in the record once more. Stop the server first: it reads the epoch when it starts.
const dataFolder = process.env['DATA_DIR'] ?? '.data'
const databaseUrl = process.env['DATABASE_URL'] || undefined
const database = databaseUrl === undefined ? await openPgliteDatabase(join(dataFolder, 'database')) : openPostgresDatabase(databaseUrl)
await migrate(database)
const epoch = await giveNewEpoch({ database, clock: systemClock, random: systemRandom })
await database.close()
process.stdout.write(`${`The record has a new epoch: ${epoch}. Start the server; each device offers what it holds at its next contact.`}\n`)
