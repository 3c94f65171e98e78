import { CENTRAL_RECORD } from '../../../src/record/ids.ts'
import { startCentralRecord } from '../../setup/start-central-record.ts'
import { fetchNow, newDevice, type Person, sendAll, startSending } from '../visit/people.ts'
import { sign } from '../visit/notes.ts'
import { readRecord } from '../visit/read-record.ts'
import { ACTS, actOnce, settle, type, type Tally } from './acts.ts'
import { complete } from './complete.ts'
import { seeded, Sentences } from './sentences.ts'
import { isOnNote, leaveFor, noteSaved, openNote, pick, shownOn, slowDown, untilSaved, type Writer } from './writer.ts'

/** What a hunt found. `lost`, `vanishedFromScreen`, `duplicated`, `misattributed` and `faults` must be 0. */
export interface HuntFigures extends Tally {
  readonly sentences: number
  readonly acknowledged: number
  readonly lost: number
  readonly vanishedFromScreen: number
  readonly duplicated: number
  readonly misattributed: number
  readonly faults: number
  readonly signed: boolean
  readonly seed: number
}

export interface HuntOptions {
  readonly shellDir: string
  readonly seed: number
  readonly steps: number
  readonly databaseUrl?: string
}

type Say = (line: string) => void

/**
 * Two devices of one person and one of a colleague write in the same note as the seed says, with kills, locks, lost signal and
 * switched screens in the middle of words. Every sentence is unique, so that each can be looked for afterwards.
 */
export async function huntLostWords(say: Say, options: HuntOptions): Promise<HuntFigures> {
  const { seed, steps } = options
  say(`--seed=${seed} --steps=${steps}`)
  const chance = seeded(seed)
  const record = await startCentralRecord(options)
  const sentences = new Sentences(seed)
  const tally: Tally = { kills: 0, locks: 0, joins: 0, conflicts: 0 }
  const writers: Writer[] = []
  try {
    const devices = [['tablet', 'Mo', true], ['laptop', 'Mo', true], ['colleague', 'Sue', false]] as const
    const people = await Promise.all(devices.map(([, who]) => newDevice(record.origin, who)))
    for (const [at, [name, , opensToday]] of devices.entries()) {
      const writer: Writer = { name, person: people[at] as Person, sentences, chance, rate: [1, 4, 6][Math.floor(chance() * 3)] as number, offline: false, opensToday }
      writers.push(writer)
      // The first device starts the note; the others have it before they write.
      if (name !== 'tablet') await fetchNow(writer.person)
      await openNote(writer)
      if (name === 'tablet') {
        await writer.person.page().locator('[id="visit-purpose"]').fill('To watch family time.')
        await untilSaved(writer)
        await leaveFor(writer, 'Today')
        await sendAll(writer.person.page())
        await openNote(writer)
      }
      await slowDown(writer)
    }
    const [tablet] = writers as [Writer]
    let isUp = true
    for (let step = 1; step <= steps; step += 1) {
      const act = weighted(chance())
      const writer = pick(tablet, writers) as Writer
      if (isUp && chance() < 0.03) {
        await record.kill()
        isUp = false
        tally.kills += 1
        say(`${step} the record is killed`)
      } else if (!isUp && chance() < 0.2) {
        await record.start()
        isUp = true
      }
      say(`${step} ${writer.name} x${writer.rate}: ${act.name}`)
      await actOnce(writer, tally, act).catch((error: unknown) => say(`  not done: ${String(error).split('\n').slice(0, 2).join(' ').slice(0, 200)}`))
      if (chance() < 0.3) await lookForVanished(say, writer)
    }
    if (!isUp) await record.start()
    for (const writer of [...writers, ...writers]) await bringHome(say, writer)
    const signed = await signWhileOthersWrite(say, tablet, writers[2] as Writer, tally)
    for (const writer of [...writers, ...writers]) await bringHome(say, writer)
    const found = await judge(say, record.origin, sentences)
    const faults = writers.flatMap((writer) => writer.person.faults)
    for (const fault of faults) say(`fault: ${fault}`)
    return {
      sentences: sentences.all.length, acknowledged: sentences.all.filter((one) => one.acknowledged).length, ...found,
      vanishedFromScreen: sentences.all.filter((one) => one.vanished).length, ...tally, faults: faults.length, joins: found.joins, signed, seed,
    }
  } finally {
    for (const writer of writers) await writer.person.forget().catch(() => undefined)
    await record.stop()
  }
}

function weighted(at: number): (typeof ACTS)[number] {
  let left = at * ACTS.reduce((sum, act) => sum + act.weight, 0)
  for (const act of ACTS) {
    left -= act.weight
    if (left < 0) return act
  }
  return ACTS[0] as (typeof ACTS)[number]
}

/** What this device typed stands on its screen, or in the history that it holds, or the person is told that two versions differ. */
async function lookForVanished(say: Say, writer: Writer): Promise<void> {
  const page = writer.person.page()
  const missing = (shown: string) => sentences(writer).filter((one) => !shown.includes(one.words))
  try {
    await openNote(writer)
    await untilSaved(writer)
    if (missing(await shownOn(page)).length === 0) return
    await page.waitForTimeout(800)
    await noteSaved(writer)
    const left = missing(await shownOn(page))
    if (left.length === 0) return
    const history = await readHistory(writer, left.map((one) => one.words))
    for (const one of left) {
      if (history.includes(one.words) || one.vanished) continue
      one.vanished = true
      say(`  vanished from ${writer.name}: ${one.words} typed into ${one.field} (${one.acknowledged ? 'acknowledged' : 'not acknowledged'}); the screen says: ${await alertsOn(writer)}`)
    }
  } catch (error) {
    say(`  not looked: ${String(error).split('\n')[0]?.slice(0, 160)}`)
  }
}

