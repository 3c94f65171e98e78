import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { makeProfile, openChromium, removeProfile, type OpenChromium } from '../../setup/open-chromium.ts'
import { startCentralRecord, type StartedCentralRecord } from '../../setup/start-central-record.ts'
import type { Hand } from './deeds.ts'
import { openWorkerDoor } from './worker-door.ts'

/** One tablet with its browser profile, and the central record it belongs to, through every kill and start. */
export interface Tablet extends Hand {
  readonly record: StartedCentralRecord
  readonly profile: string
  readonly counts: { kills: number; serverStops: number; dialogs: number; newWindows: number; browserEnded: number }
  /** How often anything of the staff's screens was in any document, however short. Counted from `watch` on. */
  readonly staffSeen: string[]
  context(): BrowserContext
  page(): Page
  /** Ends the browser in order, so that its files are whole. */
  close(): Promise<void>
  open(): Promise<void>
  /** Starts the browser again where it ended by itself (its last tab was closed, or it fell), as a person would. */
  reopen(): Promise<void>
  forget(): Promise<void>
}

/** Starts a record of its own and a browser on a fresh profile. */
export async function newTablet(options: { readonly shellDir: string; readonly databaseUrl?: string }): Promise<Tablet> {
  const record = await startCentralRecord(options)
  const profile = await makeProfile()
  const counts = { kills: 0, serverStops: 0, dialogs: 0, newWindows: 0, browserEnded: 0 }
  const staffSeen: string[] = []
  const scripts = (await readdir(options.shellDir, { recursive: true }))
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\/(?:staff-shell|device\.worker|case-screen|visit-screen|child)-[\w-]+\.js$/.test(path))
  let browser: OpenChromium | undefined
  let sessions = new WeakMap<Page, Promise<CDPSession>>()
  let isServerUp = true
  let isOpen = false

  const open = async () => {
    browser = await openChromium(profile, { hasTouch: true })
    sessions = new WeakMap()
    const { context } = browser
    isOpen = true
    context.once('close', () => { isOpen = false })
    context.setDefaultTimeout(15_000)
    await openWorkerDoor(context)
    await watchForStaff(context, (what) => staffSeen.push(what))
    const follow = (page: Page) => {
      page.on('dialog', (dialog) => { counts.dialogs += 1; void dialog.dismiss().catch(() => undefined) })
      page.on('popup', () => { counts.newWindows += 1 })
    }
    context.on('page', follow)
    context.pages().forEach(follow)
    if (context.pages().length === 0) await context.newPage()
  }
  await open()
  const context = () => (browser as OpenChromium).context
  return {
    record, profile, counts, staffSeen, scripts, origin: record.origin, context, open,
    page: () => context().pages()[0] as Page,
    cdp(page) {
      const known = sessions.get(page) ?? context().newCDPSession(page)
      sessions.set(page, known)
      return known
    },
    async stopServer() {
      if (!isServerUp) return
      isServerUp = false
      counts.serverStops += 1
      await record.kill()
    },
    async startServer() {
      if (isServerUp) return
      await record.start()
      isServerUp = true
    },
    async kill() {
      counts.kills += 1
      await browser?.kill()
      await open()
      await (context().pages()[0] as Page).goto(record.origin, { waitUntil: 'commit' }).catch(() => undefined)
    },
    async reopen() {
      if (isOpen && context().pages().length > 0) return
      if (isOpen) {
        const page = await context().newPage().catch(() => undefined)
        if (page !== undefined) return void (await page.goto(record.origin, { waitUntil: 'commit' }).catch(() => undefined))
      }
      counts.browserEnded += 1
      await browser?.close().catch(() => undefined)
      await freeProfile(profile)
      await open()
      await (context().pages()[0] as Page).goto(record.origin, { waitUntil: 'commit' }).catch(() => undefined)
    },
    async close() {
      await browser?.close()
      browser = undefined
    },
    async forget() {
      await browser?.close().catch(() => undefined)
      await record.stop()
      await removeProfile(profile)
    },
  }
}

/** A browser that fell leaves its lock behind, and the next would believe that it still runs. */
async function freeProfile(profile: string): Promise<void> {
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) await rm(join(profile, name), { force: true })
}

// Told at once, by the document itself: a screen that stood for one frame only would escape a look after the deed.
async function watchForStaff(context: BrowserContext, seen: (what: string) => void): Promise<void> {
  await context.exposeBinding('staffWasSeen', (_source, what: string) => seen(what))
  await context.addInitScript(() => {
    const staff = '.staff, main.page, .safety-strip, .site-header'
    const tell = () => {
      const found = document.querySelector(staff)
      if (found !== null) void (globalThis as unknown as { staffWasSeen(what: string): void }).staffWasSeen(`${location.pathname} ${found.className}`)
    }
    const watch = () => { new MutationObserver(tell).observe(document, { childList: true, subtree: true }) }
    watch()
    addEventListener('pageshow', tell)
  })
}
