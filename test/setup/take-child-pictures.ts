// Takes docs/pictures/child/*.png from the running app, with the fictional case Cassie and no signal. After `npm run build`:
// node test/setup/take-child-pictures.ts [folder of the built app]
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { finishByLeavingQuestions, openTool, tap } from '../journeys/child/steps/child-deeds.ts'
import { handTabletOver } from '../journeys/child/steps/hand-over.ts'
import { goOnToNote, holdCorner, openSession, unlockAfterChild } from '../journeys/child/steps/take-back.ts'
import { newDevice, openTodaysVisit } from '../prove/visit/people.ts'
import { projectRoot } from './build-shell.ts'
import { startCentralRecord } from './start-central-record.ts'

type Line = readonly (readonly [number, number])[]
interface Shown { readonly name: string; readonly tool: string; readonly card: string; readonly deeds: (page: Page) => Promise<void> }

const folder = join(projectRoot, 'docs/pictures/child')
const circle = (x: number, y: number, r: number): Line => Array.from({ length: 25 }, (_, at) => [x + r * Math.cos(at / 4), y + r * 1.3 * Math.sin(at / 4)])
const HOUSE: readonly Line[] = [[[0.2, 0.85], [0.2, 0.5], [0.35, 0.28], [0.5, 0.5], [0.5, 0.85], [0.2, 0.85]], [[0.2, 0.5], [0.5, 0.5]], [[0.31, 0.85], [0.31, 0.66], [0.39, 0.66], [0.39, 0.85]]]
const SUN: readonly Line[] = [circle(0.8, 0.25, 0.07), [[0.7, 0.42], [0.66, 0.5]], [[0.8, 0.45], [0.8, 0.55]], [[0.9, 0.42], [0.94, 0.5]]]
const CHILD: readonly Line[] = [circle(0.68, 0.6, 0.035), [[0.68, 0.66], [0.68, 0.8], [0.64, 0.9]], [[0.68, 0.8], [0.72, 0.9]], [[0.62, 0.73], [0.74, 0.71]]]

const SESSIONS: readonly (readonly Shown[])[] = [
  [
    { name: 'scribble', tool: 'Scribble together', card: 'Scribble', deeds: (page) => draw(page, [...HOUSE, ...SUN, ...CHILD]) },
    { name: 'three-houses', tool: 'Three houses', card: 'Three houses', deeds: async (page) => { await tap(page, /^Good/); await tap(page, 'Draw').catch(() => undefined); await draw(page, [...HOUSE, ...SUN]); await tap(page, 'All houses') } },
    { name: 'worry-jar', tool: 'Worry jar', card: 'Worry jar', deeds: async (page) => {
      await tap(page, 'I see')
      for (const worry of ['wen it gets loud', 'who will feed Biscuit']) { await tap(page, /^Write a/); await page.getByRole('textbox').fill(worry); await tap(page, 'Put it in the jar') }
    } },
  ],
  [
    { name: 'all-about-me', tool: 'All about me', card: 'All about me', deeds: async (page) => { await tap(page, /^Animals/); await tap(page, 'Draw').catch(() => undefined); await draw(page, [circle(0.5, 0.6, 0.14), circle(0.5, 0.3, 0.08), [[0.46, 0.2], [0.44, 0.04], [0.49, 0.18]], [[0.53, 0.2], [0.56, 0.04], [0.56, 0.22]]]); await tap(page, 'All cards') } },
    { name: 'people', tool: 'People in my life', card: 'People', deeds: async (page) => {
      for (const [kind, shape, ring] of [['Person', 'Leaf', 'Very close to me'], ['Animal', 'Cloud', 'Quite close']] as const) { await tap(page, 'Add someone'); await tap(page, kind); await tap(page, shape); await tap(page, ring); await tap(page, 'Done') }
    } },
    { name: 'how-i-feel', tool: 'How I feel', card: 'How I feel', deeds: async (page) => { await tap(page, 'School'); await tap(page, 'Happy'); await tap(page, 'Worried') } },
  ],
  [
    { name: 'line', tool: 'Where am I on the line?', card: 'on the line', deeds: async (page) => {
      for (const words of ['Going to see Dad', 'tummy ache', 'like a normal day']) { await page.getByRole('textbox').fill(words); await page.waitForTimeout(1100); await page.locator('.ask__steps').getByRole('button', { name: 'Go on' }).click() }
      await tap(page, /^Place 2/)
    } },
    { name: 'letter', tool: 'Letter to the judge', card: 'A letter', deeds: (page) => page.getByRole('textbox').first().fill('Dear Judge\nI want to see my dad and I want Gran to be there. Biscuit has to come too becos he gets sad.') },
    { name: 'finish-well', tool: 'Finish well', card: 'Before we finish', deeds: async () => undefined },
  ],
  [
    { name: 'safe-place', tool: 'My safe place', card: 'My safe place', deeds: async (page) => { await tap(page, 'Draw'); await draw(page, [...HOUSE, ...CHILD]); await page.locator('.tool-board').getByRole('button', { name: 'Back' }).click() } },
    { name: 'wishes', tool: 'Wishes', card: 'Wishes', deeds: async (page) => { await tap(page, /For right now/); await page.getByRole('textbox').fill('That we all have tea together'); await tap(page, 'A dog') } },
    { name: 'day', tool: 'A day in my life', card: 'A day', deeds: async (page) => { await tap(page, 'Tea time'); await page.getByRole('textbox').first().fill('fish fingers at Grans'); await page.waitForTimeout(1200) } },
  ],
  [
    { name: 'path', tool: 'My path', card: 'My path', deeds: async () => undefined },
    { name: 'sorting-mat', tool: 'Sorting mat', card: 'Sorting', deeds: async (page) => { await tap(page, 'At home'); for (const pile of ['I like it', 'Not sure', 'I like it', 'I don’t like it']) await tap(page, new RegExp(`^${pile}:`)) } },
    { name: 'questions', tool: 'Questions I have', card: 'My questions', deeds: (page) => page.getByRole('textbox').first().fill('Will the judge be cross with mum or dad?') },
  ],
]

