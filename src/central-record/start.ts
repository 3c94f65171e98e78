import { join } from 'node:path'
import { demoStaff } from './demo/demo-staff.ts'
import { requestLog } from './request-log.ts'
import { ORGANISATION_KEYS, type KeySettings, type OrganisationKeyName } from './organisation-keys.ts'
import { startServer } from './server.ts'

// npm start. Settings come from the environment; see docs/operations.md.
const { env } = process
const databaseUrl = env['DATABASE_URL'] || undefined
const demo = env['DEMO'] === undefined ? databaseUrl === undefined : env['DEMO'] === '1'

const port = Number(env['PORT'] ?? 4173)
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT is not a port: ${env['PORT']}`)
const dataFolder = env['DATA_DIR'] ?? '.data'

const server = await startServer({
  port,
  dataFolder,
  demo,
  shellFolder: env['SHELL_DIR'] ?? join(import.meta.dirname, '../../dist'),
  log: requestLog(),
  keepOriginals: env['KEEP_ORIGINALS'] === '1',
  replayDrawings: env['REPLAY_DRAWINGS'] === '1',
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  publicKeys: keySettings(),
}).catch((error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=4174 npm start` : error.message))

const address = `http://localhost:${server.port}`
console.log(`\nDoorstep is at ${address}`)
console.log(databaseUrl === undefined ? 'Central record: embedded PostgreSQL' : 'Central record: PostgreSQL at DATABASE_URL')
if (demo) {
  console.log(server.seeded ? 'The demo cases were written into the empty record.' : 'The record was kept as it was.')
  console.log('Demo sign-ins (fictional people, no password):')
  for (const { name, title } of demoStaff) console.log(`  ${name}, ${title}`)
}
const { recovery } = server
if (recovery) console.log(`New devices are also sealed to the recovery key ${recovery.fingerprint.replace(/.{4}(?=.)/g, '$& ')}`)
if (recovery?.ofDemo) console.log(`  a demo key: its private half lies unprotected in ${join(dataFolder, ORGANISATION_KEYS.recovery.demoFile)}`)
if (!recovery) console.log('No RECOVERY_PUBLIC_KEY: a device whose passphrase is lost cannot be recovered by anyone.')
if (env['KEEP_ORIGINALS'] === '1') console.log('KEEP_ORIGINALS: devices also send the camera’s untouched files; place and time may stand in them.')
if (!demo) console.log('Nobody can sign in yet: sign-in through your organisation is not built. DEMO=1 opens the demo sign-in.')
console.log('')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void server.stop().then(() => process.exit(0))
  })
}

function keySettings(): KeySettings {
  const given = Object.entries(ORGANISATION_KEYS).flatMap(([name, { setting }]) => (env[setting] ? [[name as OrganisationKeyName, env[setting]] as const] : []))
  return Object.fromEntries(given)
}

/** Ends the start in words. */
function fail(words: string): never {
  console.error(`Doorstep did not start. ${words}`)
  process.exit(1)
}
