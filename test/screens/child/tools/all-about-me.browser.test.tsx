import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AllAboutMeAnswers } from '../../../../src/direct-work/all-about-me/answers.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild } from '../show-child.tsx'
import { buttonNamed, showTool, type ShownTool } from '../show-tool.tsx'
import { pressByKey, tabTo } from './keyboard.ts'
import { smallTargets } from './targets.ts'

afterEach(clearChild)

const answersOf = ({ run }: ShownTool) => run.state.pages[0]?.history.answers as unknown as AllAboutMeAnswers

test.each([[1024, 768], [768, 1024], [360, 740]] as const)('the cards and an open card have no barrier and no small target at %i x %i, for every band', async (width, height) => {
  await page.viewport(width, height)
  for (const band of ['early', 'primary', 'junior', 'teen', 'older'] as const) {
    const shown = await showTool('all-about-me', { band })
    await expectNoBarriers(shown.place)
    expect(smallTargets(shown.board), band).toEqual([])
    buttonNamed(shown.place, band === 'early' ? 'Calm' : 'What helps me').click()
    await new Promise((resolve) => setTimeout(resolve, 40))
    await expectNoBarriers(shown.place)
    expect(smallTargets(shown.board), band).toEqual([])
  }
})

test('an early child sees six pictures with one word each, and only sheets to draw on', async () => {
  const shown = await showTool('all-about-me', { band: 'early' })
  const names = [...shown.board.querySelectorAll('.spot-card__name')].map((name) => name.textContent ?? '')
  expect(names).toHaveLength(6)
  expect(names.filter((name) => /\s/.test(name))).toEqual([])
  buttonNamed(shown.place, 'Food').click()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(shown.board.querySelector('textarea')).toBeNull()
  expect(shown.board.querySelector('canvas')).not.toBeNull()
})

test('a teenager is reminded of the limits where they write', async () => {
  const shown = await showTool('all-about-me', { band: 'teen' })
  buttonNamed(shown.place, 'Before we talk').click()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(shown.board.textContent).toContain('I have to tell people who can help')
})

test('by keyboard alone: a card is opened, written on and left, with the question that stood there', async () => {
  const shown = await showTool('all-about-me', { band: 'teen' })
  await pressByKey('My name')
  await tabTo('Your words')
  await userEvent.keyboard('Cass')
  await pressByKey('All cards')
  expect(answersOf(shown).words.name?.[0]).toMatchObject({ text: 'Cass', prompt: { wording: 'What is your name, and what do you like to be called?' } })
  expect(buttonNamed(shown.place, /^My name.*Cass/)).toBeDefined()
})

test('an adult who writes for a child says how near the words are, and is named as the writer', async () => {
  const shown = await showTool('all-about-me', { band: 'primary', scribed: true })
  buttonNamed(shown.place, 'My name').click()
  await new Promise((resolve) => setTimeout(resolve, 40))
  await userEvent.fill(shown.board.querySelector('textarea') as HTMLTextAreaElement, 'Bobo')
  buttonNamed(shown.place, 'All cards').click()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(answersOf(shown).words.name?.[0]).toMatchObject({ text: 'Bobo', by: 'practitioner', nearness: 'nearExact' })
})
