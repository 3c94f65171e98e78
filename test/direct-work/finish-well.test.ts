import { expect, test } from 'vitest'
import { finishWell } from '../../src/direct-work/finish-well/finish-well.ts'
import { finishPrompt, FINISH_WELL_PROMPTS } from '../../src/direct-work/finish-well/prompts.ts'
import { DEFAULT_PAPER } from '../../src/ink/paper.ts'

const at = '2026-11-23T14:02:00.000Z'
const setup = { band: 'primary', orderOf: <T extends string>(_what: string, options: readonly T[]) => options } as const
const noInk = () => ({ strokes: [], paper: DEFAULT_PAPER })
const words = (text: string) => ({ id: '2b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d02', text, by: 'child', nearness: 'exact', at }) as const

test('an empty page has nothing to list', () => {
  expect(finishWell.items(finishWell.begin(setup), noInk)).toEqual([])
})

test('a face, things to do next and words stand in the list as they were chosen and said', () => {
  let answers = finishWell.begin(setup)
  answers = finishWell.reduce(answers, { kind: 'how-it-was', face: 'in-the-middle' })
  answers = finishWell.reduce(answers, { kind: 'next', thing: 'play', on: true })
  answers = finishWell.reduce(answers, { kind: 'next', thing: 'eat', on: true })
  answers = finishWell.reduce(answers, { kind: 'next', thing: 'play', on: false })
  answers = finishWell.reduce(answers, { kind: 'say', place: 'safe-adult', words: words('my nan') })
  expect(finishWell.items(answers, noInk).map(({ heading, marks, words: said }) => [heading, marks, said.map(({ text }) => text)])).toEqual([
    ['How it was', ['face: in the middle'], []],
    ['What I do next', ['eat or drink'], []],
    ['Who I can go to today', [], ['my nan']],
  ])
})

test('emptied words leave nothing behind, and the same choice again changes nothing', () => {
  const said = finishWell.reduce(finishWell.begin(setup), { kind: 'say', place: 'for-you', words: words('ring nan') })
  expect(finishWell.items(finishWell.reduce(said, { kind: 'say', place: 'for-you', words: words('  ') }), noInk)).toEqual([])
  const chosen = finishWell.reduce(said, { kind: 'next', thing: 'rest', on: true })
  expect(finishWell.reduce(chosen, { kind: 'next', thing: 'rest', on: true })).toBe(chosen)
})

test('every part has a prompt for every band', () => {
  for (const band of finishWell.bands) for (const part of ['how', 'next', 'for-you', 'safe-adult'] as const) {
    expect(FINISH_WELL_PROMPTS.find(({ id }) => id === finishPrompt(part, band))?.bands).toContain(band)
  }
})
