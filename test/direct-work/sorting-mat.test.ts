import { expect, test } from 'vitest'
import { nextCard, pilesOf, type SortingMatAction } from '../../src/direct-work/sorting-mat/answers.ts'
import { deckOf, TOPICS } from '../../src/direct-work/sorting-mat/decks.ts'
import { scaleUse } from '../../src/direct-work/sorting-mat/items.ts'
import { sortingMat } from '../../src/direct-work/sorting-mat/sorting-mat.ts'
import { foldPage, idOf, noInk, wordsOf } from './fold-page.ts'

const topic: SortingMatAction = { kind: 'topic', topic: 'at-home', shuffled: [...TOPICS['at-home']], foils: ['ice-cream', 'loud-noises'] }
const put = (card: 'ice-cream' | 'loud-noises' | 'bed' | 'bath', pile: 'like' | 'not-sure' | 'dont-like') => ({ kind: 'put', card, pile }) as const

test('cards come one at a time, in the order that was shuffled, with the two foil cards early', () => {
  const answers = foldPage(sortingMat, 'early', [topic])
  expect(answers.cards.map(({ id }) => id).slice(0, 4)).toEqual(['bed', 'ice-cream', 'bath', 'loud-noises'])
  expect(answers.cards.length).toBe(TOPICS['at-home'].length + 2)
  expect(nextCard(answers)?.id).toBe('bed')
  expect(nextCard(sortingMat.reduce(answers, put('bed', 'like')))?.id).toBe('ice-cream')
  expect(deckOf('places', ['car', 'zebra', 'park', 'car'], ['loud-noises', 'ice-cream'])).toEqual(['car', 'loud-noises', 'park', 'ice-cream'])
})

test('a changed mind is kept: where a card lay before stands beside where it lies now', () => {
  const answers = foldPage(sortingMat, 'early', [topic, put('bath', 'dont-like'), put('bath', 'not-sure'), put('bath', 'like'), { kind: 'say', card: 'bath', words: wordsOf(1, 'when it is warm') }])
  expect(sortingMat.items(answers, noInk)).toMatchObject([{ ref: 'bath', heading: 'Bath time', marks: ['pile: I like it', 'before: I don’t like it, then Not sure'], words: [{ text: 'when it is warm' }] }])
})

test('a card can be left out, which is no pile', () => {
  const answers = foldPage(sortingMat, 'early', [topic, { kind: 'leave-out', card: 'bed' }])
  expect(sortingMat.items(answers, noInk)[0]?.marks).toEqual(['left out'])
  expect(nextCard(answers)?.id).toBe('ice-cream')
})

test('the mark for the practitioner comes from the foil cards alone', () => {
  const marks = (...piles: Parameters<typeof put>[]) => scaleUse(foldPage(sortingMat, 'early', [topic, ...piles.map((pair) => put(...pair))]))[0]?.marks
  expect(marks(['ice-cream', 'like'], ['loud-noises', 'dont-like'], ['bed', 'dont-like'])).toEqual(['ice cream: I like it', 'loud noises: I don’t like it'])
  expect(marks(['ice-cream', 'dont-like'], ['loud-noises', 'like'])).toEqual(['ice cream: I don’t like it', 'loud noises: I like it', 'scale use unclear'])
  expect(marks(['ice-cream', 'like'])).toEqual(['ice cream: I like it', 'loud noises: not placed', 'scale use unclear'])
  expect(scaleUse(foldPage(sortingMat, 'early', [topic]))).toEqual([])
})

test('the mark is not among what is read back to the child', () => {
  const answers = foldPage(sortingMat, 'early', [topic, put('ice-cream', 'dont-like')])
  expect(JSON.stringify(sortingMat.items(answers, noInk))).not.toMatch(/unclear|foil/)
  expect(JSON.stringify(sortingMat.pictures(answers, noInk))).not.toMatch(/unclear|foil/)
})

test('two piles or three; the middle pile does not go while something lies on it', () => {
  const three = foldPage(sortingMat, 'early', [topic])
  const two = sortingMat.reduce(three, { kind: 'piles', count: 2 })
  expect(pilesOf(three)).toEqual(['like', 'not-sure', 'dont-like'])
  expect(pilesOf(two)).toEqual(['like', 'dont-like'])
  expect(sortingMat.reduce(two, put('bed', 'not-sure'))).toBe(two)
  const used = sortingMat.reduce(three, put('bed', 'not-sure'))
  expect(sortingMat.reduce(used, { kind: 'piles', count: 2 })).toBe(used)
})

test('which side the piles lie on is shuffled', () => {
  const turned = foldPage(sortingMat, 'early', [], (_what, options) => [...options].reverse())
  expect(pilesOf(turned)).toEqual(['dont-like', 'not-sure', 'like'])
})

test('a drawing of the child’s own is a card like any other', () => {
  const own = idOf(7)
  const answers = foldPage(sortingMat, 'early', [{ kind: 'add-own', card: own }, { kind: 'name', card: own, words: wordsOf(1, 'my snail') }, { kind: 'put', card: own, pile: 'like' }])
  expect(sortingMat.items(answers, noInk)).toMatchObject([{ heading: 'A drawing of the child’s own', marks: ['pile: I like it'], words: [{ text: 'my snail' }] }])
})

test('nobody can be sorted', () => {
  const cards = new Set<string>(Object.values(TOPICS).flat())
  for (const person of ['me', 'someone', 'baby', 'child', 'grown-up', 'two-people', 'family', 'judge', 'helper', 'teacher', 'doctor', 'friend']) expect(cards.has(person)).toBe(false)
})
