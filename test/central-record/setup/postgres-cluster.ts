import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL of the tests' own: in a temporary folder, on a socket in it, gone afterwards. */
export interface PostgresCluster {
  /** A new database, owned by a role that is no superuser, and its URL. */
  freshDatabase(): Promise<string>
  stop(): Promise<void>
}

/** The folder of an installed PostgreSQL's programs, newest first; undefined where none is installed. */
export function findPostgres(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => `/usr/lib/postgresql/${version}/bin`), ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** Starts a cluster. PostgreSQL refuses to run as root, so root runs it as `postgres`. */
export async function startPostgresCluster(programs: string): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-pg-'))
  const isRoot = userInfo().uid === 0
  const asServer = (program: string, ...rest: string[]) =>
    isRoot ? run('runuser', ['-u', 'postgres', '--', join(programs, program), ...rest], { cwd: '/' }) : run(join(programs, program), rest)
  if (isRoot) {
    const ids = (await run('id', ['-u', 'postgres'])).stdout.trim()
    await chown(folder, Number(ids), -1)
  }
  const data = join(folder, 'data')
  await asServer('initdb', '-D', data, '-U', 'owner_of_all', '--auth=trust', '--encoding=UTF8', '--no-sync', '--locale=C')
  const settings = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off -c max_connections=60 -c log_statement=none`
  await asServer('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start')
  const psql = (database: string, text: string) => asServer('psql', '-h', folder, '-U', 'owner_of_all', '-d', database, '-v', 'ON_ERROR_STOP=1', '-c', text)
  await psql('postgres', 'create role record_owner login createrole')
  return {
    async freshDatabase() {
      const name = `record_${randomBytes(6).toString('hex')}`
      await psql('postgres', `create database ${name} owner record_owner`)
      return `postgres://record_owner@/${name}?host=${encodeURIComponent(folder)}`
    },
    async stop() {
      await asServer('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
