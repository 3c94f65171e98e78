import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { writeServiceWorker } from '../../service-worker/build/build-service-worker.ts'
import { projectRoot } from '../setup/build-shell.ts'
import { makeProfile, removeProfile } from '../setup/open-chromium.ts'
import { openUnwatchedChromium, type UnwatchedChromium, type UnwatchedPage } from '../setup/open-unwatched-chromium.ts'
import { serveFolder, type FolderServer } from '../setup/serve-folder.ts'
import { startShapedLink } from '../setup/shaped-link.ts'

const documentPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' blob:; style-src 'self'; " +
  "font-src 'self'; manifest-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types doorstep probe"
const probePolicy = "default-src 'none'; connect-src 'none'"

let folder: string
let first: string
let second: string
let server: FolderServer
let profile: string
let browser: UnwatchedChromium

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-shell-'))
  first = join(folder, 'first')
  second = join(folder, 'second')
  await cp(inject('builtShell'), first, { recursive: true })
  const probe = "fetch('/api/from-worker').then(() => postMessage('sent'), () => postMessage('no network for this worker'))"
  await writeFile(join(first, 'workers-probe.js'), probe)
  await cp(first, second, { recursive: true })
  await writeFile(join(first, 'assets/only-in-first-0a1b2c3d.js'), 'export const shell = "first"')
  await writeFile(join(second, 'assets/only-in-second-4e5f6a7b.js'), 'export const shell = "second"')
  const page = await readFile(join(second, 'index.html'), 'utf8')
  await writeFile(join(second, 'index.html'), page.replace('<html ', '<html data-shell="second" '))
  await writeServiceWorker(projectRoot, first)
  await writeServiceWorker(projectRoot, second)
  await startServer(first)
  profile = await makeProfile()
  browser = await openUnwatchedChromium(profile)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  await removeProfile(profile)
  await rm(folder, { recursive: true, force: true })
})

async function startServer(shell: string, port?: number): Promise<void> {
  server = await serveFolder({
    folder: shell,
    ...(port === undefined ? {} : { port }),
    headersFor: (path) => ({ 'content-security-policy': path === '/workers-probe.js' ? probePolicy : documentPolicy }),
  })
}

async function openReady(path = '/'): Promise<UnwatchedPage> {
  const page = await browser.newPage()
  await page.goto(server.origin + path)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  return page
}

/** Which build a page runs. */
const shellOf = (page: UnwatchedPage) => page.evaluate(() => document.documentElement.getAttribute('data-shell'))
const countShells = (page: UnwatchedPage) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('doorstep-shell-')).length)
const isWaiting = (page: UnwatchedPage) => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))
const waitsForUpdate = (page: UnwatchedPage) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    return registration?.waiting !== null && registration?.waiting !== undefined
  })

test('the browser refuses a worker whose address nobody vouched for', async () => {
  const page = await openReady()
  const refusal = await page.evaluate(() => {
    try {
      const worker = new Worker('/workers-probe.js')
      worker.terminate()
      return 'started'
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'other'
    }
  })
  expect(refusal).toBe('refused')
  await page.close()
})

test('the very first page goes on when the signal ends, without being loaded again', async () => {
  const fresh = await makeProfile()
  const firstBrowser = await openUnwatchedChromium(fresh)
  const page = await firstBrowser.newPage()
  await page.goto(server.origin)
  await page.until(() => navigator.serviceWorker.controller !== null)
  const port = Number(new URL(server.origin).port)
  await server.stop()
  const lateFile = await page.evaluate(async () => (await fetch('/assets/only-in-first-0a1b2c3d.js', { cache: 'no-store' })).text())
  expect(lateFile).toContain('first')
  await firstBrowser.close()
  await removeProfile(fresh)
  await startServer(first, port)
})

test.runIf(inject('thorough'))('on a slow line the app is ready for no signal long before its files could have come one after the other', async () => {
  const roundTripMs = 120
  const link = await startShapedLink(Number(new URL(server.origin).port), { roundTripMs, bitsPerSecond: Infinity })
  const page = await browser.newPage()
  const startMs = performance.now()
  await page.goto(`http://localhost:${link.port}/`)
  const files = await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const [name = ''] = (await caches.keys()).filter((key) => key.startsWith('doorstep-shell-'))
    return (await (await caches.open(name)).keys()).length
  })
  const readyMs = performance.now() - startMs
  await page.close()
  await link.close()
  expect(files).toBeGreaterThan(100)
  expect(readyMs).toBeLessThan(files * roundTripMs / 2)
})