async function alertsOn(writer: Writer): Promise<string> {
  return (await writer.person.page().locator('main .alert').allInnerTexts().catch(() => [])).join(' / ').replace(/\s+/g, ' ').slice(0, 300) || 'nothing'
}

function sentences(writer: Writer) {
  return writer.sentences.of(writer.name).filter((one) => !one.gone)
}

/** The words of the revisions that this device holds of the note, as its own history shows them, newest first, until all that are sought are found. */
async function readHistory(writer: Writer, sought: readonly string[]): Promise<string> {
  const page = writer.person.page()
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'History of this note' }).waitFor()
  const lines = page.locator('.history__line')
  await lines.first().waitFor({ timeout: 3_000 }).catch(() => undefined)
  let text = ''
  for (let at = 0; at < (await lines.count()) && !sought.every((words) => text.includes(words)); at += 1) {
    // Closed in between, or the words of the one before would be read twice.
    await page.getByRole('button', { name: 'Close', exact: true }).click({ timeout: 500 }).catch(() => undefined)
    await lines.nth(at).click()
    await page.locator('[aria-label="The chosen revision"] h3').first().waitFor({ timeout: 5_000 }).catch(() => undefined)
    await page.locator('[aria-label="The chosen revision"] .loading').waitFor({ state: 'detached', timeout: 5_000 }).catch(() => undefined)
    text += await shownOn(page)
  }
  await page.goBack()
  return text
}

async function bringHome(say: Say, writer: Writer): Promise<void> {
  try {
    await writer.person.context().setOffline(false)
    writer.offline = false
    writer.rate = 1
    await slowDown(writer)
    await openNote(writer)
    if (await isOnNote(writer)) await untilSaved(writer)
    await leaveFor(writer, 'Today')
    await startSending(writer.person.page())
    await writer.person.page().getByText(/Everything you saved is in the record|Nothing waits to be sent|needs? you/).first().waitFor({ timeout: 60_000 })
  } catch (error) {
    const shown = await writer.person.page().locator('main').innerText().catch(() => '')
    say(`  ${writer.name} not brought home: ${String(error).split('\n')[0]?.slice(0, 200)}; the screen says: ${shown.replace(/\s+/g, ' ').slice(0, 400)}`)
  }
}

/** The note is completed and signed while a colleague without signal writes on in it. False if it could not be signed. */
async function signWhileOthersWrite(say: Say, writer: Writer, colleague: Writer, tally: Tally): Promise<boolean> {
  try {
    await openNote(colleague)
    await colleague.person.context().setOffline(true)
    await type(colleague)
    await untilSaved(colleague)
    const page = writer.person.page()
    for (let turn = 0; turn < 3; turn += 1) {
      await openNote(writer)
      await settle(writer, tally)
    }
    await openNote(writer)
    await complete(writer)
    await sign(page)
    return true
  } catch (error) {
    say(`  not signed: ${String(error).split('\n').slice(0, 4).join(' ').slice(0, 300)}; the screen says: ${await alertsOn(writer)}`)
    return false
  }
}

/** Looks for every sentence in the central record, asked by its own words. */
async function judge(say: Say, origin: string, all: Sentences): Promise<Pick<HuntFigures, 'lost' | 'duplicated' | 'misattributed' | 'joins'>> {
  const { rows } = await readRecord(origin, 'Mo')
  const { staffId: sue } = await readRecord(origin, 'Sue')
  const revisions = rows.map((row) => row.revision).filter((revision) => revision.kind === 'visit')
  const texts = revisions.map((revision) => ({ revision, text: JSON.stringify(revision.body) }))
  let [lost, duplicated, misattributed] = [0, 0, 0]
  for (const one of all.all) {
    const holding = texts.filter(({ text }) => text.includes(one.words))
    if (holding.length === 0) {
      if (!one.acknowledged || one.gone === 'taken-out') continue
      lost += 1
      say(`lost: ${one.words} by ${one.device}, typed into ${one.field}`)
      continue
    }
    const twice = holding.find(({ text }) => text.split(one.words).length > 2)
    if (twice) {
      duplicated += 1
      say(`twice in one note: ${one.words} by ${one.device}, typed into ${one.field}, in ${twice.revision.act} of ${twice.revision.authorId}`)
    }
    // The first revision that holds it was written by whoever typed it; a join comes after.
    const known = new Set(holding.map(({ revision }) => revision.revId))
    const first = holding.filter(({ revision }) => !revision.parents.some((parent) => known.has(parent)))
    const wrong = first.filter(({ revision }) => revision.authorId === CENTRAL_RECORD || (revision.authorId === sue) !== (one.author === 'Sue'))
    if (wrong.length > 0) {
      misattributed += 1
      say(`by another hand: ${one.words} by ${one.device} in ${wrong[0]?.revision.act} of ${wrong[0]?.revision.authorId}`)
    }
  }
  return { lost, duplicated, misattributed, joins: revisions.filter((revision) => revision.act === 'merge').length }
}
