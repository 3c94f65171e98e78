import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
}

export interface FolderServer {
  readonly origin: string
  readonly seen: readonly SeenRequest[]
  /** Answers from another folder from now on, as after a deployment. */
  serve(folder: string): void
  stop(): Promise<void>
}

/**
 * A small server for one folder of a built shell, for tests of the service worker alone. Anything under /api is answered
 * with the method it was asked by; a missing file is 404. `headersFor` decides each path's headers.
 */
export async function serveFolder(options: {
  readonly folder: string
  readonly port?: number
  readonly headersFor: (path: string) => Readonly<Record<string, string>>
}): Promise<FolderServer> {
  let folder = options.folder
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    seen.push({ method: request.method ?? '', path })
    const headers = { ...options.headersFor(path) }
    if (path.startsWith('/api')) {
      response.writeHead(200, { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end(JSON.stringify({ method: request.method, path }))
      return
    }
    const file = normalize(path === '/' ? '/index.html' : path)
    readFile(join(folder, file)).then(
      (bytes) => {
        const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', vary: 'Accept', ...headers })
        response.end(bytes)
      },
      () => {
        response.writeHead(404, { 'content-type': 'text/plain' })
        response.end('not here')
      },
    )
  })
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    seen,
    serve(next) {
      folder = next
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done())
  })
}
