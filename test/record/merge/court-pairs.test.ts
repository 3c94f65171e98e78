import { expect, test } from 'vitest'
import { merge3 } from '../../../src/record/merge/merge-body.ts'
import { COURT_PAIRS } from './court-pairs.ts'

const TEXT = { kind: 'text' } as const

test('there are at least sixty court-grade pairs', () => {
  expect(COURT_PAIRS.length).toBeGreaterThanOrEqual(60)
})

test.each(COURT_PAIRS)('$about', ({ base, a, b, expected }) => {
  for (const result of [merge3(TEXT, base, a, b), merge3(TEXT, base, b, a)]) {
    expect(result.kind === 'clean' ? result.body : 'clash').toBe(expected)
  }
})

test('what both wrote at one place is flagged, to be read', () => {
  const result = merge3(TEXT, 'We drew.', 'We drew. Mum knocked at 4.', 'We drew. Cassie chose blue.')
  expect(result).toEqual({ kind: 'clean', body: 'We drew. Cassie chose blue. Mum knocked at 4.', insertedTogether: [[]] })
})

test('a question to a person shows both wordings and the sentences around', () => {
  const result = merge3(TEXT, 'We drew. Kofi is 3. Mum came.', 'We drew. Kofi is 4. Mum came.', 'We drew. Kofi is 2. Mum came.')
  expect(result).toEqual({
    kind: 'clash',
    clashes: [{ id: '#1', path: [], kind: 'sentence', base: 'Kofi is 3.', a: 'Kofi is 4.', b: 'Kofi is 2.', before: 'We drew.', after: 'Mum came.' }],
    insertedTogether: [],
  })
})

test('a moved sentence and the change it met are shown as one passage', () => {
  const result = merge3(TEXT, 'He fell off the wall. He cried. Mum ran in.', 'He cried. Mum ran in. He fell off the wall.', 'He was pushed off the wall. He cried. Mum ran in.')
  if (result.kind !== 'clash') throw new Error('joined')
  expect(result.clashes).toHaveLength(1)
  expect(result.clashes[0]).toMatchObject({ a: 'He cried. Mum ran in. He fell off the wall.', b: 'He was pushed off the wall. He cried. Mum ran in.' })
})

test('the note of an hour joins in a moment', () => {
  const note = Array.from({ length: 60 }, (_, n) => `On day ${n} ${['Mum', 'Dad', 'Kofi', 'Gran'][n % 4]} was ${['calm', 'upset', 'late', 'kind'][(n * 7) % 4]} and the room was warm.`)
  const a = note.with(3, 'On day 3 Gran was out.').toSpliced(20, 0, 'A word of a.').join(' ')
  const b = note.with(9, 'On day 9 Dad was not late.').toSpliced(40, 1).join(' ')
  const base = note.join(' ')
  const rounds = 300
  for (let n = 0; n < 100; n += 1) merge3(TEXT, base, a, b)
  const startedAt = performance.now()
  for (let n = 0; n < rounds; n += 1) merge3(TEXT, base, a, b)
  console.info(`merge: two notes of 60 sentences in ${Math.round(((performance.now() - startedAt) / rounds) * 1000)} µs`)
  expect(merge3(TEXT, base, a, b).kind).toBe('clean')
})
