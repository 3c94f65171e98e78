import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { buildShell } from '../setup/build-shell.ts'
import { chromiumSwitches, findChromium } from '../setup/find-chromium.ts'
import { makeProfile, openChromium, removeProfile } from '../setup/open-chromium.ts'
import { startCentralRecord } from '../setup/start-central-record.ts'
import { setUpDevice } from '../setup/use-device.ts'
import { median, round } from './figures.ts'
import type { Bench } from './run.ts'
import { debugBrowser } from './setup/debug-browser.ts'

const THROTTLE = 4

interface Started {
  /** From the navigation to the passphrase field with the cursor in it. */
  readonly fieldMs: number
  readonly unlockMs: number
  readonly keyMs: number
  readonly workersThrottled: number
}

interface Watch { fieldAtMs?: number; submitAtMs?: number; noteAtMs?: number; inputAtMs?: number }

/** Offline cold start on a slow tablet: to the passphrase field taking a key, and from Unlock to the note taking one. */
export const start: Bench = async ({ rounds, say }) => {
  const shellDir = await mkdtemp(join(tmpdir(), 'doorstep-bench-shell-'))
  await buildShell(shellDir)
  const record = await startCentralRecord({ shellDir })
  const profile = await makeProfile()
  const runs: Started[] = []
  try {
    const passphrase = await setUp(profile, record.origin)
    await record.kill()
    for (let at = 0; at < rounds; at += 1) {
      runs.push(await startOffline(profile, record.origin, passphrase))
      const last = runs.at(-1) as Started
      say(`  field ${round(last.fieldMs)} ms, from Unlock to the note ${round(last.unlockMs)} ms`)
    }
  } finally {
    await record.stop()
    await removeProfile(profile)
    await rm(shellDir, { recursive: true, force: true, maxRetries: 5 })
  }
  const fieldMs = median(runs.map((run) => run.fieldMs))
  const unlockMs = median(runs.map((run) => run.unlockMs))
  return {
    figures: {
      throttle: THROTTLE, workersThrottled: Math.min(...runs.map((run) => run.workersThrottled)),
      toPassphraseMs: round(fieldMs), fromUnlockToNoteMs: round(unlockMs), keyMs: round(median(runs.map((run) => run.keyMs))),
    },
    targets: { passphraseWithin1500ms: fieldMs <= 1500, noteWithin1500msOfUnlock: unlockMs <= 1500 },
  }
}

/** A device with its cases and an open note, to which unlocking returns. */
async function setUp(profile: string, origin: string): Promise<string> {
  const browser = await openChromium(profile)
  const page = await browser.context.newPage()
  const passphrase = await setUpDevice(page, origin, 'Mo')
  await page.getByRole('button', { name: /Start the visit|Go on writing/ }).first().click()
  const field = page.getByRole('textbox', { name: 'Why I visited' })
  await field.fill('To hear how the weeks have been.')
  await page.getByText(/^Saved on this device/).first().waitFor()
  await browser.close()
  return passphrase
}

async function startOffline(profile: string, origin: string, passphrase: string): Promise<Started> {
  const executablePath = findChromium()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumSwitches, '--remote-debugging-port=0'], headless: true, viewport: { width: 1024, height: 768 },
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchFields)
    const throttled = await throttle(profile, page)
    await page.goto(origin, { waitUntil: 'commit' })
    await page.waitForFunction(() => (globalThis as { watch?: Watch }).watch?.fieldAtMs !== undefined, undefined, { polling: 50 })
    const keyMs = await typeKey(page)
    await page.locator('#passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => (globalThis as { watch?: Watch }).watch?.noteAtMs !== undefined, undefined, { polling: 50, timeout: 60_000 })
    await typeKey(page)
    const watch = await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch)
    return { fieldMs: watch.fieldAtMs ?? NaN, unlockMs: (watch.noteAtMs ?? NaN) - (watch.submitAtMs ?? NaN), keyMs, workersThrottled: throttled() }
  } finally {
    await context.close()
  }
}

/** Presses one key and waits until the field with the cursor has it. */
async function typeKey(page: Page): Promise<number> {
  await page.evaluate(() => { delete (globalThis as unknown as { watch: Watch }).watch.inputAtMs })
  const startMs = performance.now()
  await page.keyboard.press('x')
  await page.waitForFunction(() => (globalThis as unknown as { watch: Watch }).watch.inputAtMs !== undefined)
  return performance.now() - startMs
}

/** Runs in the page before its own scripts: notes when each field can be typed in, to the frame. */
function watchFields(): void {
  const watch: Watch = {}
  Object.assign(globalThis, { watch })
  addEventListener('submit', () => { watch.submitAtMs = performance.now() }, true)
  addEventListener('input', () => { watch.inputAtMs ??= performance.now() }, true)
  const look = () => {
    const active = document.activeElement
    if (active?.id === 'passphrase') watch.fieldAtMs ??= performance.now()
    const note = document.querySelector('main textarea')
    if (note instanceof HTMLTextAreaElement && watch.submitAtMs !== undefined && watch.noteAtMs === undefined) {
      note.focus()
      if (document.activeElement === note) watch.noteAtMs = performance.now()
    }
    if (watch.noteAtMs === undefined) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Slows the page's thread and, where Chromium takes it, those of its workers from their first line. Returns how many workers took it. */
async function throttle(profile: string, page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const { targetInfo } = await session.send('Target.getTargetInfo')
  const debugged = await debugBrowser(profile)
  let workers = 0
  debugged.on((method, parameters, _from) => {
    if (method !== 'Target.attachedToTarget') return
    const worker = String(parameters['sessionId'])
    void debugged.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE }, worker).then(() => { workers += 1 }, () => undefined)
      .then(() => debugged.send('Runtime.runIfWaitingForDebugger', {}, worker)).catch(() => undefined)
  })
  const { sessionId } = await debugged.send('Target.attachToTarget', { targetId: targetInfo.targetId, flatten: true })
  await debugged.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, String(sessionId))
  return () => workers
}
