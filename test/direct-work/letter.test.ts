import { expect, test } from 'vitest'
import type { LetterAction, LetterAnswers } from '../../src/direct-work/letter/answers.ts'
import { letter } from '../../src/direct-work/letter/letter.ts'
import type { CanvasInk } from '../../src/direct-work/tool.ts'
import type { Stroke } from '../../src/ink/ink-operation.ts'
import { foldPage, noInk, wordsOf } from './fold-page.ts'

const LOOK = 'the child has not looked at the whole letter after the last change'
const inked = (...ids: readonly string[]) => (canvas: string): CanvasInk => ({ ...noInk(), strokes: canvas === 'by-hand' ? ids.map(strokeOf) : [] })
const strokeOf = (id: string): Stroke => ({ id, tool: 'pen', colour: 'black', width: 'middle', pointerType: 'pen', startedAtMs: 0, points: [] })
const marks = (answers: LetterAnswers, ink: (canvas: string) => CanvasInk = noInk) => letter.items(answers, ink).flatMap((item) => item.marks)
const written = { kind: 'write', words: wordsOf(1, 'Deer Judge, plees let me stay') } as const

test('a letter is only looked at if nothing of it changed since: not a word, not the name, not a line', () => {
  const seen: LetterAction[] = [written, { kind: 'seen-whole', lines: [] }]
  expect(marks(foldPage(letter, 'junior', [written]))).toContain(LOOK)
  expect(marks(foldPage(letter, 'junior', seen))).not.toContain(LOOK)
  for (const after of [{ kind: 'write', words: wordsOf(2, 'PS') }, { kind: 'sign-name', words: wordsOf(3, 'cass') }, { kind: 'sign-mark' }, { kind: 'not-signed' }, { kind: 'begin-again', keepTry: true }] as const) {
    expect(marks(foldPage(letter, 'junior', [...seen, after])), after.kind).toContain(LOOK)
  }
  const handwritten = foldPage(letter, 'junior', [{ kind: 'seen-whole', lines: ['a'] }])
  expect(marks(handwritten, inked('a'))).not.toContain(LOOK)
  expect(marks(handwritten, inked('a', 'b'))).toContain(LOOK)
  expect(marks(handwritten, inked())).toContain(LOOK)
})

test('what the child wants of the judge is recorded as they chose it, and not at all where they were not asked', () => {
  const asked = foldPage(letter, 'junior', [{ kind: 'wants-reply', answer: 'yes' }, { kind: 'wants-to-meet', answer: 'not-sure' }])
  expect(letter.items(asked, noInk).filter(({ ref }) => ref === 'reply' || ref === 'meet').map(({ heading, marks: of }) => [heading, of])).toEqual([['A letter back from the judge', ['yes please']], ['Meeting the judge', ['not sure']]])
  expect(letter.items(foldPage(letter, 'junior', []), noInk).some(({ ref }) => ref === 'reply' || ref === 'meet')).toBe(false)
})

test('an earlier try is kept only if the child wants it', () => {
  const next = { kind: 'write', words: wordsOf(2, 'Dear Judge') } as const
  const texts = (keepTry: boolean) => letter.items(foldPage(letter, 'junior', [written, { kind: 'begin-again', keepTry }, next]), noInk).flatMap(({ heading, words }) => words.map(({ text }) => [heading, text]))
  expect(texts(true)).toEqual([['Letter', 'Dear Judge'], ['An earlier try, kept because the child wanted it kept', 'Deer Judge, plees let me stay']])
  expect(texts(false)).toEqual([['Letter', 'Dear Judge']])
  const empty = foldPage(letter, 'junior', [])
  expect(letter.reduce(empty, { kind: 'begin-again', keepTry: true })).toBe(empty)
})

test('before a letter is begun the adult makes sure that no parent is there', () => {
  expect(letter.beforeHandOver?.join(' ')).toMatch(/No parent or carer is in the room/)
})
