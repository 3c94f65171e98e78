import { seeded } from '../typing/sentences.ts'
import { searchProfile } from '../../setup/search-profile.ts'
import { setUpDevice } from '../../setup/use-device.ts'
import type { TakenBack } from '../../../src/workers/direct-work-api.ts'
import { CASE_WORDS, handOver, NAMES, openCase } from './case-words.ts'
import { DEEDS, type Deed } from './deeds.ts'
import { judgePages, type Shown } from './judge.ts'
import { searchRenderer } from './renderer-memory.ts'
import { newTablet, type Tablet } from './tablet.ts'
import { heardTakenBack } from './worker-door.ts'

/** `escapes`, `staffFlashes`, `canariesInChildsMemory`, `canariesOnDisk` and `chainFaults` must be 0; the controls must not be. */
export interface EscapeFigures {
  readonly sequences: number
  readonly deeds: number
  readonly looks: number
  readonly child: number
  readonly locked: number
  readonly browserPages: number
  readonly escapes: number
  readonly staffFlashes: number
  readonly kills: number
  readonly serverStops: number
  readonly dialogs: number
  /** The browser ended without a kill: its last tab was closed, or it fell. */
  readonly browserEnded: number
  readonly canaries: number
  readonly canariesInUnlockedMemory: number
  readonly canariesInChildsMemory: number
  readonly otherRenderersWithCanaries: number
  readonly canariesOnDisk: number
  readonly filesSearched: number
  readonly chainFaults: number
  readonly sequencesAMinute: number
  readonly seed: number
}

export interface EscapeOptions {
  readonly shellDir: string
  readonly seed: number
  readonly sequences: number
  readonly databaseUrl?: string
}

type Say = (line: string) => void

/**
 * A practitioner has a case open, writes a sentence, and hands the tablet over. Then what the seed says happens to it, in short
 * sequences; after each deed every page of the browser is looked at. In the end memory and disk are searched, and the tablet taken back.
 */
export async function huntEscapes(say: Say, options: EscapeOptions): Promise<EscapeFigures> {
  const { seed, sequences } = options
  say(`SEED=${seed} SEQUENCES=${sequences}`)
  const chance = seeded(seed)
  const sentence = `Heron lantern ${seed} crossed the quiet orchard.`
  const canaries = [...CASE_WORDS, sentence]
  const tablet = await newTablet(options)
  try {
    const passphrase = await setUpDevice(tablet.page(), tablet.origin, 'Steve')
    await openCase(tablet.page(), sentence)
    const unlocked = await searchRenderer(tablet.page(), tablet.profile, canaries)
    say(`Unlocked, its renderer holds ${found(unlocked.hits)} of ${canaries.length} canaries in ${megabytes(unlocked.bytes)}`)
    await handOver(tablet.page(), ['Scribble together', 'Three houses'])
    tablet.staffSeen.splice(0)
    const first = await searchRenderer(tablet.page(), tablet.profile, [...canaries, passphrase])
    say(`The child's renderer holds ${found(first.hits)} in ${megabytes(first.bytes)}; ${first.otherRenderersWithHits} of ${first.renderers - 1} other renderers hold any`)
    const run = await runSequences(say, tablet, { sequences, chance, canaries: [...canaries, ...NAMES, ...passphrase.split(' ').length > 3 ? [passphrase] : []] })
    await tablet.startServer()
    await (await onlyPage(tablet)).goto(tablet.origin)
    await tablet.page().locator('html.child-mode').waitFor()
    const last = await searchRenderer(tablet.page(), tablet.profile, [...canaries, passphrase])
    say(`In the end the child's renderer holds ${found(last.hits)} in ${megabytes(last.bytes)}; ${last.otherRenderersWithHits} of ${last.renderers - 1} others hold any`)
    const staffFlashes = tablet.staffSeen.length
    for (const seen of tablet.staffSeen.slice(0, 5)) say(`staff's screen seen: ${seen}`)
    await tablet.close()
    const disk = await searchProfile(tablet.profile, [...canaries, passphrase])
    for (const hit of disk.hits.slice(0, 5)) say(`on the disk: ${hit.canary} in ${hit.file}`)
    await tablet.open()
    const taken = await takeBack(tablet, passphrase)
    for (const one of taken) say(`taken back: ${one.pages} pages, ${one.kept}, ${JSON.stringify(one.proof)}, findings ${one.findings.join(' ') || 'none'}`)
    return {
      ...run, staffFlashes, canaries: canaries.length, canariesInUnlockedMemory: found(unlocked.hits), canariesInChildsMemory: found(first.hits) + found(last.hits),
      otherRenderersWithCanaries: first.otherRenderersWithHits + last.otherRenderersWithHits, canariesOnDisk: disk.hits.length, filesSearched: disk.files,
      chainFaults: taken.flatMap(({ findings }) => findings).filter((finding) => finding !== 'nothing-made').length + taken.filter(({ kept }) => kept !== 'kept').length, seed,
    }
  } finally {
    await tablet.forget()
  }
}

