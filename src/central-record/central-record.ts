import { CENTRAL_RECORD } from '../record/ids.ts'
import { nowOf } from './clock.ts'
import { sessionHolds } from './access/session.ts'
import { createApp } from './http/app.ts'
import type { CentralRecordDeps } from './http/request-context.ts'
import { openNewsDesk } from './poke/news-desk.ts'
import { migrate } from './sql/migrate.ts'
import { readEpoch, startEpoch } from './sql/tables/epoch.ts'
import { addOwnName } from './sql/tables/people.ts'

/** The central record without a socket: give it requests, it gives answers. */
export interface CentralRecord {
  request(request: Request): Promise<Response>
  /** For a socket server: the same, with what the server knows of the connection. */
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  readonly epoch: string
  /** Ends the streams that it holds open, so that a server can stop. */
  endStreams(): void
  /** Every route of the API, so that a test can tell that it knows them all. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
}

/** Brings the database up to date and opens the record on it. */
export async function createCentralRecord(deps: CentralRecordDeps): Promise<CentralRecord> {
  await migrate(deps.database)
  const at = nowOf(deps.clock)
  const epoch = await deps.database.transaction({ kind: 'system', at }, async (sql) => {
    await addOwnName(sql, CENTRAL_RECORD)
    await startEpoch(sql, deps.random.uuid())
    return await readEpoch(sql)
  })
  if (epoch === undefined) throw new Error('the record has no epoch')
  const newsDesk = await openNewsDesk({ database: deps.database, holds: (session) => sessionHolds(deps, session), ...deps.pokes })
  const app = createApp({ ...deps, epoch, newsDesk })
  return {
    epoch,
    endStreams: () => newsDesk.close(),
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    request: async (request) => app.fetch(request),
    fetch: (request, env) => app.fetch(request, env as object),
  }
}
