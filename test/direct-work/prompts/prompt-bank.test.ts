import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Prompt } from '../../../src/direct-work/prompts/prompt.ts'
import { bandOfKey, checkPrompts, checkWords, loadPromptBank } from '../../../src/direct-work/prompts/prompt-bank.ts'
import { loadTools, TOOLS_HERE } from '../../../src/direct-work/tools.ts'
import { readPrompts, readWords } from './read-folders.ts'
import { compareWordings, noteWordings, type Wordings } from './wordings.ts'

const wordings = JSON.parse(readFileSync(join(import.meta.dirname, 'wordings.json'), 'utf8')) as Wordings
const fair: Prompt = { id: 'wishes.one', tool: 'wishes', bands: ['primary'], wording: 'What do you wish for?', kind: 'open', version: 1, review: 'awaiting' }

test('no prompt leads a child, and each can be read at the age it is for', async () => {
  expect(checkPrompts(await readPrompts())).toEqual([])
})

test('no word of any screen leads a child, and each can be read', async () => {
  const tools = await loadTools(TOOLS_HERE)
  const bandsOf = (folder: string) => [...tools.values()].find(({ id }) => id === folder)?.bands ?? ['primary' as const]
  const words = await readWords()
  expect(words.flatMap(({ folder, words: of }) => checkWords(of, bandsOf(folder)))).toEqual([])
})

test('the bank holds every prompt that is written anywhere', async () => {
  const bank = new Set((await loadPromptBank()).map(({ id }) => id))
  expect((await readPrompts()).map(({ id }) => id).filter((id) => !bank.has(id))).toEqual([])
})

test('changed wording has a new version', async () => {
  const changes = compareWordings(wordings, await readPrompts())
  expect(changes.filter(({ kind }) => kind !== 'new')).toEqual([])
  // New prompts are noted by test/direct-work/prompts/note-wordings.ts.
  expect(changes.filter(({ kind }) => kind === 'new')).toEqual([])
})

test('a change under the same version is refused; under a new one it is new; going back is refused', () => {
  const noted = noteWordings({}, [fair])
  expect(compareWordings(noted, [fair])).toEqual([])
  expect(compareWordings(noted, [{ ...fair, wording: 'What would you wish for?' }])).toMatchObject([{ kind: 'changed-without-version' }])
  const second = { ...fair, version: 2, wording: 'What would you wish for?' }
  expect(compareWordings(noted, [second])).toMatchObject([{ kind: 'new' }])
  expect(compareWordings(noteWordings(noted, [second]), [fair])).toMatchObject([{ kind: 'went-back' }])
})

test('an id used twice, a prompt without a version or a band, and one of another folder are refused', () => {
  const rules = (prompts: readonly Prompt[]) => checkPrompts(prompts).map(({ rule }) => rule)
  expect(rules([fair, fair])).toEqual(['id used twice'])
  expect(rules([{ ...fair, version: 0 }])).toEqual(['no version'])
  expect(rules([{ ...fair, version: undefined as unknown as number }])).toEqual(['no version'])
  expect(rules([{ ...fair, bands: [] }])).toEqual(['no band'])
  expect(rules([{ ...fair, tool: 'line' }])).toEqual(['id of another folder'])
  expect(rules([{ ...fair, wording: ' ' }])).toContain('empty, or space around it')
  expect(rules([{ ...fair, wording: 'Did your dad go?' }])).toEqual(['leading: named-adult', 'leading: yes-or-no'])
})

test('nobody is said to have reviewed a prompt who has not', async () => {
  const reviewed = (await readPrompts()).filter(({ review }) => review !== 'awaiting')
  expect(reviewed.map(({ id }) => id)).toEqual([])
})

test('a word is measured for those who read it', () => {
  expect(bandOfKey('frame.truth.judge.older', ['early', 'primary', 'teen'])).toBe('teen')
  expect(bandOfKey('people.ring.close', ['early', 'primary', 'teen'])).toBe('primary')
  expect(bandOfKey('letter.sign', ['junior', 'teen'])).toBe('junior')
})
