import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { HowIFeelAnswers } from '../../../../src/direct-work/how-i-feel/answers.ts'
import type { SortingMatAnswers } from '../../../../src/direct-work/sorting-mat/answers.ts'
import type { WorryJarAnswers } from '../../../../src/direct-work/worry-jar/answers.ts'
import { clearChild, until } from '../show-child.tsx'
import { showTool } from '../show-tool.tsx'
import { answersOf, chooseBySwitch } from './reach.ts'

afterEach(() => clearChild())

const profile = { scanning: 'step', targets: 'extra-large', symbols: true } as const

test('a child with one switch says how it is at home, and how big', { timeout: 120_000 }, async () => {
  await page.viewport(1024, 768)
  const { place, run } = await showTool('how-i-feel', { band: 'early', profile })
  for (const name of ['Home', 'Scared', 'Loved', 'Go on', 'Scared, Size 3', 'Go on']) await chooseBySwitch(place, name)
  expect(answersOf<HowIFeelAnswers>(run).cards).toMatchObject([{ symbol: 'home', feelings: [{ id: 'scared', size: 3 }, { id: 'loved' }] }])
})

test('a child with one switch sorts cards, changes a mind and leaves one out', { timeout: 120_000 }, async () => {
  await page.viewport(1024, 768)
  const { place, run } = await showTool('sorting-mat', { band: 'early', profile })
  await chooseBySwitch(place, 'My day')
  const first = place.querySelector('.mat-card__name')?.textContent ?? ''
  await chooseBySwitch(place, `I like it: ${first}`)
  await chooseBySwitch(place, first)
  await chooseBySwitch(place, `I don’t like it: ${first}`)
  await chooseBySwitch(place, 'Not this one')
  expect(answersOf<SortingMatAnswers>(run).cards.slice(0, 2)).toMatchObject([{ pile: 'dont-like', before: ['like'] }, { leftOut: true }])
})

test('a child with one switch puts a picture of stamps in the jar', { timeout: 120_000 }, async () => {
  await page.viewport(1024, 768)
  const { place, run } = await showTool('worry-jar', { band: 'early', profile })
  for (const name of ['I see', 'Draw a worry', 'Stamps', 'House']) await chooseBySwitch(place, name)
  await chooseBySwitch(place, 'Put it here 6')
  await chooseBySwitch(place, 'Put it in the jar')
  await until(() => expect(answersOf<WorryJarAnswers>(run).worries).toMatchObject([{ inJar: true }]))
})
