import { expect, test } from 'vitest'
import { WorryJarAction } from '../../src/direct-work/worry-jar/answers.ts'
import { worriesToRead } from '../../src/direct-work/worry-jar/items.ts'
import { worryJar } from '../../src/direct-work/worry-jar/worry-jar.ts'
import { WORRY_JAR_WORDS } from '../../src/direct-work/worry-jar/words.ts'
import { foldPage, idOf, noInk, wordsOf } from './fold-page.ts'

const worry = idOf(1)
const written = [{ kind: 'hear' }, { kind: 'begin', worry, view: 'write' }, { kind: 'say', worry, words: wordsOf(1, 'the stairs at night') }] as const

test('a worry in the jar is kept, word for word', () => {
  const answers = foldPage(worryJar, 'primary', [...written, { kind: 'put-in', worry }])
  expect(worryJar.items(answers, noInk)).toMatchObject([{ heading: 'A worry in the jar', words: [{ text: 'the stairs at night' }] }])
  expect(answers.open).toBeUndefined()
})

test('nothing a child can do throws a worry out', () => {
  expect((WorryJarAction._zod.def as unknown as { options: { shape: { kind: { _zod: { def: { values: string[] } } } } }[] }).options.map(({ shape }) => shape.kind._zod.def.values[0])).toEqual(['hear', 'begin', 'go', 'close', 'say', 'put-in', 'can', 'plan', 'rest'])
  const rested = foldPage(worryJar, 'junior', [...written, { kind: 'put-in', worry }, { kind: 'can', worry, answer: 'not-now' }, { kind: 'rest', worry }])
  expect(worryJar.items(rested, noInk)).toMatchObject([{ heading: 'A worry in the jar', marks: ['can something be done about it: not right now', 'let it rest'], words: [{ text: 'the stairs at night' }] }])
})

test('a worry that was not put in the jar is listed all the same', () => {
  expect(worryJar.items(foldPage(worryJar, 'primary', written), noInk)[0]?.heading).toBe('A worry, not put in the jar')
})

test('older children may go on to who, what and when; younger ones are not asked', () => {
  const steps = [...written, { kind: 'put-in', worry }] as const
  expect(foldPage(worryJar, 'junior', steps).open?.step).toBe('can')
  const young = foldPage(worryJar, 'primary', steps)
  expect(worryJar.reduce(young, { kind: 'go', worry, step: 'can', view: 'write' })).toBe(young)
  const planned = foldPage(worryJar, 'junior', [...steps, { kind: 'can', worry, answer: 'yes' }, { kind: 'plan', worry, part: 'who', words: wordsOf(2, 'Sue') }, { kind: 'plan', worry, part: 'when', words: wordsOf(3, 'before Friday') }])
  expect(planned.open?.step).toBe('plan')
  expect(worryJar.items(planned, noInk)[0]?.words.map(({ text }) => text)).toEqual(['the stairs at night', 'Sue', 'before Friday'])
})

test('the practitioner is told how many there are to read, and to check each', () => {
  expect(worriesToRead(foldPage(worryJar, 'primary', written))).toMatchObject([{ marks: ['1 worry to read', 'check each one: does anyone need to be kept safe today?'] }])
  expect(worriesToRead(foldPage(worryJar, 'primary', []))).toEqual([])
})

test('the child is told the truth: who reads it, and that it does not make a worry go', () => {
  const told = Object.entries(WORRY_JAR_WORDS).filter(([key]) => key.startsWith('worry-jar.truth.')).map(([, words]) => words).join(' ')
  expect(told).toContain('I will read')
  expect(told).toContain('can’t make a worry go away')
  expect(Object.values(WORRY_JAR_WORDS).join(' ')).not.toMatch(/secret|promise|gone|nobody|no one/i)
})

test('every worry can be read in the picture, not only seen as a folded note', () => {
  const scene = worryJar.pictures(foldPage(worryJar, 'primary', [...written, { kind: 'put-in', worry }]), noInk)[0]?.scene
  expect(scene?.parts.flatMap((part) => part.kind === 'text' ? [part.text] : []).join(' ')).toContain('the stairs at night')
})
