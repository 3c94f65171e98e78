import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { someNotes } from '../some-notes.mjs'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

export interface PlainServer {
  readonly origin: string
  stop(): Promise<void>
}

/**
 * The least that a server of notes can be: GET /notes?after=N gives the next 1000 as JSON from memory. No sign-in, no
 * rights, no hashes, no audit; the floor to be measured against.
 */
export async function startPlain(pages: string, count: number): Promise<PlainServer> {
  const notes = someNotes(count).map((note, index) => ({ seq: index + 1, ...note }))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/notes') {
      const after = Number(url.searchParams.get('after'))
      const rows = notes.slice(after, after + 1000)
      response.setHeader('content-type', 'application/json')
      return void response.end(JSON.stringify({ rows, more: after + rows.length < notes.length }))
    }
    readFile(join(pages, normalize(url.pathname))).then((bytes) => {
      response.setHeader('content-type', TYPES[extname(url.pathname)] ?? 'application/octet-stream')
      response.end(bytes)
    }, () => { response.statusCode = 404; response.end() })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections() }),
  }
}
