import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './build-shell.ts'

export interface StartedCentralRecord {
  readonly origin: string
  readonly dataDir: string
  /** Everything it has printed since the first start: to be searched for what must not be in a log. */
  output(): string
  /** Pulls the plug (SIGKILL): nothing is answered, nothing is flushed. To the devices this is also "no signal". */
  kill(): Promise<void>
  /** Starts it again on the same address with the same data. */
  start(): Promise<void>
  /** Ends it in order and removes its data folder if this call made it. */
  stop(): Promise<void>
}

/**
 * Starts the real central record in a process of its own, in demo mode, on a free port and its own data folder, serving
 * the built app in `shellDir`. With `databaseUrl` it uses that PostgreSQL, else its embedded one. Resolves once it
 * answers; throws with its last words if it ends or stays silent for `patienceMs`. Where `READY_RECORD` names the folder of a
 * record that was started once and ended, its own data folder begins as a copy of that, which spares it the first start's work.
 */
export async function startCentralRecord(options: {
  readonly shellDir: string
  readonly dataDir?: string
  readonly databaseUrl?: string
  readonly port?: number
  readonly patienceMs?: number
}): Promise<StartedCentralRecord> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'doorstep-record-')))
  const ready = process.env['READY_RECORD']
  if (ready !== undefined && options.dataDir === undefined && options.databaseUrl === undefined) await cp(ready, dataDir, { recursive: true })
  const port = options.port ?? (await findFreePort())
  const origin = `http://localhost:${port}`
  const printed: string[] = []
  let running: ChildProcess | undefined

  const start = async (): Promise<void> => {
    if (running !== undefined) throw new Error('The central record already runs')
    const { DATABASE_URL: _notThisOne, ...environment } = process.env
    const child = spawn(process.execPath, ['src/central-record/start.ts'], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment,
        NODE_ENV: 'production',
        PORT: String(port),
        DATA_DIR: dataDir,
        SHELL_DIR: options.shellDir,
        DEMO: '1',
        ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
      },
    })
    running = child
    child.stdout.on('data', (chunk) => printed.push(String(chunk)))
    child.stderr.on('data', (chunk) => printed.push(String(chunk)))
    child.once('exit', () => {
      if (running === child) running = undefined
    })
    const deadlineMs = Date.now() + (options.patienceMs ?? 180_000)
    while (!(await answers(origin))) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadlineMs) {
        child.kill('SIGKILL')
        throw new Error(`The central record did not start:\n${printed.join('').slice(-4000)}`)
      }
      await new Promise((later) => setTimeout(later, 50))
    }
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const child = running
    if (child === undefined) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(impatience)
  }

  await start()
  return {
    origin,
    dataDir,
    output: () => printed.join(''),
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM')
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

// As the devices ask: only our own API can echo the nonce.
async function answers(origin: string): Promise<boolean> {
  const nonce = randomUUID()
  try {
    const reply = await fetch(`${origin}/api/hello`, { headers: { 'x-nonce': nonce }, signal: AbortSignal.timeout(2_000) })
    return ((await reply.json()) as { readonly nonce?: string }).nonce === nonce
  } catch {
    return false
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((done) => server.close(() => done()))
  return port
}