test('the shell holds exactly the built files, each with the bytes that were built', async () => {
  const page = await openReady()
  const kept = await page.evaluate(async () => {
    const found: Record<string, number> = {}
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        found[new URL(request.url).pathname] = (await answer?.arrayBuffer())?.byteLength ?? -1
      }
    }
    return found
  })
  expect(kept['/index.html']).toBe((await readFile(join(first, 'index.html'))).length)
  expect(Object.keys(kept)).toContain('/assets/only-in-first-0a1b2c3d.js')
  expect(Object.keys(kept).filter((path) => path.startsWith('/api') || path === '/service-worker.js')).toEqual([])
  await page.close()
})

test('with the server gone the app opens at any address, and only as a page', async () => {
  const port = Number(new URL(server.origin).port)
  await server.stop()
  const page = await browser.newPage()
  await page.goto(`${server.origin}/any/address`)
  expect(await page.title()).toBe('Doorstep')
  expect(await page.evaluate(() => document.getElementById('app')?.innerText)).not.toBe('')
  const answers = await page.evaluate(async () => {
    const ask = (path: string, init?: RequestInit) =>
      fetch(path, init).then(
        (answer) => `answered ${answer.status}`,
        () => 'no answer',
      )
    return {
      read: await ask('/api/cases'),
      send: await ask('/', { method: 'POST', body: 'x' }),
      notAPage: await ask('/any/address'),
      shellFile: await ask('/manifest.webmanifest'),
    }
  })
  expect(answers).toEqual({ read: 'no answer', send: 'no answer', notAPage: 'no answer', shellFile: 'answered 200' })
  const direct = await page.goto(`${server.origin}/api/cases`).then(
    () => 'answered',
    () => 'no answer',
  )
  expect(direct).toBe('no answer')
  await page.close()
  await startServer(first, port)
})

test('requests to the central record pass the service worker untouched', async () => {
  const page = await openReady()
  const answer = await page.evaluate(async () => {
    const replies = []
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      replies.push(((await (await fetch('/api/anything', { method })).json()) as { method: string }).method)
    }
    return replies
  })
  expect(answer).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
  expect(server.seen.filter((seen) => seen.path === '/api/anything')).toHaveLength(5)
  await page.close()
})

test('a worker that may have no network has none when it comes from the kept shell either', async () => {
  const page = await openReady()
  await page.reload()
  const before = server.seen.length
  const said = await page.evaluate(
    () =>
      new Promise((done) => {
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
        }
        const policy = trustedTypes.createPolicy('probe', { createScriptURL: (url: string) => url })
        const worker = new Worker(policy.createScriptURL('/workers-probe.js'))
        worker.addEventListener('message', (event) => done(event.data))
      }),
  )
  expect(said).toBe('no network for this worker')
  expect(server.seen.slice(before).map((seen) => seen.path)).not.toContain('/api/from-worker')
  expect(server.seen.slice(before).map((seen) => seen.path)).not.toContain('/workers-probe.js')
  await page.close()
})

test('an update waits until a person takes it, and the other tab keeps its files until it is closed', async () => {
  const taking = await openReady()
  const other = await openReady()
  server.serve(second)
  await expect.poll(() => waitsForUpdate(taking), { timeout: 20_000 }).toBe(true)
  await taking.reload()
  expect(await shellOf(taking)).toBe(null)
  expect(await countShells(taking)).toBe(2)

  await taking.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const next = registration?.waiting
    next?.postMessage({ type: 'skip waiting please' })
    next?.postMessage('skip-waiting')
  })
  expect(await isWaiting(taking)).toBe(true)
  await taking.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    registration?.waiting?.postMessage({ type: 'skip-waiting' })
  })
  await expect.poll(() => isWaiting(taking), { timeout: 30_000 }).toBe(false)
  await taking.reload()
  expect(await shellOf(taking)).toBe('second')

  const port = Number(new URL(server.origin).port)
  await server.stop()
  const lateFile = await other.evaluate(async () => (await fetch('/assets/only-in-first-0a1b2c3d.js')).text())
  expect(lateFile).toContain('first')
  await startServer(second, port)

  await other.close()
  await taking.close()
  const last = await openReady()
  await expect.poll(() => countShells(last), { timeout: 20_000 }).toBe(1)
  expect(await shellOf(last)).toBe('second')
  await last.close()
})

test('a captive portal cannot slip its page into the shell', async () => {
  const page = await openReady()
  const broken = join(folder, 'broken')
  await cp(second, broken, { recursive: true })
  await writeFile(join(broken, 'icons/doorstep.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeServiceWorker(projectRoot, broken)
  await writeFile(join(broken, 'icons/doorstep.svg'), '<html>Sign in to the Wi-Fi</html>')
  server.serve(broken)
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    const next = registration?.installing
    if (next === null || next === undefined) return 'nothing tried'
    return new Promise((done) => next.addEventListener('statechange', () => done(next.state)))
  })
  expect(outcome).toBe('redundant')
  server.serve(second)
  await page.reload()
  expect(await page.title()).toBe('Doorstep')
  await page.close()
})
