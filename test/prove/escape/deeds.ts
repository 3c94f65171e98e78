import type { CDPSession, Page } from 'playwright-core'
import { addresses } from './addresses.ts'

type Chance = () => number

/** Something that happens to a tablet in a child's or a parent's hands. `weight`: how often, against the others. */
export interface Deed {
  readonly name: string
  readonly weight: number
  /** May change what other pages of the browser show. */
  readonly reachesAll?: true
  /** May find nothing to do; a refusal by the browser is no fault. */
  readonly act: (page: Page, chance: Chance, hand: Hand) => Promise<unknown>
}

/** What deeds need besides the page. */
export interface Hand {
  readonly origin: string
  readonly scripts: readonly string[]
  cdp(page: Page): Promise<CDPSession>
  stopServer(): Promise<void>
  startServer(): Promise<void>
  kill(): Promise<void>
}

const KEYS = [
  'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown',
  'a', 'x', '1', 'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'ContextMenu', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+d', 'Alt+F4',
  'Control+l', 'Control+r', 'Control+Shift+r', 'Control+t', 'Control+n', 'Control+Shift+n', 'Control+w', 'Control+Shift+t', 'Control+p', 'Control+s', 'Control+o',
  'Control+u', 'Control+f', 'Control+g', 'Control+h', 'Control+j', 'Control+d', 'Control+k', 'Control+e', 'Control+a', 'Control+c', 'Control+x', 'Control+v', 'Control+z',
  'Control+Shift+i', 'Control+Shift+j', 'Control+Shift+c', 'Control+Shift+Delete', 'Control+Tab', 'Control+1', 'Control+9', 'Control+Equal', 'Control+Minus', 'Control+0', 'Meta+l', 'Meta+r',
] as const

const of = <T>(chance: Chance, choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)] as T
const spot = (chance: Chance) => ({ x: Math.floor(chance() * 1024), y: Math.floor(chance() * 768) })
const went = { waitUntil: 'commit', timeout: 8_000 } as const

/** All of them. Keys go to the page as Chromium's own protocol sends them; what a key does in the browser itself is a deed of its own. */
export const DEEDS: readonly Deed[] = [
  { name: 'tap', weight: 14, act: async (page, chance) => { const { x, y } = spot(chance); await page.bringToFront(); await page.mouse.click(x, y, { button: chance() < 0.1 ? 'right' : chance() < 0.1 ? 'middle' : 'left', clickCount: 1 + Math.floor(chance() * 3) }) } },
  { name: 'press a button of the page', weight: 8, act: async (page, chance) => { const buttons = await page.locator('button:visible').all(); if (buttons.length > 0) await of(chance, buttons).click({ timeout: 1_500, force: true, noWaitAfter: true }) } },
  { name: 'drag', weight: 8, act: async (page, chance) => { const [from, to] = [spot(chance), spot(chance)]; await page.bringToFront(); await page.mouse.move(chance() < 0.3 ? 0 : from.x, from.y); await page.mouse.down(); await page.mouse.move(to.x, to.y, { steps: 4 }); await page.mouse.up() } },
  { name: 'swipe from the edge', weight: 4, act: (page, chance, hand) => swipe(page, chance, hand) },
  { name: 'pinch', weight: 2, act: (page, chance, hand) => pinch(page, chance, hand) },
  { name: 'keys', weight: 16, act: async (page, chance) => { for (let left = 1 + Math.floor(chance() * 3); left > 0; left -= 1) await page.keyboard.press(of(chance, KEYS)) } },
  { name: 'typing', weight: 4, act: (page, chance) => page.keyboard.type(of(chance, ['grown up', '/grown-up', 'let me out', '☂ é 漢', '<b>x</b>'])) },
  { name: 'back', weight: 7, act: (page) => page.goBack(went).catch(() => undefined) },
  { name: 'back by history', weight: 5, act: (page, chance) => page.evaluate((by) => history.go(by), -1 - Math.floor(chance() * 6)) },
  { name: 'forward', weight: 4, act: (page) => page.goForward(went).catch(() => undefined) },
  { name: 'address', weight: 12, act: (page, chance, hand) => page.goto(of(chance, addresses(hand)), went).catch(() => undefined) },
  { name: 'a link of the page', weight: 3, act: (page, chance, hand) => page.evaluate((to) => { location.href = to }, of(chance, addresses(hand).filter((one) => one.startsWith(hand.origin)))) },
  { name: 'reload', weight: 6, act: (page) => page.reload(went).catch(() => undefined) },
  { name: 'hard reload', weight: 5, act: (page, _chance, hand) => hardReload(page, hand) },
  { name: 'new tab', reachesAll: true, weight: 5, act: (page, chance, hand) => newTab(page, of(chance, addresses(hand))) },
  { name: 'close a tab', reachesAll: true, weight: 5, act: (page) => (page.context().pages().length > 1 ? page.close() : undefined) as Promise<unknown> },
  { name: 'another tab comes to the front', weight: 3, act: (page, chance) => of(chance, page.context().pages()).bringToFront() },
  { name: 'turn the tablet', weight: 2, act: (page, chance) => page.setViewportSize(of(chance, [{ width: 1024, height: 768 }, { width: 768, height: 1024 }, { width: 360, height: 740 }])) },
  { name: 'the corner, by key', reachesAll: true, weight: 2, act: (page) => throughTheCorner(page) },
  { name: 'wrong passphrase', reachesAll: true, weight: 2, act: (page, chance, hand) => wrongPassphrase(page, chance, hand) },
  { name: 'drop something', weight: 2, act: async (page, chance, hand) => dropLink(await hand.cdp(page), of(chance, addresses(hand)), spot(chance)) },
  { name: 'the server stops', reachesAll: true, weight: 0.15, act: (_page, _chance, hand) => hand.stopServer() },
  { name: 'the server is back', weight: 0.6, act: (_page, _chance, hand) => hand.startServer() },
  { name: 'flat battery', reachesAll: true, weight: 0.5, act: (_page, _chance, hand) => hand.kill() },
]

