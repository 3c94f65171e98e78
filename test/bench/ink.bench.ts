import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { makeProfile, openChromium, removeProfile } from '../setup/open-chromium.ts'
import { serveFolder } from '../setup/serve-folder.ts'
import { median, percentile, round } from './figures.ts'
import { recordStrokes, type RecordedStroke } from './ink/recorded-strokes.ts'
import type { WatchedPage } from './ink/pages/watch-frames.ts'
import type { Bench } from './run.ts'
import { installInkRivals, inkFolder } from './setup/install-rivals.ts'

const CONTESTANTS = ['ours', 'signature-pad', 'excalidraw', 'tldraw'] as const
type Contestant = (typeof CONTESTANTS)[number]
const THROTTLE = 4
const POINTS_A_LINE = 125

interface Run { readonly mainMsAFrame: number; readonly framesASecond: number; readonly waitMs: { readonly p50: number; readonly p95: number }; readonly linesThere: number }

/**
 * A line drawn on a full page, on a slow tablet: 10,000 points lie there already, then further lines are drawn at the pace of a hand
 * with the page slowed four times. Counts the main thread's work in each frame and how long a move waits for the frame that shows it.
 */
export const ink: Bench = async ({ small, rounds, say }) => {
  await installInkRivals(say)
  const outDir = await mkdtemp(join(tmpdir(), 'doorstep-bench-ink-'))
  await buildInkPages(outDir)
  const server = await serveFolder({ folder: outDir, headersFor: () => ({}) })
  const runs = new Map<Contestant, Run[]>(CONTESTANTS.map((name) => [name, []]))
  const lying = recordStrokes(small ? 8 : 80, POINTS_A_LINE, 20261123)
  const drawn = recordStrokes(small ? 2 : 6, POINTS_A_LINE, 7)
  try {
    for (let at = 0; at < rounds; at += 1) {
      say(`Round ${at + 1} of ${rounds}`)
      for (let turn = 0; turn < CONTESTANTS.length; turn += 1) {
        const name = CONTESTANTS[(at + turn) % CONTESTANTS.length] as Contestant
        const run = await measure(`${server.origin}/${name}.html`, lying, drawn)
        runs.get(name)?.push(run)
        say(`  ${name}: ${round(run.mainMsAFrame, 2)} ms of the main thread a frame, ${round(run.framesASecond)} frames a second, a move waits ${round(run.waitMs.p50)} ms (p95 ${round(run.waitMs.p95)}), ${run.linesThere} lines`)
      }
    }
  } finally {
    await server.stop()
    await rm(outDir, { recursive: true, force: true, maxRetries: 5 })
  }
  const of = (name: Contestant) => {
    const all = runs.get(name) ?? []
    return { mainMsAFrame: round(median(all.map((run) => run.mainMsAFrame)), 2), framesASecond: round(median(all.map((run) => run.framesASecond))), waitP50Ms: round(median(all.map((run) => run.waitMs.p50)), 1), waitP95Ms: round(median(all.map((run) => run.waitMs.p95)), 1) }
  }
  const figures = Object.fromEntries(CONTESTANTS.map((name) => [name, of(name)])) as Record<Contestant, ReturnType<typeof of>>
  const times = (name: Contestant) => ({ mainTimes: round(figures[name].mainMsAFrame / figures.ours.mainMsAFrame, 2), waitTimes: round(figures[name].waitP50Ms / figures.ours.waitP50Ms, 2) })
  return {
    figures: { throttle: THROTTLE, pointsLying: lying.length * POINTS_A_LINE, pointsDrawn: drawn.length * POINTS_A_LINE, ...figures, ofOurs: Object.fromEntries(CONTESTANTS.slice(1).map((name) => [name, times(name)])) },
    targets: {
      everyLineThere: [...runs.values()].flat().every((run) => run.linesThere === lying.length + drawn.length),
      under8MsAFrame: figures.ours.mainMsAFrame < 8,
      noMoreWorkThanAnybody: CONTESTANTS.slice(1).every((name) => figures.ours.mainMsAFrame <= figures[name].mainMsAFrame),
      noLaterThanAnybody: CONTESTANTS.slice(1).every((name) => figures.ours.waitP50Ms <= figures[name].waitP50Ms),
    },
  }
}

async function measure(address: string, lying: readonly RecordedStroke[], drawn: readonly RecordedStroke[]): Promise<Run> {
  const profile = await makeProfile()
  const browser = await openChromium(profile)
  try {
    const page = await browser.context.newPage()
    await page.goto(address)
    await page.waitForFunction(() => (globalThis as { watched?: WatchedPage }).watched?.ready === true, undefined, { timeout: 120_000 })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    for (const stroke of lying) await draw(session, page, stroke, 0)
    await waitForLines(page, lying.length)
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    await page.waitForTimeout(1500)
    await page.evaluate(() => (globalThis as unknown as { watched: WatchedPage }).watched.take())
    const before = await taskMs(session)
    const startedMs = performance.now()
    for (const stroke of drawn) await draw(session, page, stroke, 8)
    const tookMs = performance.now() - startedMs
    const after = await taskMs(session)
    const { frames, waitsMs } = await page.evaluate(() => (globalThis as unknown as { watched: WatchedPage }).watched.take())
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const linesThere = await waitForLines(page, lying.length + drawn.length)
    return { mainMsAFrame: (after - before) / frames, framesASecond: frames / tookMs * 1000, waitMs: { p50: percentile(waitsMs, 0.5), p95: percentile(waitsMs, 0.95) }, linesThere }
  } finally {
    await browser.close()
    await removeProfile(profile)
  }
}

/**
 * Draws a line with the mouse; `paceMs` 0: as fast as the browser takes it. Then the browser gathers moves into one for each frame: who does not
 * ask for the ones in between (we do) has fewer points lying there, and less to do.
 */
async function draw(session: CDPSession, page: Page, stroke: RecordedStroke, paceMs: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1024, height: 768 }
  const startMs = performance.now()
  for (const [index, [x, y]] of stroke.entries()) {
    const dueMs = startMs + index * paceMs
    if (dueMs > performance.now()) await new Promise((resolve) => setTimeout(resolve, dueMs - performance.now()))
    const at = { x: x * width, y: y * height, button: 'left' as const, clickCount: 1, buttons: 1 }
    const sent = session.send('Input.dispatchMouseEvent', index === 0 ? { type: 'mousePressed', ...at } : { type: 'mouseMoved', ...at })
    // The next point does not wait for the page, as a hand does not.
    if (index === 0) await sent
  }
  const [x, y] = stroke.at(-1) ?? [0, 0]
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x: x * width, y: y * height, button: 'left', clickCount: 1, buttons: 0 })
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

async function waitForLines(page: Page, lines: number): Promise<number> {
  await page.waitForFunction((wanted) => (globalThis as unknown as { watched: WatchedPage }).watched.lines() >= wanted, lines, { timeout: 15_000 }).catch(() => undefined)
  return page.evaluate(() => (globalThis as unknown as { watched: WatchedPage }).watched.lines())
}

async function buildInkPages(outDir: string): Promise<void> {
  const root = join(inkFolder, 'pages')
  await build({
    root, configFile: false, publicDir: false, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir, emptyOutDir: true, target: 'chrome120', reportCompressedSize: false, chunkSizeWarningLimit: 20_000, rolldownOptions: { input: Object.fromEntries(CONTESTANTS.map((name) => [name, join(root, `${name}.html`)])) } },
  })
}
