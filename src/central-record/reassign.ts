import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CENTRAL_RECORD } from '../record/ids.ts'
import { reassignCase } from './ledger/reassign-case.ts'
import { migrate } from './sql/migrate.ts'
import { openPgliteDatabase } from './sql/pglite-database.ts'
import { openPostgresDatabase } from './sql/postgres-database.ts'
import { systemClock, systemRandom } from './system-clock.ts'

// npm run reassign CASE-ID FROM-STAFF-ID TO-STAFF-ID: what the allocation system would tell the central record. The embedded
// database has one owner, so stop the server first; with DATABASE_URL it need not stop.
const [caseId, fromStaffId, toStaffId] = process.argv.slice(2)
if (caseId === undefined || fromStaffId === undefined || toStaffId === undefined) {
  process.stderr.write(`${'Say which case, from whom and to whom: npm run reassign CASE-ID FROM-STAFF-ID TO-STAFF-ID'}\n`)
  process.exit(1)
}
const dataFolder = process.env['DATA_DIR'] ?? '.data'
const databaseUrl = process.env['DATABASE_URL'] || undefined
await mkdir(dataFolder, { recursive: true })
const database = databaseUrl === undefined ? await openPgliteDatabase(join(dataFolder, 'database')) : openPostgresDatabase(databaseUrl)
await migrate(database)
const outcome = await reassignCase({ database, clock: systemClock, random: systemRandom }, {
  caseId, fromStaffId, toStaffId, by: { staffId: CENTRAL_RECORD, deviceId: null },
})
await database.close()
process.stdout.write(`${outcome === 'reassigned' ? 'The case has been reassigned.' : 'Nothing was changed: that person does not have that case.'}\n`)
process.exitCode = outcome === 'reassigned' ? 0 : 1
