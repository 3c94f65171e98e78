import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeServiceWorker } from '../../service-worker/build/build-service-worker.ts'
import { projectRoot } from '../setup/build-shell.ts'
import { makeProfile, removeProfile } from '../setup/open-chromium.ts'
import { openUnwatchedChromium, type UnwatchedChromium, type UnwatchedPage } from '../setup/open-unwatched-chromium.ts'
import { serveFolder, type FolderServer } from '../setup/serve-folder.ts'

const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types doorstep"

let folder: string
let server: FolderServer
let profile: string
let browser: UnwatchedChromium

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-update-'))
  await build({
    root: join(import.meta.dirname, 'update-page'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: join(folder, 'build-1'), emptyOutDir: true, modulePreload: { polyfill: false } },
  })
  for (const number of [2, 3]) {
    const next = join(folder, `build-${number}`)
    await cp(join(folder, 'build-1'), next, { recursive: true })
    const page = await readFile(join(next, 'index.html'), 'utf8')
    await writeFile(join(next, 'index.html'), page.replace('<title>Update page', `<title>Update page ${number}`))
  }
  for (const number of [1, 2, 3]) await writeServiceWorker(projectRoot, join(folder, `build-${number}`))
  server = await serveFolder({ folder: join(folder, 'build-1'), headersFor: () => ({ 'content-security-policy': policy }) })
  profile = await makeProfile()
  browser = await openUnwatchedChromium(profile)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  await removeProfile(profile)
  await rm(folder, { recursive: true, force: true })
})

const said = (page: UnwatchedPage, id: string) => page.evaluate((wanted) => document.getElementById(wanted)?.innerText, id)
const untilSaid = (page: UnwatchedPage, words: string) =>
  page.until((wanted) => [...document.querySelectorAll('body *')].some((each) => each.children.length === 0 && each.textContent === wanted), words)
const press = (page: UnwatchedPage, id: string) => page.evaluate((wanted) => document.getElementById(wanted)?.click(), id)

async function openPage(): Promise<UnwatchedPage> {
  const page = await browser.newPage()
  await page.goto(server.origin)
  await untilSaid(page, 'ready to work offline')
  return page
}

/** Something typed and not yet kept: gone as soon as a page starts again. */
const typeSomething = (page: UnwatchedPage) => page.evaluate(() => document.body.setAttribute('data-typed', 'half a sentence'))
const isStillTyped = (page: UnwatchedPage) => page.evaluate(() => document.body.getAttribute('data-typed') === 'half a sentence')

test('the first visit ends in "ready to work offline", with no update to offer', async () => {
  const page = await openPage()
  expect(await said(page, 'waiting')).toBe('no update')
  await page.close()
})

test('updates that follow each other closely are offered, and the last is the one taken', async () => {
  const page = await openPage()
  await typeSomething(page)
  for (const number of [2, 3]) {
    server.serve(join(folder, `build-${number}`))
    await press(page, 'look')
    await untilSaid(page, 'an update waits')
    // Each build fills a cache of its own, and is no longer "installing" once that is whole.
    await page.until(async (builds) => {
      const registration = await navigator.serviceWorker.getRegistration()
      return (await caches.keys()).length === builds && registration?.installing === null
    }, number)
  }
  expect(await isStillTyped(page)).toBe(true)

  const other = await openPage()
  await typeSomething(other)
  expect(await other.title()).toBe('Update page')

  await press(page, 'take')
  await page.until((title) => document.title === title, 'Update page 3')
  expect(await said(page, 'waiting')).toBe('no update')
  expect(await isStillTyped(other)).toBe(true)
  expect(await other.title()).toBe('Update page')
  await page.close()
  await other.close()
})

test('without signal nothing is offered and nothing is said', async () => {
  const page = await openPage()
  await server.stop()
  await page.evaluate(() => {
    const note = () => document.body.setAttribute('data-fault', 'yes')
    addEventListener('error', note)
    addEventListener('unhandledrejection', note)
  })
  await press(page, 'look')
  await page.until(async () => (await navigator.serviceWorker.getRegistration())?.installing === null)
  expect(await said(page, 'waiting')).toBe('no update')
  expect(await page.evaluate(() => document.body.hasAttribute('data-fault'))).toBe(false)
  await page.close()
})
