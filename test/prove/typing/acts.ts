import { unlockDevice } from '../../setup/use-device.ts'
import { startSending } from '../visit/people.ts'
import { fieldsOf, isOnNote, leaveFor, noteSaved, openNote, pick, slowDown, typeHere, untilSaved, type Writer } from './writer.ts'

/** What the acts counted. */
export interface Tally {
  kills: number
  locks: number
  joins: number
  conflicts: number
}

export interface Act {
  readonly name: string
  readonly weight: number
  readonly does: (writer: Writer, tally: Tally) => Promise<void>
}

const HEADER = ['Today', 'Cases', 'Search', 'Waiting to send']

/** Types one to three sentences into fields of the note. */
export async function type(writer: Writer): Promise<void> {
  const page = writer.person.page()
  for (let times = 1 + Math.floor(writer.chance() * 3); times > 0; times -= 1) {
    const field = pick(writer, await fieldsOf(page))
    if (field === undefined) return
    await page.locator(`[id="${field}"]`).focus()
    await typeHere(writer, writer.chance() < 0.3)
  }
}

async function addEntry(writer: Writer): Promise<void> {
  const page = writer.person.page()
  const kinds = page.locator('.visit__bar .add-entry__button')
  if (writer.chance() < 0.5) await kinds.nth(Math.floor(writer.chance() * 5)).click()
  else await page.keyboard.press('Control+Enter')
  // As a person who types on without looking where the focus is.
  await typeHere(writer, false)
}

async function changeEntry(writer: Writer): Promise<void> {
  const page = writer.person.page()
  const entries = page.locator('.entry-editor')
  const entry = entries.nth(Math.floor(writer.chance() * (await entries.count())))
  if ((await entries.count()) === 0) return
  const held = () => entry.evaluate((item) => [...item.querySelectorAll('textarea, input')].map((field) => (field as unknown as { value: string }).value).join('\n'))
  if (writer.chance() < 0.4) {
    writer.sentences.takeOut(await held())
    await entry.getByRole('button', { name: /^Take out/ }).click()
    return
  }
  // Of what only the former kind has nothing is on the screen any more.
  writer.sentences.takeOut(await held())
  await entry.locator('.entry-editor__type').selectOption({ index: Math.floor(writer.chance() * 5) })
}

async function addRow(writer: Writer): Promise<void> {
  const page = writer.person.page()
  await page.getByRole('button', { name: /^(Add an action|Add another action|Add somebody else)$/ }).nth(writer.chance() < 0.5 ? 0 : 1).click()
  await typeHere(writer, false)
}

async function answer(writer: Writer): Promise<void> {
  const page = writer.person.page()
  const choice = pick(writer, ['Seen', 'Not seen', 'No new concern', /^(A|New) .*concern/])
  const radio = page.locator('.visit__page').getByRole('radio', { name: choice as string, exact: typeof choice === 'string' }).first()
  if (await radio.isVisible().catch(() => false)) await radio.check()
  await type(writer)
}

async function leave(writer: Writer): Promise<void> {
  const page = writer.person.page()
  if (writer.chance() < 0.5) await type(writer)
  if (writer.chance() < 0.3) {
    await page.getByRole('button', { name: /^(History|Share or sign)/ }).nth(writer.chance() < 0.5 ? 0 : 1).click()
    await page.getByRole('heading', { level: 1, name: /History of this note|Share or sign/ }).waitFor()
    await page.goBack()
    return
  }
  await leaveFor(writer, pick(writer, HEADER) as string)
  // At once, while the last words are still on their way to the store.
  if (writer.chance() < 0.7) {
    await page.goBack()
    await type(writer)
  }
}

async function lock(writer: Writer, tally: Tally): Promise<void> {
  if (writer.chance() < 0.6) await type(writer)
  await writer.person.lock()
  tally.locks += 1
  await writer.person.unlock()
}

async function hide(writer: Writer): Promise<void> {
  await type(writer)
  await writer.person.page().evaluate(() => {
    const tell = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    tell('hidden')
    setTimeout(() => tell('visible'), 50)
  })
}

