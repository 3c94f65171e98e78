import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadShell } from '../../src/central-record/http/shell.ts'
import { createApp } from '../../src/central-record/http/app.ts'
import { memoryPictureStore } from '../../src/central-record/pictures/memory-picture-store.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { seededRandom } from './setup/test-record.ts'

let folder: string
let get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>

const FILES: Record<string, string> = {
  'index.html': '<!doctype html><title>Doorstep</title>',
  'child.html': '<!doctype html><title>Drawing</title>',
  'service-worker.js': 'self.x = 1',
  'manifest.webmanifest': '{}',
  'assets/index-CQq4Ih54.js': 'x'.repeat(5000),
  'workers/device.worker-AbCd1234.js': 'x',
  'workers/courier.worker-AbCd_-34.js': 'x',
  'workers/photograph.worker-AbCd1234.js': 'x',
  'workers/capture.worker-AbCd1234.js': 'x',
  'assets/notes.unknown': 'x',
}
const noDatabase: Database = { transaction: () => Promise.reject(new Error('not asked here')), script: () => Promise.reject(new Error('not asked here')), announce: () => {}, hear: () => Promise.resolve(() => {}), close: () => Promise.resolve() }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-shell-'))
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const app = createApp({
    database: noDatabase, clock: { nowMs: () => 0 }, random: seededRandom(3), pictures: memoryPictureStore(), log: () => {}, demo: true, epoch: 'e', newsDesk: { open: () => null, close: () => {} }, shell: await loadShell(folder),
  })
  get = async (path, headers = {}, method = 'GET') => app.request(path, { method, headers })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a navigation gets the page, whatever its path; an unknown script never does', async () => {
  const navigation = { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' }
  for (const path of ['/', '/visit', '/visit/of/today?x=1']) {
    const reply = await get(path, navigation)
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
  }
  for (const [path, headers] of [
    ['/assets/index-OLD12345.js', {}], ['/missing.png', { accept: 'image/*' }], ['/visit', { accept: '*/*', 'sec-fetch-mode': 'cors' }],
    ['/.env', {}], ['/../package.json', {}], ['/%2e%2e/%2e%2e/etc/passwd', {}], ['/assets/notes.unknown', {}], ['/assets/', {}],
  ] as const) {
    const reply = await get(path, headers)
    expect([path, reply.status]).toEqual([path, 404])
  }
  expect((await get('/visit', navigation, 'POST')).status).toBe(404)
  expect((await get('/api/unknown')).headers.get('content-type')).toBe('application/json')
})

test('whoever opens the address of a file or of the record is led to the start, and no browser keeps that', async () => {
  const navigation = { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' }
  for (const path of ['/assets/index-CQq4Ih54.js', '/assets/index-OLD12345.js', '/manifest.webmanifest', '/service-worker.js', '/.env', '/missing.png', '/api', '/api/hello', '/api/pull', `/api/pictures/x/${'0'.repeat(64)}`]) {
    for (const method of ['GET', 'HEAD']) {
      const reply = await get(path, navigation, method)
      expect([path, reply.status, reply.headers.get('location'), reply.headers.get('cache-control')]).toEqual([path, 303, '/', 'no-store'])
    }
  }
  expect((await get('/assets/index-CQq4Ih54.js', { 'sec-fetch-mode': 'cors' })).status).toBe(200)
})

test('files named by their content are kept for ever, the page and the service worker never', async () => {
  expect((await get('/assets/index-CQq4Ih54.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/workers/courier.worker-AbCd_-34.js')).headers.get('cache-control')).toContain('immutable')
  for (const path of ['/index.html', '/service-worker.js', '/manifest.webmanifest']) expect((await get(path)).headers.get('cache-control')).toBe('no-cache')
})

test('the page may run only our own scripts, through the one policy; the worker with the keys has no network', async () => {
  const policy = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? ''
  const page = await policy('/')
  expect(page).toContain(`default-src 'none'`)
  expect(page).toContain(`require-trusted-types-for 'script'; trusted-types doorstep`)
  expect(page).not.toMatch(/unsafe|data:|https?:|\*/)
  expect(await policy('/workers/device.worker-AbCd1234.js')).toBe(`default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'none'`)
  expect(await policy('/workers/photograph.worker-AbCd1234.js')).toContain(`connect-src 'none'`)
  expect(await policy('/workers/courier.worker-AbCd_-34.js')).toContain(`connect-src 'self'`)
  expect(await policy('/service-worker.js')).toContain(`connect-src 'self'`)
  for (const path of ['/', '/assets/index-CQq4Ih54.js', '/workers/device.worker-AbCd1234.js']) {
    const { headers } = await get(path)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('text goes out gzipped to those who take it, and whole to those who do not', async () => {
  const small = await get('/assets/index-CQq4Ih54.js', { 'accept-encoding': 'gzip, br' })
  expect([small.headers.get('content-encoding'), Number(small.headers.get('content-length')) < 100]).toEqual(['gzip', true])
  expect(await (await get('/assets/index-CQq4Ih54.js')).text()).toBe('x'.repeat(5000))
})

test('the child’s page may reach no network, sends no form, uses no camera, and is not isolated together with the staff’s page', async () => {
  for (const path of ['/child', '/child/', '/child.html']) {
    const reply = await get(path, { accept: 'text/html', 'sec-fetch-mode': 'navigate' })
    expect(await reply.text()).toContain('<title>Drawing</title>')
    const policy = reply.headers.get('content-security-policy') ?? ''
    for (const part of [`default-src 'none'`, `connect-src 'none'`, `form-action 'none'`, `base-uri 'none'`, `frame-ancestors 'none'`, `require-trusted-types-for 'script'`]) expect(policy).toContain(part)
    expect(policy).not.toMatch(/manifest-src|unsafe|https?:|\*/)
    expect(reply.headers.get('permissions-policy')).toContain('camera=()')
    expect([reply.headers.get('cross-origin-embedder-policy'), reply.headers.get('cross-origin-opener-policy')]).toEqual(['unsafe-none', 'same-origin'])
  }
  const staff = await get('/', { accept: 'text/html', 'sec-fetch-mode': 'navigate' })
  expect(staff.headers.get('cross-origin-embedder-policy')).toBe('require-corp')
  expect((await get('/workers/capture.worker-AbCd1234.js')).headers.get('content-security-policy')).toContain(`connect-src 'none'`)
})
