import { expect, test } from 'vitest'
import { takeAwayOf } from '../../src/direct-work/path/take-away.ts'
import { path } from '../../src/direct-work/path/path.ts'
import { PATH_WORDS } from '../../src/direct-work/path/words.ts'
import { foldPage, wordsOf } from './fold-page.ts'

const given = { rightOn: '2026-11-20', steps: [{ step: 'asked', state: 'done' }, { step: 'lawyer', state: 'done' }, { step: 'judge', state: 'waiting', waiting: 'court-day', when: { on: '2026-12-16' } }, { step: 'told', state: 'might' }] }
const begun = path.begin({ band: 'primary', orderOf: (_what, options) => options, given })

/** Every text of the sheet. */
const textsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [])

test('the sheet shows each step as it stood, what happens next, and the day it was right on', () => {
  const sheet = takeAwayOf(begun, 'primary', '2026-11-23')
  expect(sheet?.steps.map(({ name, standing }) => [name, ...standing])).toEqual([
    ['Someone asked the court', 'Done'], ['Someone speaks for you', 'Done'], ['The judge decides', 'Waiting', 'The day in court is not here yet', 'On 16 December 2026'], ['Someone tells you', 'Might happen'],
  ])
  expect(sheet?.next.map(({ step }) => step)).toEqual(['judge'])
  expect(sheet?.rightOn).toBe('This was right on 20 November 2026.')
})

test('a teenager reads the words for teenagers, and a path set by hand was right on the day it was set', () => {
  expect(takeAwayOf(begun, 'teen', '2026-11-23')?.steps[1]?.name).toBe('A lawyer speaks for you')
  const byHand = foldPage(path, 'primary', [{ kind: 'set', step: 'meet', state: 'now' }])
  expect(takeAwayOf(byHand, 'primary', '2026-11-23')).toMatchObject({ rightOn: 'This was right on 23 November 2026.', next: [{ step: 'meet', standing: ['Now'] }] })
})

test('nothing that anybody typed comes onto the sheet: every word of it is a word of the tool or the day', () => {
  const typed = foldPage(path, 'primary', [{ kind: 'waiting-because', step: 'judge', words: wordsOf(1, 'Daniel Whitmoor lives at 14 Larch Row') }, { kind: 'say', words: wordsOf(2, 'mum Joanne says no') }])
  const sheet = takeAwayOf(typed, 'primary', '2026-11-23')
  const reviewed: readonly string[] = Object.values(PATH_WORDS)
  const words = textsOf({ ...sheet, steps: sheet?.steps.map(({ name, standing }) => ({ name, standing })), next: sheet?.next.map(({ name, standing }) => ({ name, standing })) })
  expect(words.length).toBeGreaterThan(10)
  expect(words.filter((text) => !reviewed.includes(text) && text !== 'This was right on 23 November 2026.')).toEqual([])
})

test('a path from before pathways had steps of their own is printed; what is none is not', () => {
  const before = { steps: Object.fromEntries(['asked', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'goodbye'].map((step) => [step, step === 'asked' ? { state: 'done' } : {}])), words: [] }
  expect(takeAwayOf(before, 'junior', '2026-11-23')?.steps).toHaveLength(9)
  for (const answers of [null, 'path', {}, { steps: { asked: { state: 'won' } }, words: [] }]) expect(takeAwayOf(answers, 'junior', '2026-11-23')).toBeNull()
})
