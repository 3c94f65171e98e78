import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { handOver, openCase } from '../prove/escape/case-words.ts'
import { huntEscapes } from '../prove/escape/hunt.ts'
import { lookAt } from '../prove/escape/judge.ts'
import { newTablet, type Tablet } from '../prove/escape/tablet.ts'
import { huntInkAndKeys } from '../prove/escape/two-sessions.ts'
import { setUpDevice } from '../setup/use-device.ts'

const say = (line: string) => { process.stdout.write(`${line}\n`) }

test('nothing that a child or a parent does to the tablet shows anything but the child’s page or the lock', async () => {
  const seed = Math.floor(Math.random() * 1_000_000)
  const figures = await huntEscapes(say, { shellDir: inject('builtShell'), seed, sequences: 25 })
  expect(figures).toMatchObject({ escapes: 0, staffFlashes: 0, canariesInChildsMemory: 0, canariesOnDisk: 0, chainFaults: 0, dialogs: 0 })
  expect(figures.canariesInUnlockedMemory).toBe(figures.canaries)
})

// Told in small by the journeys of the flat battery and of the child who stops, which run on every change.
test.runIf(inject('thorough'))('lines drawn before the power went come back, and a swapped key is noticed and told', async () => {
  const figures = await huntInkAndKeys(say, { shellDir: inject('builtShell'), seed: 11, inkKills: 2 })
  expect(figures).toMatchObject({ inkKills: 2, lostOlder: 0, falseAlarms: 0, keySwapNoticed: true, keySwapToldOnScreen: true })
  expect(figures.linesBack).toBeGreaterThan(0)
})

let tablet: Tablet
beforeAll(async () => {
  tablet = await newTablet({ shellDir: inject('builtShell') })
  await setUpDevice(tablet.page(), tablet.origin, 'Steve')
  await openCase(tablet.page(), 'Meet Cassie and hear what she would like.')
})
afterAll(() => tablet.forget())

test('the practitioner’s other windows leave for the child’s page when the tablet is handed over', async () => {
  const [first] = tablet.context().pages()
  const other = await tablet.context().newPage()
  await other.goto(tablet.origin)
  await other.getByRole('heading', { level: 1 }).waitFor()
  await handOver(first!, ['Scribble together'])
  expect((await lookAt(other)).text).not.toContain('locked')
  await other.locator('html.child-mode').waitFor()
  await other.getByText('This is open somewhere else.').waitFor()
  // The window in the child's hands holds the session, not the one behind it.
  await first!.getByRole('heading', { name: 'This is your turn' }).waitFor()
  // Closed, it leaves the session to the one that is looked at next.
  await first!.close()
  await other.evaluate(() => dispatchEvent(new Event('focus')))
  await other.getByText('Your picture is safe.').waitFor()
})

test('the second window of the child’s page says where the picture is, and the adult can get out of it', async () => {
  const second = await tablet.context().newPage()
  await second.goto(tablet.origin)
  await second.getByText('This is open somewhere else.').waitFor()
  await second.getByRole('button', { name: 'For the grown-up' }).focus()
  await second.keyboard.press('Enter')
  await second.keyboard.press('Enter')
  await second.getByRole('heading', { name: 'Unlock to take the tablet back' }).waitFor()
  await second.close()
})

test('a lock that nobody opens goes back to the child’s page after five minutes', async () => {
  const page = await tablet.context().newPage()
  await page.clock.install()
  await page.goto(`${tablet.origin}/grown-up`)
  await page.getByRole('heading', { name: 'Unlock to take the tablet back' }).waitFor()
  await page.clock.fastForward('04:30')
  expect((await lookAt(page)).shown).toBe('locked')
  await page.clock.fastForward('00:40')
  await page.locator('html.child-mode').waitFor()
  await page.close()
})

test('without a service worker the server’s pages look for the mark themselves', async () => {
  const page = await tablet.context().newPage()
  const cdp = await tablet.cdp(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setBypassServiceWorker', { bypass: true })
  for (const address of ['/', '/index.html', '/any/address', '/child', '/child/', '/child.html']) {
    await page.goto(tablet.origin + address)
    await page.locator('html.child-mode').waitFor()
    expect([address, new URL(page.url()).pathname, await page.title()]).toEqual([address, '/child', 'Drawing'])
  }
  await page.goto(`${tablet.origin}/grown-up`)
  await page.getByRole('heading', { name: 'Unlock to take the tablet back' }).waitFor()
  await page.close()
})

test('the child’s page can reach no network and has a process of its own', async () => {
  const page = tablet.page()
  await page.bringToFront()
  const answers = await page.evaluate(async () => {
    const refused = (work: () => unknown) => Promise.resolve().then(work).then(() => 'let through', () => 'refused')
    return {
      isolatedLikeStaff: globalThis.crossOriginIsolated,
      fetch: await refused(() => fetch('/api/hello')),
      elsewhere: await refused(() => fetch('https://example.com/')),
      beacon: typeof navigator.sendBeacon('/api/beaconed', 'x'),
      events: await refused(() => new Promise((done, fail) => { const source = new EventSource('/api/poke'); source.onopen = done; source.onerror = fail })),
      socket: await refused(() => new Promise((done, fail) => { const socket = new WebSocket(`ws://${location.host}/`); socket.onopen = done; socket.onerror = fail })),
      worker: await refused(() => new Worker('/workers/anything.js')),
    }
  })
  expect(answers).toEqual({ isolatedLikeStaff: false, fetch: 'refused', elsewhere: 'refused', beacon: 'boolean', events: 'refused', socket: 'refused', worker: 'refused' })
  // A browser says that it took the beacon even where it then may not send it.
  await page.waitForTimeout(500)
  expect(tablet.record.output()).not.toMatch(/"route":"\/api\/other"/)
})

test('a print of the child’s page is empty', async () => {
  const page = tablet.page()
  const drawn = () => page.evaluate(() => Array.from(document.querySelectorAll('html *')).filter((element) => element.getClientRects().length > 0).length)
  expect(await drawn()).toBeGreaterThan(10)
  await page.emulateMedia({ media: 'print' })
  expect(await drawn()).toBe(0)
  await page.emulateMedia({ media: null })
})
