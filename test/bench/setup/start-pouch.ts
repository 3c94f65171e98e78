import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { rivalsFolder } from './install-rivals.ts'

export interface PouchServer {
  readonly port: number
  readonly origin: string
  /** Requests to its database so far; those for its page are not counted. */
  requests(): Promise<number>
  stop(): Promise<void>
}

/** Starts express-pouchdb (in memory, faster than CouchDB on a disk) in a process of its own with `notes` notes in it. */
export async function startPouch(notes: number): Promise<PouchServer> {
  const port = await findFreePort()
  const child = spawn(process.execPath, ['pouch-server.mjs', String(port), String(notes)], { cwd: rivalsFolder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } })
  const printed: string[] = []
  child.stderr.on('data', (chunk) => printed.push(String(chunk)))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => { if (String(chunk).includes('ready')) resolve() })
    child.once('exit', () => reject(new Error(`express-pouchdb did not start:\n${printed.join('').slice(-2000)}`)))
  })
  const origin = `http://localhost:${port}`
  return {
    port,
    origin,
    requests: async () => Number(await (await fetch(`${origin}/requests`)).text()),
    stop: () => new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    }),
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((done) => server.close(() => done()))
  return port
}