type Run = Pick<EscapeFigures, 'sequences' | 'deeds' | 'looks' | 'child' | 'locked' | 'browserPages' | 'escapes' | 'kills' | 'serverStops' | 'dialogs' | 'browserEnded' | 'sequencesAMinute'>

async function runSequences(say: Say, tablet: Tablet, given: { readonly sequences: number; readonly chance: () => number; readonly canaries: readonly string[] }): Promise<Run> {
  const { sequences, chance, canaries } = given
  const shown: Record<Shown, number> = { child: 0, locked: 0, empty: 0, browser: 0, file: 0, escaped: 0 }
  const startedMs = Date.now()
  const spentMs = new Map<string, number>()
  let deeds = 0
  let escapes = 0
  for (let sequence = 1; sequence <= sequences; sequence += 1) {
    const done: string[] = []
    for (let left = 1 + Math.floor(chance() * 3); left > 0; left -= 1) {
      const deed = pickDeed(chance())
      done.push(deed.name)
      deeds += 1
      const begunMs = performance.now()
      await tablet.reopen()
      const page = pageFor(tablet, chance())
      await inTime(async () => deed.act(page, chance, tablet))
      spentMs.set(deed.name, (spentMs.get(deed.name) ?? 0) + performance.now() - begunMs)
      await tablet.reopen()
      // Every page after the last deed, and whenever one may have reached another; else the page it was done to.
      const reach = left === 1 || deed.reachesAll === true ? tablet.context().pages() : [page]
      const faults = await judgePages(reach, canaries, (what) => { shown[what] += 1 })
      escapes += faults.length
      if (escapes <= 30) for (const fault of faults) say(`${sequence} after ${done.join(', ')}: ${fault.replaceAll('\n', ' / ')}`)
    }
    if (sequence % 250 === 0) say(`${sequence} sequences, ${deeds} deeds, ${escapes} escapes, ${tablet.staffSeen.length} glimpses of staff, ${tablet.counts.kills} kills, ${perMinute(sequence, startedMs)} a minute`)
  }
  say(`Where the time went: ${[...spentMs].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([name, ms]) => `${name} ${Math.round(ms / 1000)} s`).join(', ')} of ${Math.round((Date.now() - startedMs) / 1000)} s`)
  const { kills, serverStops, dialogs, browserEnded } = tablet.counts
  return {
    sequences, deeds, looks: Object.values(shown).reduce((sum, one) => sum + one, 0), child: shown.child, locked: shown.locked, browserPages: shown.browser,
    escapes, kills, serverStops, dialogs, browserEnded, sequencesAMinute: perMinute(sequences, startedMs),
  }
}

/** What the practitioner does in the end. The wait after wrong passphrases is waited out, as it must be. */
export async function takeBack(tablet: Tablet, passphrase: string): Promise<readonly TakenBack[]> {
  const page = await onlyPage(tablet)
  await page.goto(`${tablet.origin}/grown-up`)
  const until = Date.now() + 150_000
  while (Date.now() < until) {
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    const gone = await page.getByLabel('Passphrase').waitFor({ state: 'detached', timeout: 8_000 }).then(() => true, () => false)
    if (gone) break
  }
  await page.locator('main.page h1').waitFor({ timeout: 60_000 })
  return heardTakenBack<TakenBack>(page)
}

async function onlyPage(tablet: Tablet) {
  const [keep, ...rest] = tablet.context().pages()
  for (const page of rest) await page.close()
  return keep ?? (await tablet.context().newPage())
}

function pageFor(tablet: Tablet, chance: number) {
  const pages = tablet.context().pages()
  return pages[Math.floor(chance * pages.length)] ?? tablet.page()
}

const TOTAL = DEEDS.reduce((sum, { weight }) => sum + weight, 0)

function pickDeed(chance: number): Deed {
  let left = chance * TOTAL
  return DEEDS.find(({ weight }) => (left -= weight) < 0) ?? (DEEDS[0] as Deed)
}

// A deed that the browser refuses or that finds its page gone has done all it could.
async function inTime(deed: () => Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  await Promise.race([deed().catch(() => undefined), new Promise((late) => { timer = setTimeout(late, 20_000) })])
  clearTimeout(timer)
}

const found = (hits: readonly { readonly times: number }[]) => hits.filter(({ times }) => times > 0).length
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
const perMinute = (sequences: number, startedMs: number) => Math.round((sequences / (Date.now() - startedMs)) * 60_000)
