import { expect, test } from 'vitest'
import { applyPageEvent, beginPage, inkOf, type PageHistory } from '../../src/direct-work/session/page-history.ts'
import { firstView, mayAsk, type ThreeHousesAction, type ThreeHousesAnswers } from '../../src/direct-work/three-houses/answers.ts'
import { threeHouses } from '../../src/direct-work/three-houses/three-houses.ts'
import { toldWords } from './told-words.ts'

const PAGE = '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01'
const at = '2026-11-23T14:02:00.000Z'
const begin = () => beginPage(threeHouses, { pageId: PAGE, band: 'primary', seed: 3 })
const act = (page: PageHistory, ...actions: readonly ThreeHousesAction[]) => actions.reduce((now, action) => applyPageEvent(now, { kind: 'action', at, pageId: PAGE, action }), page)
const draw = (page: PageHistory, canvas: string) => applyPageEvent(page, {
  kind: 'ink', at, pageId: PAGE, canvas,
  operations: [{ kind: 'add-stroke', strokeId: 'a', tool: 'pen', colour: 'black', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [100, 100, 50, 0, 40, 40, 0, 10] }],
})
const answersOf = (page: PageHistory) => page.answers as unknown as ThreeHousesAnswers
const itemsOf = (page: PageHistory) => threeHouses.items(answersOf(page), (canvas) => inkOf(page, canvas))
const picturesOf = (page: PageHistory) => threeHouses.pictures(answersOf(page), (canvas) => inkOf(page, canvas))

test('the order in which the child opened the houses is kept', () => {
  const page = act(begin(), { kind: 'open', spot: 'wishes', view: 'picture' }, { kind: 'close' }, { kind: 'open', spot: 'good', view: 'picture' }, { kind: 'open', spot: 'wishes', view: 'words' })
  expect(answersOf(page).order).toEqual(['wishes', 'good'])
  expect(itemsOf(page).map(({ marks }) => marks[0])).toEqual(['opened second', 'not opened', 'opened first', 'not opened'])
})

test('a house with neither words nor a line was left empty, and that is all that is said of it', () => {
  const page = act(begin(), { kind: 'open', spot: 'worries', view: 'words' }, { kind: 'finish', spot: 'worries' })
  const worries = itemsOf(page).find(({ ref }) => ref === 'worries')
  expect(worries).toEqual({ ref: 'worries', heading: 'House of worries', marks: ['opened first', 'left empty'], words: [] })
  expect(JSON.stringify(itemsOf(page))).not.toMatch(/no worries|good sign|happy|fine/i)
})

test('a drawing alone is no empty house, and is named and not described', () => {
  const page = draw(act(begin(), { kind: 'open', spot: 'good', view: 'picture' }), 'house-good')
  expect(itemsOf(page)[0]).toEqual({ ref: 'good', heading: 'House of good things', marks: ['opened first', 'a drawing'], words: [], canvas: 'house-good' })
  expect(picturesOf(page).map(({ canvas }) => canvas)).toEqual(['houses', 'house-good'])
})

test('words stand in their house just as they were put, and written-on words stay the same words', () => {
  const words = toldWords('i dont like wen its loud')
  const page = act(begin(), { kind: 'open', spot: 'worries', view: 'words' }, { kind: 'say', spot: 'worries', words }, { kind: 'say', spot: 'worries', words: { ...words, text: 'i dont like wen its loud at nite' } })
  expect(itemsOf(page)[1]?.words.map(({ text }) => text)).toEqual(['i dont like wen its loud at nite'])
  const said = JSON.stringify(picturesOf(page)[0]?.scene)
  expect(said).toContain('i dont like')
})

test('undo leads back into the house where the line was drawn, and takes the line before the words', () => {
  const words = toldWords('my bed')
  const drawn = draw(act(begin(), { kind: 'open', spot: 'good', view: 'picture' }), 'house-good')
  const away = act(drawn, { kind: 'open', spot: 'good', view: 'words' }, { kind: 'say', spot: 'good', words }, { kind: 'close' })
  const undo = (page: PageHistory) => applyPageEvent(page, { kind: 'undo', at, pageId: PAGE })
  const reopened = undo(away)
  expect(answersOf(reopened).open).toEqual({ spot: 'good', view: 'words' })
  const empty = undo(reopened)
  expect(answersOf(empty).words).toEqual({})
  expect(inkOf(empty, 'house-good').strokes).toHaveLength(1)
  expect(inkOf(undo(undo(empty)), 'house-good').strokes).toHaveLength(0)
})

test('worries open in words for every child who can have them written', () => {
  expect(firstView('worries', { band: 'primary', scribed: false })).toBe('words')
  expect(firstView('worries', { band: 'early', scribed: true })).toBe('words')
  expect(firstView('worries', { band: 'early', scribed: false })).toBe('picture')
  expect(firstView('good', { band: 'primary', scribed: false })).toBe('picture')
  expect(firstView('wishes', { band: 'teen', scribed: false })).toBe('words')
})

test('worries that were said to be finished are not asked for a second time; the child may still open the house', () => {
  const page = act(begin(), { kind: 'open', spot: 'worries', view: 'words' }, { kind: 'finish', spot: 'worries' }, { kind: 'open', spot: 'worries', view: 'words' })
  expect(mayAsk(answersOf(page), 'worries')).toBe(false)
  expect(mayAsk(answersOf(page), 'good')).toBe(true)
  expect(answersOf(page).open?.spot).toBe('worries')
})

test('an untouched page has no picture', () => {
  expect(picturesOf(begin())).toEqual([])
})