async function swipe(page: Page, chance: Chance, hand: Hand): Promise<void> {
  const { x, y } = of(chance, [{ x: 1, y: 300 }, { x: 1022, y: 300 }, { x: 500, y: 1 }, { x: 500, y: 766 }])
  await page.bringToFront()
  const touch = await hand.cdp(page)
  const at = (dx: number, dy: number) => ({ touchPoints: [{ x: x + dx, y: y + dy }] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0, 0) })
  for (const way of [80, 240, 400]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x < 10 ? way : x > 1000 ? -way : 0, y < 10 ? way : y > 700 ? -way : 0) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function pinch(page: Page, chance: Chance, hand: Hand): Promise<void> {
  const { x, y } = spot(chance)
  await page.bringToFront()
  const touch = await hand.cdp(page)
  const fingers = (apart: number) => ({ touchPoints: [{ x: x - apart, y, id: 1 }, { x: x + apart, y, id: 2 }] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...fingers(20) })
  for (const apart of [60, 140]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...fingers(apart) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

// Past the service worker, as Shift and the reload button do.
async function hardReload(page: Page, hand: Hand): Promise<void> {
  const cdp = await hand.cdp(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setBypassServiceWorker', { bypass: true })
  await cdp.send('Page.reload', { ignoreCache: true })
  await page.waitForLoadState('load', { timeout: 8_000 }).catch(() => undefined)
  await cdp.send('Network.setBypassServiceWorker', { bypass: false })
}

async function newTab(page: Page, address: string): Promise<void> {
  const pages = page.context().pages()
  if (pages.length >= 3) await (pages[0] as Page).close()
  await (await page.context().newPage()).goto(address, went).catch(() => undefined)
}

async function throughTheCorner(page: Page): Promise<void> {
  const corner = page.locator('.grown-up-corner')
  if ((await corner.count()) === 0) return
  await corner.focus({ timeout: 1_000 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
}

async function wrongPassphrase(page: Page, chance: Chance, hand: Hand): Promise<void> {
  if ((await page.getByLabel('Passphrase').count()) === 0) await page.goto(`${hand.origin}/grown-up`, went)
  const field = page.getByLabel('Passphrase')
  await field.fill(of(chance, ['1234', 'mum', 'otter lamp quiet seven', '']), { timeout: 3_000 })
  await page.keyboard.press('Enter')
}

async function dropLink(cdp: CDPSession, address: string, at: { readonly x: number; readonly y: number }): Promise<void> {
  const data = { items: [{ mimeType: 'text/uri-list', data: address }, { mimeType: 'text/plain', data: address }], files: [], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...at, data })
}
