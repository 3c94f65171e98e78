import { expect, test } from 'vitest'
import { findLeading } from '../../../src/direct-work/prompts/leading.ts'
import { FAIR_SENTENCES, LEADING_SENTENCES } from './leading-sentences.ts'

test('every sentence that leads a child is caught, by its own rule', () => {
  const missed = LEADING_SENTENCES.filter(([rule, sentence]) => !findLeading(sentence).some((finding) => finding.rule === rule))
  expect(missed).toEqual([])
  expect(LEADING_SENTENCES.length).toBeGreaterThanOrEqual(60)
})

test('a sentence that leaves the answer to the child is let through', () => {
  expect(FAIR_SENTENCES.flatMap((sentence) => findLeading(sentence).map((finding) => ({ sentence, ...finding })))).toEqual([])
  expect(FAIR_SENTENCES.length).toBeGreaterThanOrEqual(60)
})

test('each rule has a sentence that breaks it', () => {
  const rules = ['named-adult', 'harm', 'choose-between', 'where-to-live', 'why', 'yes-or-no', 'about-a-person', 'tag', 'presumes', 'interprets', 'praise', 'right-answer', 'promise', 'presses']
  expect(new Set(LEADING_SENTENCES.map(([rule]) => rule))).toEqual(new Set(rules))
})

test('a finding names the words, so that whoever wrote them knows what to change', () => {
  expect(findLeading('Tell me about home. Why did Mum go?')).toEqual(expect.arrayContaining([
    { rule: 'named-adult', words: 'Mum' }, { rule: 'why', words: 'Why' },
  ]))
})

test('capitals, curly apostrophes and a second sentence hide nothing', () => {
  for (const sentence of ['WHO HIT YOU?', 'Wouldn\u2019t you like that?', 'Wouldn\'t you like that?', 'Take your time\u2026 did it rain?', 'One thing: does it rain?']) {
    expect(findLeading(sentence), sentence).not.toEqual([])
  }
})