async function kill(writer: Writer, tally: Tally): Promise<void> {
  await type(writer)
  if (writer.chance() < 0.7) await untilSaved(writer)
  else await noteSaved(writer)
  writer.sentences.kill(writer.name)
  tally.kills += 1
  // A started browser has signal again.
  writer.offline = false
  await writer.person.restart()
  await slowDown(writer)
}

async function send(writer: Writer): Promise<void> {
  if (!writer.offline) await startSending(writer.person.page())
}

/** Signal goes, or comes back: in between each device writes on alone. */
async function offline(writer: Writer): Promise<void> {
  writer.offline = !writer.offline
  await writer.person.context().setOffline(writer.offline)
  await type(writer)
}

async function otherWindow(writer: Writer): Promise<void> {
  const page = writer.person.page()
  const other = await page.context().newPage()
  other.setDefaultTimeout(20_000)
  await other.goto(page.url())
  await unlockDevice(other, writer.person.passphrase)
  await page.getByRole('button', { name: 'Use it here' }).click()
  await unlockDevice(page, writer.person.passphrase)
  await other.close()
}

async function draw(writer: Writer): Promise<void> {
  const page = writer.person.page()
  await page.getByRole('button', { name: /^Start a drawing/ }).first().click()
  const box = await page.locator('canvas').first().boundingBox()
  if (!box) return
  await page.mouse.move(box.x + 120, box.y + 120)
  await page.mouse.down()
  for (let step = 1; step < 12; step += 1) await page.mouse.move(box.x + 120 + step * 9, box.y + 120 + step * 6)
  await page.mouse.up()
  await page.getByText('Safe on this tablet').waitFor()
  await page.goBack()
}

/** Settles what two versions say against each other, one way or the other. */
export async function settle(writer: Writer, tally: Tally): Promise<void> {
  const page = writer.person.page()
  const offer = page.getByRole('button', { name: 'Settle it' })
  if (!(await offer.isVisible())) return
  tally.conflicts += 1
  await offer.click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: /^Visit to/ }).waitFor()
  for (let turn = 0; turn < 30; turn += 1) {
    const all = page.getByRole('button', { name: 'Make it one note again' })
    if (!(await all.isVisible())) break
    if (await page.getByText('Everything is decided').isVisible()) {
      await all.click()
      await page.getByRole('heading', { name: /^(Settled|There is nothing to settle)$/ }).waitFor({ timeout: 4_000 }).catch(() => undefined)
      break
    }
    const ways = page.locator('.clash-ways .way').filter({ hasNotText: 'Write it myself' })
    await ways.nth(Math.floor(writer.chance() * (await ways.count()))).click({ timeout: 3_000 }).catch(() => undefined)
  }
}

/** What a person does on one device, each act as often as its weight says. */
export const ACTS: readonly Act[] = [
  { name: 'type', weight: 34, does: type },
  { name: 'add an entry', weight: 8, does: addEntry },
  { name: 'change an entry', weight: 4, does: changeEntry },
  { name: 'add a row', weight: 5, does: addRow },
  { name: 'answer', weight: 4, does: answer },
  { name: 'leave', weight: 12, does: leave },
  { name: 'lock', weight: 5, does: lock },
  { name: 'hide', weight: 3, does: hide },
  { name: 'kill', weight: 4, does: kill },
  { name: 'send', weight: 8, does: send },
  { name: 'offline', weight: 8, does: offline },
  { name: 'other window', weight: 2, does: otherWindow },
  { name: 'draw', weight: 2, does: draw },
  { name: 'settle', weight: 6, does: settle },
]

/** One act by the seed. All of them begin on the note. */
export async function actOnce(writer: Writer, tally: Tally, act: Act): Promise<void> {
  if (!(await isOnNote(writer))) await openNote(writer)
  await act.does(writer, tally)
  if (writer.chance() < 0.5 && (await isOnNote(writer))) await untilSaved(writer)
}
