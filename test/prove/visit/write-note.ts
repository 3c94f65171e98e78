import type { Locator, Page } from 'playwright-core'

/** The words of a note. Every one is a canary: unique, so that it can be looked for on disks and in the record. */
export interface NoteWords {
  readonly purpose: string
  readonly explained: string
  readonly saw: string
  readonly question: string
  readonly said: string
  readonly toldByWho: string
  readonly toldBy: string
  readonly meaning: string
  readonly nextAction: string
  readonly toldChild: string
  readonly summary: string
}

/** Words of a note about a child, each with `mark` in it so that no other text can be taken for it. */
export function noteWords(childName: string, mark: string): NoteWords {
  return {
    purpose: `To hear from ${childName} how the weeks have been (${mark}-purpose).`,
    explained: `I said who I am and who reads what I write (${mark}-explained).`,
    saw: `${childName} sat under the table with the dog at first (${mark}-saw).`,
    question: `What was the best bit of today? (${mark}-question)`,
    said: `When Biscuit ate the carrot out of my hand ${mark}-said`,
    toldByWho: `Ms Abara, class teacher ${mark}-who`,
    toldBy: `She has been quieter since half term (${mark}-told).`,
    meaning: `She needs notice before any change (${mark}-meaning).`,
    nextAction: `Ring the school about Tuesday ${mark}-action`,
    toldChild: `That I will write to the judge and come back (${mark}-toldchild).`,
    summary: `You told me about Biscuit and the carrot (${mark}-summary).`,
  }
}

/** Fills every part of an open note that signing asks for, as a person would, ending when the device says it is saved. */
export async function writeNote(page: Page, words: NoteWords): Promise<void> {
  // Once the header is complete it folds to a summary.
  const met = page.getByLabel('How we met')
  if (await met.isVisible()) await met.selectOption({ label: 'In person' })
  await page.getByLabel('Started at').first().fill('11:20')
  await page.getByLabel('Ended at').first().fill('12:05')
  await page.getByRole('radio', { name: 'Seen', exact: true }).first().check()
  await page.getByRole('radio', { name: 'Alone', exact: true }).first().check()
  await page.getByRole('textbox', { name: 'Why I visited' }).fill(words.purpose)
  await page.getByRole('textbox', { name: 'What I explained' }).fill(words.explained)
  await addEntry(page, 'Saw', 'What I saw', words.saw)
  await addEntry(page, 'Said', 'The words', words.said)
  await page.getByRole('button', { name: /said it$/ }).first().click()
  await page.getByLabel('What came before').last().selectOption({ label: 'An open question' })
  await page.getByRole('textbox', { name: 'The question, word for word' }).last().fill(words.question)
  await page.getByLabel('How near are they?').last().selectOption({ index: 1 })
  await addEntry(page, 'Told by', 'What I was told', words.toldBy)
  await page.getByRole('textbox', { name: 'Who told you' }).last().fill(words.toldByWho)
  await page.getByRole('radio', { name: 'No new concern' }).check()
  await page.getByRole('textbox', { name: 'What this means for the child' }).fill(words.meaning)
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByRole('textbox', { name: 'What', exact: true }).last().fill(words.nextAction)
  await page.getByRole('textbox', { name: 'Who', exact: true }).last().fill('Mo')
  await page.getByRole('textbox', { name: 'What I told the child happens next' }).fill(words.toldChild)
  await page.getByRole('textbox', { name: 'Summary, as if to the child' }).fill(words.summary)
  await saved(page)
}

type EntryKind = 'Saw' | 'Said' | 'Told by' | 'Read' | 'I think'

/** Adds an entry of a kind and fills its words. */
export async function addEntry(page: Page, kind: EntryKind, label: string, words: string): Promise<Locator> {
  await page.getByRole("button", { name: new RegExp(`^Add an entry:\\s*${kind}$`) }).last().click()
  const field = page.getByRole('textbox', { name: label, exact: true }).last()
  await field.fill(words)
  return field
}

/** Waits until the screen says that what was typed is saved on this device. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saving/).waitFor({ state: 'detached' })
  await page.getByText(/^Saved on this device/).first().waitFor()
}
