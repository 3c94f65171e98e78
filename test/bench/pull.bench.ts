import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findPostgres, startPostgresCluster } from '../central-record/setup/postgres-cluster.ts'
import { buildShell } from '../setup/build-shell.ts'
import { makeProfile, openChromium, removeProfile } from '../setup/open-chromium.ts'
import { startCentralRecord } from '../setup/start-central-record.ts'
import { median, round } from './figures.ts'
import type { OurBench } from './pages/ours.ts'
import type { PlainBench } from './pages/plain.ts'
import type { Bench } from './run.ts'
import { longestTaskOfApp } from './setup/app-long-tasks.ts'
import { buildPages } from './setup/build-pages.ts'
import { fillRecord, PULLER } from './setup/fill-record.ts'
import { installRivals } from './setup/install-rivals.ts'
import { startPlain } from './setup/start-plain.ts'
import { startPouch } from './setup/start-pouch.ts'

interface PouchBench { pull(): Promise<{ readonly tookMs: number; readonly notes: number; readonly longestTaskMs: number }> }
declare const bench: unknown

/** First pull of 10,000 notes into a fresh device: ours sealed, verified and strictly durable; PouchDB; plain Dexie. */
export const pull: Bench = async ({ small, rounds, say }) => {
  await installRivals(say)
  const notes = small ? 1000 : 10_000
  const pages = await buildPages()
  const shellDir = await mkdtemp(join(tmpdir(), 'doorstep-bench-shell-'))
  await buildShell(shellDir)
  await cp(pages, shellDir, { recursive: true })
  const dataDir = await mkdtemp(join(tmpdir(), 'doorstep-bench-record-'))
  const programs = process.argv.includes('--postgres') ? findPostgres() : undefined
  const cluster = programs === undefined ? undefined : await startPostgresCluster(programs)
  const databaseUrl = await cluster?.freshDatabase() ?? process.env['DATABASE_URL']
  const at = databaseUrl === undefined ? {} : { databaseUrl }
  say(`Writing ${notes} notes into the central record`)
  await fillRecord(dataDir, databaseUrl, notes)
  const record = await startCentralRecord({ shellDir, dataDir, ...at })
  const pouch = await startPouch(notes)
  const plain = await startPlain(pages, notes)

  const ours: Awaited<ReturnType<OurBench['pull']>>[] = []
  const unlocked: Awaited<ReturnType<OurBench['unlock']>>[] = []
  const pouchRuns: Awaited<ReturnType<PouchBench['pull']>>[] = []
  const plainRuns: Awaited<ReturnType<PlainBench['pull']>>[] = []
  const serverMs: number[] = []
  let appLongestTaskMs = NaN
  const contestants = [
    async (page: Page) => {
      const before = pullMs(record.output())
      await page.goto(`${record.origin}/ours.html`)
      await page.waitForFunction(() => 'bench' in globalThis)
      ours.push(await page.evaluate(([who, rows]) => (bench as OurBench).pull(who, rows), [PULLER, notes] as const))
      serverMs.push(pullMs(record.output()) - before)
      const opened = await page.evaluate(() => (bench as OurBench).unlock())
      if (opened.notes < notes || opened.findings.length > 0) throw new Error(`of ${notes} notes ${opened.notes} were there after unlocking, with ${opened.findings.length} findings`)
      unlocked.push(opened)
      say(`  ours ${round(ours.at(-1)?.tookMs ?? 0)} ms, searchable ${round(ours.at(-1)?.searchableMs ?? 0)}, unlock ${round(opened.tookMs)}`)
    },
    async (page: Page) => {
      await page.goto(`${pouch.origin}/pouch.html`)
      await page.waitForFunction(() => 'bench' in globalThis)
      const run = await page.evaluate(() => (bench as PouchBench).pull())
      if (run.notes !== notes) throw new Error(`PouchDB wrote ${run.notes} of ${notes}`)
      pouchRuns.push(run)
      say(`  PouchDB ${round(run.tookMs)} ms`)
    },
    async (page: Page) => {
      await page.goto(`${plain.origin}/plain.html`)
      await page.waitForFunction(() => 'bench' in globalThis)
      const run = await page.evaluate(() => (bench as PlainBench).pull())
      if (run.notes !== notes) throw new Error(`plain Dexie wrote ${run.notes} of ${notes}`)
      plainRuns.push(run)
      say(`  plain Dexie ${round(run.tookMs)} ms`)
    },
  ]
  try {
    for (let at = 0; at < rounds; at += 1) {
      say(`Round ${at + 1} of ${rounds}`)
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const profile = await makeProfile()
        const chromium = await openChromium(profile)
        await contestants[(at + turn) % contestants.length]?.(await chromium.context.newPage())
        await chromium.close()
        await removeProfile(profile)
      }
    }
    appLongestTaskMs = await longestTaskOfApp(record, 'Steve')
  } finally {
    await plain.stop()
    await pouch.stop()
    await record.stop()
    await cluster?.stop()
    for (const folder of [pages, shellDir, dataDir]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const oursMs = median(ours.map((run) => run.tookMs))
  const pouchMs = median(pouchRuns.map((run) => run.tookMs))
  const plainMs = median(plainRuns.map((run) => run.tookMs))
  const longestTaskMs = Math.max(...ours.map((run) => run.longestTaskMs))
  return {
    figures: {
      notes, database: databaseUrl === undefined ? 'embedded' : 'PostgreSQL',
      oursMs: round(oursMs), pouchMs: round(pouchMs), plainDexieMs: round(plainMs),
      fasterThanPouch: round(pouchMs / oursMs, 2), timesPlainDexie: round(oursMs / plainMs, 2),
      searchableMs: round(median(ours.map((run) => run.searchableMs))), secondSearchMs: round(median(ours.map((run) => run.secondSearchMs))),
      unlockMs: round(median(unlocked.map((run) => run.tookMs))), serverMs: round(median(serverMs)),
      longestTaskMs: round(longestTaskMs), appLongestTaskMs: round(appLongestTaskMs), pouchLongestTaskMs: round(Math.max(...pouchRuns.map((run) => run.longestTaskMs))),
    },
    targets: { threeTimesPouch: pouchMs / oursMs >= 3, withinHalfAgainOfDexie: oursMs / plainMs <= 1.5, noTaskOver50ms: longestTaskMs <= 50, noTaskOver50msInTheApp: appLongestTaskMs <= 50 },
  }
}

/** Milliseconds that the record spent on pulls so far, by its own log. */
function pullMs(log: string): number {
  return [...log.matchAll(/"route":"\/api\/pull","status":200,"ms":(\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0)
}
