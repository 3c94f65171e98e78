import { expect, test } from 'vitest'
import { languagesForChildren, listGaps, listLanguages, loadLanguage, loadLanguageForChild } from '../../../src/direct-work/language/languages.ts'
import { readPrompts, readWords } from '../prompts/read-folders.ts'

test('English is all words and prompts of all folders', async () => {
  const english = await loadLanguage('en-GB')
  const onDisk = (await readWords()).flatMap(({ words }) => Object.keys(words))
  expect(onDisk.filter((key) => !Object.hasOwn(english.words, key))).toEqual([])
  expect((await readPrompts()).map(({ id }) => id).filter((id) => !Object.hasOwn(english.prompts, id))).toEqual([])
})

test('no two folders use one key', async () => {
  const keys = (await readWords()).flatMap(({ words }) => Object.keys(words))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('a draft is never offered to a child, and never shown to one', async () => {
  expect(listLanguages().filter(({ status }) => status === 'draft').map(({ code }) => code)).toEqual(['ar'])
  expect(languagesForChildren().map(({ code }) => code)).toEqual(['en-GB'])
  expect((await loadLanguageForChild('ar')).code).toBe('en-GB')
  expect((await loadLanguageForChild('xx')).code).toBe('en-GB')
})

test('what stands in the list is what the words say of themselves', async () => {
  for (const { code, name, direction, status } of listLanguages()) expect(await loadLanguage(code)).toMatchObject({ code, name, direction, status })
})

test('the draft has the scribble and the three houses whole, and nothing English does not know', async () => {
  const [arabic, english] = [await loadLanguage('ar'), await loadLanguage('en-GB')]
  const gaps = listGaps(arabic, english)
  expect(gaps.unknown).toEqual([])
  expect([...gaps.words, ...gaps.prompts].filter((key) => /^(?:three-houses|scribble)\./.test(key))).toEqual([])
  // Every pen, and what else lies with them, has its name in the child's language.
  expect(gaps.words.filter((key) => /^frame\.(?:pen|canvas|stamp)\./.test(key))).toEqual([])
  expect(gaps.words).toContain('people.me')
  for (const text of [...Object.values(arabic.words), ...Object.values(arabic.prompts)]) expect(text).toMatch(/^[\p{Script=Arabic}\p{P}\p{Z}\p{M}]+$/u)
})

test('a language that is not there is refused', async () => {
  await expect(loadLanguage('xx')).rejects.toThrow('no such language')
})
