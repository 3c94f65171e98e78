import { join } from 'node:path'
import { demoStaff } from './demo/demo-staff.ts'
import { requestLog } from './request-log.ts'
import { startServer } from './server.ts'

// npm start. Settings come from the environment; see docs/operations.md.
const { env } = process
const databaseUrl = env['DATABASE_URL'] || undefined
const demo = env['DEMO'] === undefined ? databaseUrl === undefined : env['DEMO'] === '1'

const server = await startServer({
  port: Number(env['PORT'] ?? 4173),
  dataFolder: env['DATA_DIR'] ?? '.data',
  demo,
  shellFolder: env['SHELL_DIR'] ?? join(import.meta.dirname, '../../dist'),
  log: requestLog(),
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
})

const address = `http://localhost:${server.port}`
console.log(`\nDoorstep is at ${address}`)
console.log(databaseUrl === undefined ? 'Central record: embedded PostgreSQL' : 'Central record: PostgreSQL at DATABASE_URL')
if (demo) {
  console.log(server.seeded ? 'The demo cases were written into the empty record.' : 'The record was kept as it was.')
  console.log('Demo sign-ins (fictional people, no password):')
  for (const { name, title } of demoStaff) console.log(`  ${name}, ${title}`)
}
console.log('')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void server.stop().then(() => process.exit(0))
  })
}
