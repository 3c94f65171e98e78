import { describe, expect, test } from 'vitest'
import { merge3 } from '../../../src/record/merge/merge-body.ts'
import { settle } from '../../../src/record/merge/settle.ts'
import type { Shape } from '../../../src/record/merge/shape.ts'
import { VISIT_SHAPE } from '../../../src/record/visit-shape.ts'

const observed = (id: string, text: string) => ({ id, type: 'observed', text })
const said = (id: string, text: string, precededBy: string) => ({ id, type: 'said', statement: { id: `s-${id}`, speaker: 'Kofi', text, fidelity: 'exact', precededBy, promptKind: 'open' } })
const clean = (base: object | null, a: object, b: object, shape: Shape = VISIT_SHAPE): unknown => {
  const one = merge3(shape, base as never, a as never, b as never)
  const other = merge3(shape, base as never, b as never, a as never)
  expect(JSON.stringify(other.kind === 'clean' ? other.body : other.clashes.map(({ a: ofA, b: ofB, ...rest }) => ({ ...rest, a: ofB, b: ofA }))))
    .toBe(JSON.stringify(one.kind === 'clean' ? one.body : one.clashes.map(({ a: ofA, b: ofB, ...rest }) => ({ ...rest, a: ofA, b: ofB }))))
  return one.kind === 'clean' ? one.body : one.clashes.map(({ path, kind }) => `${kind} ${path.join('/')}`)
}

describe('a visit note', () => {
  test('different fields of one note join', () => {
    expect(clean({ placeName: 'Home', startsAt: '15:00' }, { placeName: 'Home', startsAt: '15:10' }, { placeName: 'School', startsAt: '15:00' })).toEqual({ placeName: 'School', startsAt: '15:10' })
  })

  test('one field changed in two ways is asked about', () => {
    expect(clean({ startsAt: '15:00' }, { startsAt: '15:10' }, { startsAt: '15:20' })).toEqual(['value startsAt'])
    expect(clean({ startsAt: '15:00' }, {}, { startsAt: '15:20' })).toEqual(['removed-or-changed startsAt'])
  })

  test('entries of both come in, each in the order its author wrote them', () => {
    const base = { entries: [observed('m', 'We sat down.')] }
    const a = { entries: [...base.entries, observed('z', 'First of a.'), observed('k', 'Second of a.')] }
    const b = { entries: [observed('c', 'Before.'), ...base.entries, observed('n', 'One of b.')] }
    expect(clean(base, a, b)).toMatchObject({ entries: [{ id: 'c' }, { id: 'm' }, { id: 'n' }, { id: 'z' }, { id: 'k' }] })
  })

  test('an entry that one changed and the other took out is asked about', () => {
    const base = { entries: [observed('m', 'Bruise on arm.'), observed('n', 'Calm.')] }
    const a = { entries: [observed('n', 'Calm.')] }
    const b = { entries: [observed('m', 'Bruise on left arm.'), observed('n', 'Calm.')] }
    expect(clean(base, a, b)).toEqual(['removed-or-changed entries/m'])
    expect(settle(VISIT_SHAPE, base, a, b, { 'entries/m#1': { take: 'a' } })).toEqual({ kind: 'settled', body: a })
    expect(settle(VISIT_SHAPE, base, a, b, { 'entries/m#1': { take: 'b' } })).toMatchObject({ kind: 'settled', body: { entries: [{ id: 'm', text: 'Bruise on left arm.' }, { id: 'n' }] } })
  })

  test('an entry seen by one and judged by the other is one question, not a mixture', () => {
    const base = { entries: [observed('m', 'Mum was tired. She sat.')] }
    const a = { entries: [{ id: 'm', type: 'judgement', text: 'Mum was tired. She sat.' }] }
    const b = { entries: [observed('m', 'Mum was tired. She sat down.')] }
    expect(clean(base, a, b)).toEqual(['value entries/m'])
  })

  test('the words of a child and the question before them are never mixed', () => {
    const base = { entries: [said('m', 'I go home', 'What would you like?')] }
    const a = { entries: [said('m', 'I want go home', 'What would you like?')] }
    const b = { entries: [said('m', 'I go home', 'Do you want to go home?')] }
    expect(clean(base, a, b)).toEqual(['exact-words entries/m/statement'])
    for (const choice of [{ take: 'both' } as const, { take: 'edited', text: 'I want to go home' } as const]) {
      expect(settle(VISIT_SHAPE, base, a, b, { 'entries/m/statement#1': choice })).toEqual({ kind: 'unsettled', missing: ['entries/m/statement#1'] })
    }
  })

  test('who told it and what was told are never joined from two edits', () => {
    const told = (by: string, text: string) => ({ entries: [{ id: 'm', type: 'reported', by, text }] })
    expect(clean(told('Mum', 'He shouted. She left.'), told('Dad', 'He shouted. She left.'), told('Mum', 'He shouted twice. She left.'))).toEqual(['value entries/m'])
    expect(clean(told('Mum', 'He shouted. She left.'), told('Mum', 'He shouted. She left at ten.'), told('Mum', 'He shouted twice. She left.'))).toEqual(told('Mum', 'He shouted twice. She left at ten.'))
    const action = (what: string, owner: string) => ({ nextActions: [{ id: 'n', what, owner }] })
    expect(clean(action('Ring school', 'Mo'), action('Ring police', 'Mo'), action('Ring school', 'Sue'))).toEqual(['value nextActions/n'])
    const person = (name: string, cameAt: string) => ({ present: [{ id: 'p', name, role: 'Mum', cameAt }] })
    expect(clean(person('Jo', '15:00'), person('Joanne', '15:00'), person('Jo', '15:10'))).toMatchObject(person('Joanne', '15:10'))
  })

  test('the same child marked on two devices: what one left open yields, what differs is asked about', () => {
    expect(clean({ seen: [] }, { seen: [{ id: 'cassie', seen: 'yes' }] }, { seen: [{ id: 'cassie', seen: 'yes', alone: 'no' }] })).toEqual({ seen: [{ alone: 'no', id: 'cassie', seen: 'yes' }] })
    expect(clean({ seen: [] }, { seen: [{ id: 'cassie', alone: 'yes' }] }, { seen: [{ id: 'cassie', alone: 'no' }] })).toEqual(['value seen/cassie/alone'])
  })

  test('children are a set of names: put in by one, taken out by the other', () => {
    expect(clean({ children: ['c1', 'c2'] }, { children: ['c1', 'c2', 'c3'] }, { children: ['c2'] })).toEqual({ children: ['c2', 'c3'] })
  })

  test('one side’s order of entries is kept while the other adds', () => {
    const [x, y, z] = [observed('x', 'X.'), observed('y', 'Y.'), observed('z', 'Z.')]
    expect(clean({ entries: [x, y] }, { entries: [y, x] }, { entries: [x, y, z] })).toMatchObject({ entries: [{ id: 'y' }, { id: 'z' }, { id: 'x' }] })
  })

  test('without a base every difference is asked about, but lists unite', () => {
    expect(clean(null, { analysis: 'Calm.', entries: [observed('m', 'A.')] }, { analysis: 'Tense.', entries: [observed('n', 'B.')] })).toEqual(['sentence analysis'])
    expect(clean(null, { analysis: '', entries: [observed('m', 'A.')] }, { analysis: 'Tense.', entries: [observed('n', 'B.')] })).toMatchObject({ analysis: 'Tense.', entries: [{ id: 'm' }, { id: 'n' }] })
  })
})

