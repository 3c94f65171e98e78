import type { Page } from 'playwright-core'
import { openNote, untilSaved, type Writer } from './writer.ts'

const WORDS = 'As it was on the day.'

/** Does what the sign screen asks for, one part after another, until the note may be signed. Throws with what is left if it never may. */
export async function complete(writer: Writer): Promise<void> {
  const page = writer.person.page()
  let asked = ''
  for (let turn = 0; turn < 60; turn += 1) {
    await openNote(writer)
    await untilSaved(writer)
    await page.getByRole('button', { name: /^Share or sign/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Share or sign' }).waitFor()
    if (await page.getByRole('button', { name: 'Go on to sign' }).isVisible()) return void (await page.getByRole('button', { name: 'Back to the note' }).or(page.getByRole('link', { name: 'Back to the note' })).first().click())
    const part = page.locator('.missing-parts__list button').first()
    asked = await part.innerText({ timeout: 5_000 })
    await part.click()
    await page.locator('.visit__page').waitFor()
    await page.waitForFunction(() => document.activeElement !== document.body)
    await putRight(writer, page, asked)
  }
  throw new Error(`the note still asks for: ${asked}`)
}

async function putRight(writer: Writer, page: Page, asked: string): Promise<void> {
  const choose = (name: string) => page.locator('.visit__page').getByRole('radio', { name, exact: true }).first().check()
  if (/^Entry \d|^An entry/.test(asked)) {
    const entry = page.locator('.entry-editor:focus-within').first()
    writer.sentences.takeOut(await entry.evaluate((item) => [...item.querySelectorAll('textarea, input')].map((field) => (field as unknown as { value: string }).value).join('\n')))
    return entry.getByRole('button', { name: /^Take out/ }).click()
  }
  if (asked.includes('drawing that is still open')) return finishDrawing(page)
  if (asked.includes('agreed to the pictures')) return choose('Yes, the child agreed')
  if (/whether .* was seen$/.test(asked)) return choose('Seen')
  if (asked.includes('was seen alone') && asked.startsWith('Say whether')) return choose('Alone')
  if (asked.includes('could talk freely')) return choose('Yes')
  if (asked.includes('whether there is a new safety concern')) return choose('No new concern')
  if (asked.includes('also writes of one')) return choose('There is a concern')
  if (asked.includes('also why nothing does') || asked.includes('also why not')) return empty(writer, page)
  if (asked.includes('also answers about being alone')) return choose('Seen')
  if (asked === 'Say how you met') return void (await page.getByLabel('How we met').selectOption({ label: 'In person' }))
  if (asked.includes('time the visit')) {
    await page.getByLabel('Started at').first().fill('11:20')
    return page.getByLabel('Ended at').first().fill('12:05')
  }
  if (asked.includes('what happens next') && asked.startsWith('List')) return page.locator('[id="visit-noActionsReason"]').fill(WORDS)
  if (asked.includes('to be done and by whom')) {
    for (const name of ['What', 'Who']) for (const field of await page.getByRole('textbox', { name, exact: true }).all()) if (await field.inputValue() === '') await field.fill('As agreed')
    return
  }
  if (asked.startsWith('Record at least one thing')) {
    await page.locator('.visit__bar .add-entry__button').first().click()
  }
  await page.keyboard.insertText(WORDS)
}

/** Takes out what stands in the field that has the focus. */
async function empty(writer: Writer, page: Page): Promise<void> {
  const field = page.locator('textarea:focus, input:focus').first()
  writer.sentences.takeOut(await field.inputValue())
  await field.fill('')
}

async function finishDrawing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on with this drawing' }).first().click()
  await page.getByRole('button', { name: 'Finished' }).click()
  await page.getByRole('button', { name: /I have the tablet/ }).click()
  await page.getByRole('heading', { name: 'Finish this drawing' }).waitFor()
  for (const name of await page.getByRole('button', { name: /^(Take these words out|Remove)/ }).all()) await name.click().catch(() => undefined)
  await page.getByRole('button', { name: 'Keep this drawing' }).click()
  await page.locator('.visit__page').waitFor()
}
