import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { swapCaptureKey } from '../../prove/escape/swap-key.ts'
import { searchProfile } from '../../setup/search-profile.ts'
import { childSees, drawByFinger, openTool, saysSafe, tap } from './steps/child-deeds.ts'
import { handTabletOver } from './steps/hand-over.ts'
import { sceneWithoutSignal, type Scene } from './steps/set-the-scene.ts'
import { completeAndSign, sendWhenThereIsSignal } from './steps/sign-and-read.ts'
import { backToNote, goOnToNote, holdCorner, openSession, unlockAfterChild } from './steps/take-back.ts'

const WORRY = 'wen mum crys in the nite zq-worry'
let scene: Scene

beforeAll(async () => { scene = await sceneWithoutSignal(inject('builtShell'), 'Steve', 'Cassie') })
afterAll(() => scene.end())

test('a child who stops is asked nothing; all that was made is there, with the time of the stop and no reason for it', async () => {
  const { person } = scene
  const page = person.page()
  await handTabletOver(page, { childName: 'Cassie', tools: ['Worry jar', 'Scribble together'] })
  await openTool(page, 'Scribble')
  await drawByFinger(page, 2)
  await tap(page, 'Break')
  await tap(page, 'I’m ready')
  await tap(page, 'Hide')
  await page.getByRole('button', { name: 'Snail' }).click()
  await tap(page, 'Choose')
  await openTool(page, 'Worry jar')
  await tap(page, 'I see')
  await tap(page, /^Write/)
  await page.getByRole('textbox').fill(WORRY)
  await tap(page, /jar/)
  await saysSafe(page)
  await tap(page, 'Stop')
  await page.locator('[data-stage="closed"]').waitFor()
  await page.getByText('Everything is kept safe.').waitFor()
  const stopped = await childSees(page)
  expect(stopped).toContain('You stopped. That is fine.')
  expect(stopped).not.toMatch(/\?|why|sure|zq-worry/i)

  await holdCorner(page)
  const back = await unlockAfterChild(page, person.passphrase)
  expect(back).toMatch(/Cassie pressed Stop at \d\d:\d\d\. Nothing was asked/)
  expect(back).toMatch(/1 worry was told\. Before you leave: is somebody at risk today/)
  expect(back).toContain('nothing missing')
  await goOnToNote(page, 'Cassie')
  const session = await openSession(page, /^(Worry jar|Scribble together) and (Worry jar|Scribble together): Cassie/)
  const note = await session.innerText()
  expect(note).toContain(WORRY)
  expect(note).toContain('A worry in the jar')
  expect(note).toMatch(/check each one: does anyone need to be kept safe today/)
  expect(note).not.toMatch(/because|refus|upset|distress|reason/i)
  await session.getByText(/^Stops and breaks/).click()
  const opened = await session.innerText()
  for (const pause of ['Break', 'Back from the break', 'Hide', 'Shown again', 'Stop']) expect(opened).toMatch(new RegExp(`\\d\\d:\\d\\d:\\d\\d ${pause}`))
  await backToNote(page, 'Cassie')
})

test('a key that somebody changed while the child held the tablet is told, and nothing of the child lies on the disk', async () => {
  const { person, record } = scene
  const page = person.page()
  await handTabletOver(page, { childName: 'Cassie', tools: ['Scribble together'] })
  await openTool(page, 'Scribble')
  await drawByFinger(page, 1)
  await saysSafe(page)
  await swapCaptureKey(page)
  await page.reload()
  await tap(page, 'Go on')
  await openTool(page, 'Scribble')
  await drawByFinger(page, 1)
  await saysSafe(page)
  await tap(page, 'Stop')
  await holdCorner(page)
  expect(await unlockAfterChild(page, person.passphrase)).toContain('key was changed while the tablet was away')
  await goOnToNote(page, 'Cassie')
  await completeAndSign(person, 'Cassie')
  expect(person.faults).toEqual([])
  await sendWhenThereIsSignal(record, person)
  await person.leave()
  const { hits, files } = await searchProfile(person.profile, [WORRY, 'Joanne Larkfield', 'Cassandra Larkfield', person.passphrase])
  expect(hits).toEqual([])
  expect(files).toBeGreaterThan(10)
})
