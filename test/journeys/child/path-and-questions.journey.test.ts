import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { CASE_WORDS, NAMES } from '../../prove/escape/case-words.ts'
import { searchProfile } from '../../setup/search-profile.ts'
import { childSees, finishByLeavingQuestions, openTool, saysSafe, tap } from './steps/child-deeds.ts'
import { handTabletOver } from './steps/hand-over.ts'
import { sceneWithoutSignal, type Scene } from './steps/set-the-scene.ts'
import { goOnToNote, holdCorner, openSession, unlockAfterChild } from './steps/take-back.ts'

const QUESTION = 'Will the judge be cross wiv me? zq-question'
/** What the hand-over screen shows beside the steps, and the child's page may not know. */
const BESIDE_THE_STEPS = ['Dispute resolution appointment', 'Order of the first hearing', 'Section 7 report, due', 'Application (C100)'] as const
let scene: Scene

beforeAll(async () => { scene = await sceneWithoutSignal(inject('builtShell'), 'Steve', 'Cassie') })
afterAll(() => scene.end())

test('a child sees the path that was confirmed and asks a question; the question waits in the note until it is answered, and the sheet to keep says nothing of the case', async () => {
  const { person } = scene
  await handTabletOver(person.page(), { childName: 'Cassie', tools: ['My path', 'Questions I have'], pathConfirmed: true })

  // As a thief would have it: what lies in clear while the child holds the tablet.
  await openTool(person.page(), 'My path')
  await person.leave()
  const onDisk = await searchProfile(person.profile, [...CASE_WORDS.filter((words) => words.length >= 12), ...BESIDE_THE_STEPS, 'Cassandra Larkfield'])
  expect(onDisk.hits).toEqual([])
  expect(onDisk.files).toBeGreaterThan(10)

  await person.begin()
  const page = person.page()
  await tap(page, 'Go on')
  await openTool(page, 'My path')
  const path = await childSees(page)
  for (const words of ['The judge decides', 'Waiting', 'The day in court is not here yet', 'In a few weeks', 'I talk to grown-ups']) expect(path).toContain(words)
  for (const words of [...NAMES, ...BESIDE_THE_STEPS]) expect(path).not.toContain(words)
  expect(path).not.toMatch(/\d{4}|%/)
  await page.locator('.furniture__button--back').click()
  await openTool(page, 'My questions')
  await page.getByRole('textbox').first().fill(QUESTION)
  await saysSafe(page)
  await page.locator('.furniture__button--back').click()
  await finishByLeavingQuestions(page)

  await holdCorner(page)
  await unlockAfterChild(page, person.passphrase)
  await goOnToNote(page, 'Cassie')
  const open = page.getByText('1 question from Cassie still open')
  await open.waitFor()
  await openSession(page, /My path/)
  await page.getByRole('button', { name: 'Print My path for Cassie to keep' }).last().click()
  await page.locator('.take-away').waitFor()
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('body').innerText()
  expect(printed).toContain('The judge decides')
  expect(printed).toMatch(/This was right on \d+ \w+ \d{4}\./)
  for (const words of [...CASE_WORDS, ...NAMES, ...BESIDE_THE_STEPS, 'zq-question', 'Doorstep']) expect(printed).not.toContain(words)
  await page.emulateMedia({ media: 'screen' })
  await page.getByText('Back to what Cassie made').click()

  await page.getByRole('button', { name: /Write what came of this question/ }).click()
  await page.getByText('Cassie was answered', { exact: true }).click()
  const today = await page.evaluate(() => [new Date().getDate(), new Date().getMonth() + 1, new Date().getFullYear()].map(String))
  for (const [position, label] of ['Day', 'Month', 'Year'].entries()) await page.getByLabel(label, { exact: true }).fill(today[position] ?? '')
  await page.getByLabel('How', { exact: true }).fill('Face to face')
  await page.getByLabel('What was said').fill('That nobody is cross with a child who says what they think.')
  await page.getByRole('button', { name: 'Add it beside the question' }).click()
  await page.getByText('That nobody is cross with a child who says what they think.').waitFor()
  await page.getByText('Back to the note', { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Visit to Cassie' }).waitFor()
  await expect.poll(() => open.count()).toBe(0)
  expect(person.faults).toEqual([])
})
