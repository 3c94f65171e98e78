import { expect, test } from 'vitest'
import type { Clash } from '../../../../src/record/merge/merge-body.ts'
import { NOTHING_DECIDED, choicesFor, decide, decisionFor, nextOpen, readSettling, waysFor } from '../../../../src/screens/practitioner/conflict/conflict-state.ts'

const clash = (part: Partial<Clash>): Clash => ({ id: 'analysis#1', path: ['analysis'], kind: 'sentence', base: 'She is happy.', a: 'She is not happy.', b: 'She is unhappy.', before: '', after: '', ...part })
const said = clash({ id: 'entries/1/statement#1', path: ['entries', '1', 'statement'], kind: 'exact-words' })

test('a sentence can be kept from one side, from both, or written anew', () => {
  expect(waysFor(clash({}))).toEqual(['a', 'b', 'both', 'write'])
})

test('exact words are never joined and never rewritten', () => {
  expect(waysFor(said)).toEqual(['a', 'b'])
})

test('a choice from a list cannot be written freely, the name of a place can', () => {
  expect(waysFor(clash({ kind: 'value', path: ['mode'] }))).toEqual(['a', 'b'])
  expect(waysFor(clash({ kind: 'value', path: ['placeName'] }))).toEqual(['a', 'b', 'write'])
})

test('nothing is settled until every place is decided', () => {
  const clashes = [clash({}), said]
  const one = decide(NOTHING_DECIDED, clash({}), { take: 'a' })
  expect(choicesFor(one, clashes)).toEqual({ kind: 'open', ids: [said.id] })
  expect(choicesFor(decide(one, said, { take: 'b' }), clashes)).toEqual({ kind: 'all', choices: { 'analysis#1': { take: 'a' }, [said.id]: { take: 'b' } } })
})

test('a decision about other words does not count for words that arrived since', () => {
  const decided = decide(NOTHING_DECIDED, clash({}), { take: 'b' })
  expect(decisionFor(decided, clash({ b: 'She is very unhappy.' }))).toBeUndefined()
})

test('an empty text written anew is no decision', () => {
  expect(decisionFor(decide(NOTHING_DECIDED, clash({}), { take: 'edited', text: '  ' }), clash({}))).toBeUndefined()
})

test('after a decision the next open place comes, also before this one', () => {
  const clashes = [clash({ id: '1' }), clash({ id: '2' }), clash({ id: '3' })]
  const [one, two, three] = clashes
  if (!one || !two || !three) throw new Error('three clashes')
  expect(nextOpen(decide(NOTHING_DECIDED, two, { take: 'a' }), clashes, 1)).toBe(2)
  expect(nextOpen(decide(decide(NOTHING_DECIDED, two, { take: 'a' }), three, { take: 'a' }), clashes, 2)).toBe(0)
})

test('a settling half done survives being kept', () => {
  const decided = decide(NOTHING_DECIDED, clash({}), { take: 'both' })
  expect(readSettling(structuredClone(decided))).toEqual(decided)
  expect(readSettling('something else')).toBeNull()
})
