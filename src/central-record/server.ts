import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createCentralRecord } from './central-record.ts'
import { CASSIE_CASE, demoCases, KOFI_CASE } from './demo/demo-cases.ts'
import { demoPictures } from './demo/demo-pictures.ts'
import { demoStaff, demoTeams } from './demo/demo-staff.ts'
import type { LogLine } from './http/request-context.ts'
import { loadShell } from './http/shell.ts'
import { filePictureStore } from './pictures/file-picture-store.ts'
import { findOrganisationKeys, type KeySettings } from './organisation-keys.ts'
import { seedDemo } from './seed-demo.ts'
import type { Database } from './sql/database.ts'
import { openPgliteDatabase } from './sql/pglite-database.ts'
import { openPostgresDatabase } from './sql/postgres-database.ts'
import { systemClock, systemRandom } from './system-clock.ts'

export interface ServerSettings {
  readonly port: number
  /** Folder of the embedded database and of pictures. */
  readonly dataFolder: string
  /** A PostgreSQL server; the embedded one without it. */
  readonly databaseUrl?: string
  readonly demo: boolean
  /** Public keys of the organisation. Without one a demo keeps its own; elsewhere devices have no recovery, no second way to a child's words, no feedback. */
  readonly publicKeys?: KeySettings
  /** Devices keep the untouched file of a photograph as well; false without it. */
  readonly keepOriginals?: boolean
  /** Those who read a drawing may see how it was drawn, line by line; false without it. */
  readonly replayDrawings?: boolean
  /** The built app. */
  readonly shellFolder: string
  readonly log: (line: LogLine) => void
}

export interface RunningServer {
  readonly port: number
  /** Whether the demo was written into an empty record just now. */
  readonly seeded: boolean
  /** The key that new devices are sealed to; `ofDemo` where its private half lies in the data folder. */
  readonly recovery?: { readonly fingerprint: string; readonly ofDemo: boolean }
  /** Takes no more requests, lets those under way finish, closes the database. */
  stop(): Promise<void>
}

/** How long requests under way may take to finish when the server stops. */
const FINISH_WITHIN_MS = 5000

/** Starts the central record on a port. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  await mkdir(settings.dataFolder, { recursive: true })
  const keys = await findOrganisationKeys(settings.publicKeys ?? {}, settings.demo ? settings.dataFolder : null)
  const database: Database = settings.databaseUrl === undefined
    ? await openPgliteDatabase(join(settings.dataFolder, 'database'))
    : openPostgresDatabase(settings.databaseUrl)
  try {
    const pictures = filePictureStore(join(settings.dataFolder, 'pictures'))
    const record = await createCentralRecord({
      database, clock: systemClock, random: systemRandom, pictures,
      log: settings.log, demo: settings.demo, ...(keys.recovery && { recoveryKey: keys.recovery.hex }),
      ...(keys.ingest && { ingestKey: keys.ingest.hex }), ...(keys.insights && { insightsKey: keys.insights.hex }),
      keepOriginals: settings.keepOriginals ?? false, replayDrawings: settings.replayDrawings ?? false, shell: await loadShell(settings.shellFolder),
    })
    const seeded = settings.demo && await seedDemo(database, systemClock, {
      teams: demoTeams, staff: demoStaff, cases: demoCases(new Date(systemClock.nowMs())), pictures: await demoPictures(CASSIE_CASE, KOFI_CASE),
    }, pictures)
    const { server, port } = await listen(settings.port, (request, env) => record.fetch(request, env))
    return {
      port,
      seeded,
      ...(keys.recovery && { recovery: keys.recovery }),
      async stop() {
        record.endStreams()
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          setTimeout(() => (server as { closeAllConnections?: () => void }).closeAllConnections?.(), FINISH_WITHIN_MS).unref()
          ;(server as { closeIdleConnections?: () => void }).closeIdleConnections?.()
        })
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function listen(port: number, fetch: (request: Request, env: unknown) => Response | Promise<Response>) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port }, (info) => resolve({ server, port: info.port }))
    server.on('error', reject)
  })
}
