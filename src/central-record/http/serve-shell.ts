import { createMiddleware } from 'hono/factory'
import { CHILD_HEADERS, CHILD_PAGE, policyFor } from './security-headers.ts'
import type { AppContext, AppEnv } from './request-context.ts'
import type { Shell, ShellFile } from './shell.ts'

/** Files whose name holds a hash of their content. */
const HASHED = /^\/(?:assets|workers)\/.*-[\w-]{6,}\.\w+$/

/** Addresses that stand for a page. */
const PAGES: ReadonlyMap<string, string> = new Map([['/', '/index.html'], ['/child', CHILD_PAGE], ['/child/', CHILD_PAGE]])

/**
 * Answers with a built file. Only a navigation to a page gets index.html: an unknown script or picture is a 404, so that no
 * browser ever keeps a page under a script's name.
 */
export function serveShell(context: AppContext, shell: Shell): Response {
  const path = PAGES.get(context.req.path) ?? context.req.path
  const file = shell.get(path)
  if (file) return send(context, path, file)
  const page = isNavigation(context) ? shell.get('/index.html') : undefined
  if (page) return send(context, '/index.html', page)
  return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}

/**
 * Only pages are opened by their address. A person who goes to a file of the app or to the record itself is led to the start, which
 * looks first whether a child holds the tablet. Told by `Sec-Fetch-Mode`, which every browser that runs this app sends.
 */
export const leadToPages = createMiddleware<AppEnv>(async (context, next) => {
  const { method, path } = context.req
  const isOpened = (method === 'GET' || method === 'HEAD') && context.req.header('sec-fetch-mode') === 'navigate'
  if (!isOpened || isPage(path)) return next()
  return new Response(null, { status: 303, headers: { location: '/', 'cache-control': 'no-store', vary: 'sec-fetch-mode' } })
})

function isPage(path: string): boolean {
  if (/^\/api(?:\/|$)/.test(path)) return false
  return path.endsWith('.html') || !path.slice(path.lastIndexOf('/') + 1).includes('.')
}

function isNavigation(context: AppContext): boolean {
  const { method, path } = context.req
  if (method !== 'GET' && method !== 'HEAD') return false
  const lastPart = path.slice(path.lastIndexOf('/') + 1)
  const mode = context.req.header('sec-fetch-mode')
  if (mode !== undefined && mode !== 'navigate') return false
  return !lastPart.includes('.') && (context.req.header('accept') ?? '').includes('text/html')
}

function send(context: AppContext, path: string, file: ShellFile): Response {
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policyFor(path),
    vary: 'accept-encoding',
    ...(path === CHILD_PAGE ? CHILD_HEADERS : {}),
  })
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
  const bytes = takesGzip && file.gzipped ? file.gzipped : file.bytes
  if (bytes === file.gzipped) headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(bytes.byteLength))
  return new Response(context.req.method === 'HEAD' ? null : (bytes as Uint8Array<ArrayBuffer>), { headers })
}
