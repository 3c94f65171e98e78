import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { childSees } from './steps/child-deeds.ts'
import { handTabletOver } from './steps/hand-over.ts'
import { chooseByOneKey } from './steps/one-switch.ts'
import { sceneWithoutSignal, type Scene } from './steps/set-the-scene.ts'
import { completeAndSign, sendWhenThereIsSignal } from './steps/sign-and-read.ts'
import { backToNote, goOnToNote, openSession, pressCorner, unlockAfterChild } from './steps/take-back.ts'

let scene: Scene

beforeAll(async () => { scene = await sceneWithoutSignal(inject('builtShell'), 'Steve', 'Cassie') })
afterAll(() => scene.end())

test('a child with one switch goes from the first screen to the closing picture with a single key, and the answers are theirs', async () => {
  const { person, record } = scene
  const page = person.page()
  await handTabletOver(page, { childName: 'Cassie', tools: ['How I feel'], oneSwitch: true })
  const choose = (name: string | RegExp) => chooseByOneKey(page, name)

  await choose('Start')
  await choose(/How I feel/)
  await choose('Home')
  await choose('Worried')
  await choose('Brave')
  await choose('Go on')
  await choose('Finished')
  await choose('No name')
  await choose(/I’m finished/)
  await choose('Yes, that’s it')
  await choose('Go on')
  await choose('Talk to me first')
  for (let step = 0; step < 8 && !(await childSees(page)).includes('Keep it covered'); step += 1) await choose('Skip')
  await choose('Show it now')
  await page.locator('[data-stage="closed"]').waitFor()

  await pressCorner(page)
  const back = await unlockAfterChild(page, person.passphrase)
  expect(back).toContain('nothing missing')
  await goOnToNote(page, 'Cassie')
  const session = await openSession(page, 'How I feel: Cassie')
  const note = await session.innerText()
  expect(note).toContain('How I feel: Home')
  expect(note).toMatch(/face: worried/)
  expect(note).toMatch(/face: brave/)
  expect(note).toContain('Read back: yes, that’s it')
  expect(note).toContain('Talk to me first')
  // How the child reached the screen stands with it.
  await session.getByText('How it was done').click()
  expect(await session.innerText()).toMatch(/switch/i)
  await backToNote(page, 'Cassie')

  await completeAndSign(person, 'Cassie')
  expect(person.faults).toEqual([])
  await sendWhenThereIsSignal(record, person)
})
