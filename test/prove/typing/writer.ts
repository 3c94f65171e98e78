import type { CDPSession, Page } from 'playwright-core'
import { openVisitOf } from '../visit/notes.ts'
import { goTo, openTodaysVisit, type Person } from '../visit/people.ts'
import type { Sentences } from './sentences.ts'

export const CASE = 'Kofi'
const WRITTEN_ON = /^visit-(purpose|explained|safetyDetails|safetyActionTaken|analysis|noActionsReason|toldChildNext|childSummary)$|^visit-(entries|nextActions|present|seen)-.+/

/** One device of the hunt: a person with a browser, and the note on its screen. */
export interface Writer {
  readonly name: string
  readonly person: Person
  readonly sentences: Sentences
  readonly chance: () => number
  /** How much slower than this machine the tablet is; 1 is machine speed. */
  rate: number
  offline: boolean
  /** Whether today's visit is opened from Today (whoever started it) or from the case. */
  readonly opensToday: boolean
}

/** One of several, by the seed. */
export function pick<T>(writer: Pick<Writer, 'chance'>, from: readonly T[]): T | undefined {
  return from[Math.floor(writer.chance() * from.length)]
}

const throttled = new WeakMap<Page, CDPSession>()

/** Slows the page down as a cheap tablet would. */
export async function slowDown(writer: Writer): Promise<void> {
  const page = writer.person.page()
  const session = throttled.get(page) ?? (await page.context().newCDPSession(page))
  throttled.set(page, session)
  await session.send('Emulation.setCPUThrottlingRate', { rate: writer.rate })
}

/** Opens the note, whatever is on the screen. */
export async function openNote(writer: Writer): Promise<void> {
  if (await isOnNote(writer)) return
  const page = writer.person.page()
  if (!(await page.getByRole('banner').isVisible())) await page.goBack().catch(() => undefined)
  if (writer.opensToday) await openTodaysVisit(page, CASE)
  else await openVisitOf(page, CASE, 'Family time')
}

/** Whether the editor of the note is on the screen. */
export async function isOnNote(writer: Writer): Promise<boolean> {
  return writer.person.page().locator('.visit__page').isVisible()
}

/** Everything that the note's screen shows: its texts and the values of its fields. */
export function shownOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const values = [...(main?.querySelectorAll('textarea, input') ?? [])].map((field) => (field as unknown as { value: string }).value)
    return `${main?.textContent ?? ''}\n${values.join('\n')}`
  })
}

/** The line that says whether the words are safe. */
export function saveLine(page: Page): Promise<string> {
  return page.locator('.visit__end .saved-state').first().innerText({ timeout: 2_000 }).catch(() => '')
}

/** Looks once: if the screen says that all is saved, what this device typed so far counts as acknowledged. */
export async function noteSaved(writer: Writer): Promise<boolean> {
  const saved = /^(Saved on this device|In the record)/.test(await saveLine(writer.person.page()))
  if (saved) writer.sentences.acknowledge(writer.name)
  return saved
}

/** Waits until the screen says so. */
export async function untilSaved(writer: Writer): Promise<void> {
  await writer.person.page().locator('.visit__end .saved-state--saved').first().waitFor()
  await noteSaved(writer)
}

/** Types a new sentence where the focus is: at machine speed, key by key, and sometimes in front of what stands there. */
export async function typeHere(writer: Writer, inFront: boolean): Promise<string> {
  const page = writer.person.page()
  const sentence = writer.sentences.next(writer.name, writer.person.name)
  const { words } = sentence
  sentence.field = await page.evaluate(() => document.activeElement?.id ?? '')
  await page.keyboard.press(inFront ? 'Control+Home' : 'Control+End')
  const typed = inFront ? `${words} ` : ` ${words}`
  if (writer.chance() < 0.5) await page.keyboard.insertText(typed)
  else await page.keyboard.type(typed, { delay: Math.floor(writer.chance() * 25) })
  return words
}

/** Ids of the fields on the screen that take words and still have room. */
export function fieldsOf(page: Page): Promise<string[]> {
  return page.evaluate((pattern) => {
    const takesWords = new RegExp(pattern)
    const fields = [...document.querySelectorAll('.visit__page textarea, .visit__page input')] as unknown as { id: string; type: string; value: string; maxLength: number; offsetParent: unknown }[]
    return fields.filter((field) => takesWords.test(field.id) && !/-(at|came|left|due)\b/.test(field.id) && ['text', 'textarea'].includes(field.type)
      && field.offsetParent !== null && (field.maxLength < 0 || field.value.length < field.maxLength - 60)).map((field) => field.id)
  }, WRITTEN_ON.source)
}

/** Goes to one of the screens of the header. */
export async function leaveFor(writer: Writer, screen: string): Promise<void> {
  const page = writer.person.page()
  if (await page.getByRole('banner').isVisible()) await goTo(page, screen)
}
