import { expect, test } from 'vitest'
import { clashPlace, sideInWords } from '../../../../src/screens/practitioner/conflict/clash-in-words.ts'
import { CONFLICT, LONG_BODY, demoId } from '../../demo-visits.ts'

const [sentence, words, value, removed] = CONFLICT.clashes
if (!sentence || !words || !value || !removed) throw new Error('the demo conflict has four places')
const place = (clash: typeof sentence) => clashPlace(clash, [LONG_BODY], () => 'Cassie')

test('a place in the note is named as the screen names it', () => {
  expect(place(sentence)).toBe('What this means for the child')
  expect(place(words)).toBe('Said')
  expect(place({ ...sentence, path: ['entries', demoId(24), 'by'] })).toBe('Told by: who told')
  expect(place({ ...sentence, path: ['seen', 'x', 'notAloneReason'] })).toBe('Seen and seen alone: Cassie: why not alone')
})

test('values are said in words, never in codes', () => {
  expect(sideInWords(value, value.b)).toEqual({ kind: 'text', text: 'By video' })
  expect(sideInWords({ ...value, path: ['date'] }, '2026-11-23')).toEqual({ kind: 'text', text: '23 November 2026' })
  expect(sideInWords(removed, removed.a)).toEqual({ kind: 'text', text: 'Ask school about the late Mondays, Steve Okafor' })
  expect(sideInWords(removed, null)).toEqual({ kind: 'gone' })
})

test('somebody’s words stay a statement with its question', () => {
  expect(sideInWords(words, words.a)).toMatchObject({ kind: 'statement', statement: { fidelity: 'exact' } })
})
