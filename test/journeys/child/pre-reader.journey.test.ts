import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { drawByFinger, leaveQuestionsAndEnd, openTool, saysSafe, tap } from './steps/child-deeds.ts'
import { handTabletOver } from './steps/hand-over.ts'
import { sceneWithoutSignal, type Scene } from './steps/set-the-scene.ts'
import { completeAndSign, sendWhenThereIsSignal } from './steps/sign-and-read.ts'
import { backToNote, goOnToNote, holdCorner, openSession, unlockAfterChild } from './steps/take-back.ts'

let scene: Scene

beforeAll(async () => { scene = await sceneWithoutSignal(inject('builtShell'), 'Sue', 'Kofi') })
afterAll(() => scene.end())

test('a child of three sorts pictures, picks faces and draws with a finger; the note names what he placed and nothing more', async () => {
  const { person, record } = scene
  const page = person.page()
  await handTabletOver(page, { childName: 'Kofi', tools: ['Sorting mat', 'How I feel', 'Scribble together'] })

  await openTool(page, 'Sorting')
  await tap(page, 'At home')
  const placed: string[] = []
  for (const pile of ['I like it', 'I don’t like it', 'Not sure']) {
    const card = await page.locator('.mat-card__name').innerText()
    await page.locator('.mat-pile__head').filter({ hasText: pile }).tap().catch(() => page.locator('.mat-pile__head').filter({ hasText: pile }).click())
    await page.locator('.mat-pile').filter({ hasText: pile }).locator(`.mat-thumb[aria-label="${card}"]`).waitFor()
    placed.push(`${card} pile: ${pile}`)
  }
  await tap(page, 'Finished')
  await tap(page, 'Star')

  await openTool(page, 'How I feel')
  await tap(page, 'Nursery')
  await tap(page, 'Sad')
  await tap(page, 'Calm')
  await tap(page, 'Finished')
  await tap(page, 'None')

  await openTool(page, 'Scribble')
  await drawByFinger(page, 3)
  await saysSafe(page)
  await tap(page, 'Finished')
  await tap(page, 'Keep it')
  // Nobody asks a child of three to read: each thing is shown, large and alone, and a picture is the answer.
  await tap(page, /I’m finished/)
  for (const [at] of placed.entries()) {
    await page.locator('.early-thing__symbols').waitFor()
    expect(await page.locator('.early-thing').count()).toBe(1)
    await tap(page, at === 1 ? 'Away' : 'Yes')
  }
  await tap(page, 'Go on')
  await tap(page, 'Talk')
  await tap(page, 'Yes')
  await tap(page, 'Unsure')
  await leaveQuestionsAndEnd(page)
  await page.getByText('Everything is kept safe.').waitFor()

  await holdCorner(page)
  let shown = 0
  const back = await unlockAfterChild(page, person.passphrase, async () => {
    // He chose to show it: his pages, and no name, no case and nothing else of the note. One card was put away, so its board stays away too.
    const together = page.locator('.show-together')
    await together.locator('img').first().waitFor()
    const next = page.getByRole('button', { name: 'Next', exact: true })
    for (;;) {
      shown += 1
      expect(await together.innerText()).not.toMatch(/Kofi|Sue|Mensah|case|note|record/i)
      if (!(await next.isVisible()) || await next.getAttribute('aria-disabled') === 'true') break
      await next.click()
    }
  })
  expect(shown).toBe(2)
  expect(back).toContain('3 pages')
  expect(back).toContain('nothing missing')
  await goOnToNote(page, 'Kofi')
  const session = await openSession(page, 'Sorting mat, How I feel and Scribble together: Kofi')
  const note = (await session.innerText()).replaceAll(/\s+/g, ' ')
  for (const words of placed) expect(note).toContain(words)
  expect(note).toMatch(/How I feel: Nursery face: sad/)
  expect(note).toContain('face: calm')
  expect(note).toContain('Scribble together')
  // What he answered to each thing, and the wish of each page as it was offered; the scribble was not asked about.
  expect(note).toContain('Kofi’s own picture for a name: a star')
  expect(note.match(/Read back: yes, that’s it/g)).toHaveLength(3)
  expect(note.match(/Read back: leave it out of what is shown/g)).toHaveLength(1)
  expect(note).toContain('Kofi’s wish for this page: Talk with me first')
  expect(note).toContain('Kofi’s wish for this page: asked, could not choose')
  // He wrote and said nothing, and no one invents it: no words in quotation marks, nothing that he did not place.
  expect(note).not.toMatch(/[“"][^”"]+[”"]/)
  expect(note.match(/pile: (I like it|I don’t like it|Not sure)/g)).toHaveLength(3)
  expect(note).not.toMatch(/face: (?!sad|calm)/)
  expect(note).not.toMatch(/score|total|\d+ ?%|seems|suggests|means that/i)
  await session.locator('img').nth(2).waitFor()
  await backToNote(page, 'Kofi')

  await completeAndSign(person, 'Kofi')
  expect(person.faults).toEqual([])
  await sendWhenThereIsSignal(record, person)
})
