import { loadPromptBank } from '../prompts/prompt-bank.ts'
import type { LanguagePack } from './language-pack.ts'

type Words = Readonly<Record<string, string>>

/** The words of each folder, loaded one by one: a new folder is a new line here. The test of this folder finds a forgotten one. */
const FOLDERS: Readonly<Record<string, () => Promise<Words>>> = {
  'frame': async () => (await import('../frame/frame-words.ts')).FRAME_WORDS,
  'art': async () => {
    const { FACE_WORDS, SYMBOL_WORDS } = await import('../art/words.ts')
    return { ...SYMBOL_WORDS, ...FACE_WORDS }
  },
  'all-about-me': async () => (await import('../all-about-me/words.ts')).ALL_ABOUT_ME_WORDS,
  'people': async () => (await import('../people/words.ts')).PEOPLE_WORDS,
  'three-houses': async () => (await import('../three-houses/words.ts')).THREE_HOUSES_WORDS,
  'line': async () => (await import('../line/words.ts')).LINE_WORDS,
  'letter': async () => (await import('../letter/words.ts')).LETTER_WORDS,
  'safe-place': async () => (await import('../safe-place/words.ts')).SAFE_PLACE_WORDS,
  'wishes': async () => (await import('../wishes/words.ts')).WISHES_WORDS,
  'day': async () => (await import('../day/words.ts')).DAY_WORDS,
  'path': async () => (await import('../path/words.ts')).PATH_WORDS,
  'questions': async () => (await import('../questions/words.ts')).QUESTIONS_WORDS,
  'how-i-feel': async () => (await import('../how-i-feel/words.ts')).HOW_I_FEEL_WORDS,
  'worry-jar': async () => (await import('../worry-jar/words.ts')).WORRY_JAR_WORDS,
  'sorting-mat': async () => (await import('../sorting-mat/words.ts')).SORTING_MAT_WORDS,
  'scribble': async () => (await import('../scribble/words.ts')).SCRIBBLE_WORDS,
  'finish-well': async () => (await import('../finish-well/words.ts')).FINISH_WELL_WORDS,
}

/** English as it is written in the folders of the tools: what every other language is a translation of. */
export async function loadEnglish(): Promise<LanguagePack> {
  const [prompts, ...words] = await Promise.all([loadPromptBank(), ...Object.values(FOLDERS).map((load) => load())])
  return {
    code: 'en-GB', name: 'English', direction: 'ltr', status: 'in-use',
    words: Object.assign({}, ...words) as Words,
    prompts: Object.fromEntries(prompts.map(({ id, wording }) => [id, wording])),
  }
}
