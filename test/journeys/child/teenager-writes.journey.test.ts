import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { leaveNote } from '../../prove/visit/notes.ts'
import { fetchNow, newDevice, openTodaysVisit } from '../../prove/visit/people.ts'
import { CASE_WORDS } from '../../prove/escape/case-words.ts'
import { searchProfile } from '../../setup/search-profile.ts'
import { childSees, finishByLeavingQuestions, openTool, tap } from './steps/child-deeds.ts'
import { handTabletOver } from './steps/hand-over.ts'
import { sceneWithoutSignal, type Scene } from './steps/set-the-scene.ts'
import { completeAndSign, sendWhenThereIsSignal, sessionsReadableBy, superviseSession } from './steps/sign-and-read.ts'
import { backToNote, goOnToNote, holdCorner, openSession, unlockAfterChild } from './steps/take-back.ts'
import { typeUntilPowerGoes } from './steps/type-words.ts'

const BEFORE = 'dear judge,\ni dont wanna chuse betwen them 😔 its not fare on gran either becuase shes poorley'
const AFTER = 'Dear Judge\nplz dont make me chuse.  i want too see dad on saterdays 🙂 AND sleep at mums'
const SUMMARY = 'You wrote to the judge about choosing, and about Saturdays.'
/** Promised: what was written longer than this before the power went is there. */
const PROMISED_MS = 2000
let scene: Scene

beforeAll(async () => { scene = await sceneWithoutSignal(inject('builtShell'), 'Steve', 'Cassie') })
afterAll(() => scene.end())

test('a teenager writes to the judge through a flat battery: every letter as it was typed, for the supervisor once the visit is signed', async () => {
  const { person, record } = scene
  await handTabletOver(person.page(), { childName: 'Cassie', tools: ['Letter to the judge'], band: 'Teen' })
  await openTool(person.page(), 'A letter')

  const typed = await typeUntilPowerGoes(person, BEFORE, 6_000)
  const again = person.page()
  await again.getByRole('heading', { name: /is safe/ }).waitFor()
  expect(await childSees(again)).not.toMatch(/chuse|Cassie|Larkfield|Steve/)
  await person.leave()
  const onDisk = await searchProfile(person.profile, [BEFORE.slice(12, 40), 'dont wanna chuse', ...CASE_WORDS.filter((words) => words.length >= 12), 'Cassandra Larkfield'])
  expect(onDisk.hits).toEqual([])
  expect(onDisk.files).toBeGreaterThan(10)

  await person.begin()
  const page = person.page()
  await tap(page, 'Go on')
  await openTool(page, 'A letter')
  await page.locator('textarea').first().click()
  const [firstLine = '', secondLine = ''] = AFTER.split('\n')
  await page.keyboard.type(firstLine)
  await page.keyboard.press('Enter')
  await page.keyboard.type(secondLine)
  await tap(page, 'Go on')
  await tap(page, 'My name')
  await page.getByRole('textbox').last().fill('cass x')
  await tap(page, 'Go on')
  await tap(page, 'Yes please')
  await tap(page, 'Go on')
  await tap(page, 'Not sure')
  await tap(page, 'Go on')
  await page.locator('.tool-board').getByText('saterdays').waitFor()
  await page.locator('.tool-board').getByRole('button', { name: 'Finished' }).click()
  await tap(page, 'No name')
  await finishByLeavingQuestions(page)

  await holdCorner(page)
  const back = await unlockAfterChild(page, person.passphrase)
  expect(back).toMatch(/nothing missing; began again/)
  await goOnToNote(page, 'Cassie')
  const session = await openSession(page, 'Letter to the judge: Cassie')
  const note = await session.innerText()
  const letters = await session.locator('blockquote').allTextContents()
  const first = letters.find((text) => text.includes('dear judge')) ?? ''
  const kept = first.slice(first.indexOf('dear judge'))
  expect(BEFORE.startsWith(kept.replace(/[”"]\s*$/, ''))).toBe(true)
  const promised = typed.letters.findLast(({ atMs }) => atMs <= typed.killedAtMs - PROMISED_MS)?.text ?? ''
  expect(promised.length).toBeGreaterThan(20)
  expect(kept.startsWith(promised)).toBe(true)
  expect(letters.some((text) => text.includes(AFTER))).toBe(true)
  expect(note).toContain('cass x')
  expect(note).toMatch(/letter back[^\n]*\s+yes|yes[^\n]*letter back|wants? (a letter back|a reply)/i)

  // Read to her in the practitioner's own words, before they leave.
  await session.getByRole('button', { name: 'Read your summary to Cassie' }).click()
  await page.getByLabel('Your summary, in your own words').fill(SUMMARY)
  await page.getByText('Yes, that’s it', { exact: true }).click()
  await page.getByRole('button', { name: 'Record it in the note' }).click()
  await session.getByText('The practitioner’s summary, read to Cassie').waitFor()
  await backToNote(page, 'Cassie')

  // In the record, and not the supervisor's to read before the note is signed.
  await leaveNote(page)
  await sendWhenThereIsSignal(record, person)
  expect(await sessionsReadableBy(record.origin, 'Mo', 'saterdays')).toHaveLength(1)
  expect(await sessionsReadableBy(record.origin, 'Helen', 'saterdays')).toEqual([])
  const helen = await newDevice(record.origin, 'Helen')
  try {
    expect(await helen.page().locator('body').innerText()).not.toContain('saterdays')
    await record.kill()
    await openTodaysVisit(page, 'Cassie')
    await completeAndSign(person, 'Cassie')
    await sendWhenThereIsSignal(record, person)
    await fetchNow(helen)
    const read = await superviseSession(helen, 'Cassie')
    expect(read).toContain('The practitioner’s summary, read to Cassie')
    expect(read.replaceAll(/\s+/g, ' ')).toContain(`as they were read out ${SUMMARY} Cassie’s answer: Yes, that’s it`)
    for (const line of AFTER.split('\n')) expect(read.replaceAll(/\s+/g, ' ')).toContain(line.replaceAll(/\s+/g, ' '))
    const [body = ''] = await sessionsReadableBy(record.origin, 'Helen', 'saterdays')
    expect(body).toContain(JSON.stringify(AFTER).slice(1, -1))
    expect(body).toContain(JSON.stringify(promised).slice(1, -1))
    expect([...person.faults, ...helen.faults]).toEqual([])
  } finally {
    await helen.forget()
  }
})