const record = await startCentralRecord({ shellDir: resolve(process.argv[2] ?? join(projectRoot, 'dist')), patienceMs: 180_000 })
const steve = await newDevice(record.origin, 'Steve')
const page = steve.page()
page.setDefaultTimeout(20_000)
await mkdir(folder, { recursive: true })
try {
  await record.kill()
  await openTodaysVisit(page, 'Cassie')
  for (const [at, session] of SESSIONS.entries()) await showSession(session, at === 0)
} finally {
  await steve.forget()
  await record.stop()
}

/** A whole session of up to three tools; the first one with the screens around it. */
async function showSession(session: readonly Shown[], withAround: boolean): Promise<void> {
  await handTabletOver(page, { childName: 'Cassie', tools: session.map(({ tool }) => tool), pathConfirmed: true, before: async () => { if (withAround) await takeFrom('hand-over', '#hand-tools') } })
  if (withAround) await take('truth')
  for (const { name, card, deeds } of session) {
    await openTool(page, card)
    // A picture of a tool in another state is still a picture of it: look at them all.
    await deeds(page).catch((error: unknown) => { process.stderr.write(`${name}: ${String(error).slice(0, 300)}\n`) })
    await take(name)
    await page.locator('.furniture__button--back').click()
  }
  if (withAround) await take('chooser')
  await finishByLeavingQuestions(page)
  if (withAround) await take('closing')
  await holdCorner(page)
  await unlockAfterChild(page, steve.passphrase)
  if (withAround) await take('hand-back')
  await goOnToNote(page, 'Cassie')
  if (!withAround) return
  const open = await openSession(page, /Three houses/)
  await open.locator('img').first().waitFor()
  await takeFrom('session', '.work-page:nth-of-type(2)')
  await page.getByText('Back to the note', { exact: true }).click()
}

/** With this part of the page on top of the screen. */
async function takeFrom(name: string, part: string): Promise<void> {
  await page.locator(part).first().evaluate((element) => { scrollTo(0, element.getBoundingClientRect().top + scrollY - 120) })
  await take(name)
}

async function take(name: string): Promise<void> {
  await page.waitForTimeout(700)
  await sharp(await page.screenshot({ animations: 'disabled' })).png({ palette: true, effort: 8 }).toFile(join(folder, `${name}.png`))
}

async function draw(page: Page, lines: readonly Line[]): Promise<void> {
  const canvas = page.locator('.page-canvas canvas').first()
  await canvas.waitFor()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no sheet to draw on')
  for (const line of lines) {
    const [first, ...rest] = line.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const)
    if (!first) continue
    await page.mouse.move(...first)
    await page.mouse.down()
    for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.up()
  }
}