describe('settling', () => {
  const base = { analysis: 'We drew. Kofi is 3. Mum came.', startsAt: '15:00' }
  const a = { analysis: 'We drew. Kofi is 4. Mum came.', startsAt: '15:10' }
  const b = { analysis: 'We drew. Kofi is 2. Mum came.', startsAt: '15:20' }

  test('waits until every clash has a choice that fits', () => {
    expect(settle(VISIT_SHAPE, base, a, b, {})).toEqual({ kind: 'unsettled', missing: ['analysis#1', 'startsAt#1'] })
    expect(settle(VISIT_SHAPE, base, a, b, { 'analysis#1': { take: 'a' }, 'startsAt#1': { take: 'both' } })).toEqual({ kind: 'unsettled', missing: ['startsAt#1'] })
  })

  test('keeps mine, theirs, both, or what a person writes', () => {
    const times = { 'startsAt#1': { take: 'b' } } as const
    const settled = (choice: Parameters<typeof settle>[4][string]) => settle(VISIT_SHAPE, base, a, b, { ...times, 'analysis#1': choice })
    expect(settled({ take: 'a' })).toEqual({ kind: 'settled', body: { ...a, startsAt: '15:20' } })
    expect(settled({ take: 'b' })).toEqual({ kind: 'settled', body: b })
    expect(settled({ take: 'both' })).toMatchObject({ body: { analysis: 'We drew. Kofi is 2. Kofi is 4. Mum came.' } })
    expect(settled({ take: 'edited', text: 'Kofi is three.\nMary says four.' })).toMatchObject({ body: { analysis: 'We drew. Kofi is three.\nMary says four. Mum came.' } })
    expect(settled({ take: 'edited', text: '' })).toMatchObject({ body: { analysis: 'We drew. Mum came.' } })
  })

  test('names a clash the same whichever side is called a, and by the whole way to it', () => {
    const nested = { kind: 'fields', fields: { 'a/b': { kind: 'set', element: { kind: 'fields', fields: { text: { kind: 'text' } } } } } } as const
    const body = (text: string) => ({ 'a/b': [{ id: 'x~1', text }] })
    const result = merge3(nested, body('One. Two.'), body('One a. Two a.'), body('One b. Two b.'))
    expect(result.kind === 'clash' && result.clashes.map(({ id, path }) => [id, path])).toEqual([
      ['a~1b/x~01/text#1', ['a/b', 'x~1', 'text']], ['a~1b/x~01/text#2', ['a/b', 'x~1', 'text']],
    ])
  })

  test('odd bodies are asked about and never break', () => {
    const shape = { kind: 'fields', fields: { list: { kind: 'set', element: { kind: 'scalar' } }, text: { kind: 'text' } } } as const
    expect(clean({ list: ['x'] }, { list: ['x', 'x'] }, { list: ['y'] }, shape)).toEqual(['value list'])
    expect(clean({ list: [] }, { list: [1] }, { list: [{ id: 2 }] }, shape)).toEqual(['value list'])
    expect(clean({ text: 'One.' }, { text: 5 }, { text: 'Two.' }, shape)).toEqual(['value text'])
    expect(clean(JSON.parse('{"__proto__":{"x":1}}'), JSON.parse('{"__proto__":{"x":2}}'), JSON.parse('{"constructor":3,"__proto__":{"x":1}}'), shape)).toEqual(JSON.parse('{"__proto__":{"x":2},"constructor":3}'))
  })
})
