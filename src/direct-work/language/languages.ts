import type { LanguagePack } from './language-pack.ts'

/** A language as it stands in a list, without its words. */
export type LanguageChoice = Pick<LanguagePack, 'code' | 'name' | 'direction' | 'status'>

const LANGUAGES: readonly (LanguageChoice & { readonly load: () => Promise<LanguagePack> })[] = [
  { code: 'en-GB', name: 'English', direction: 'ltr', status: 'in-use', load: async () => (await import('./english.ts')).loadEnglish() },
  { code: 'ar', name: 'العربية', direction: 'rtl', status: 'draft', load: async () => (await import('./draft-ar.ts')).DRAFT_ARABIC },
]

/** Every language there is, drafts too: for whoever prepares one. */
export function listLanguages(): readonly LanguageChoice[] {
  return LANGUAGES.map(({ code, name, direction, status }) => ({ code, name, direction, status }))
}

/** The languages that may be chosen at a hand-over. A draft is never one of them: nobody has checked what it says to a child. */
export function languagesForChildren(): readonly LanguageChoice[] {
  return listLanguages().filter(({ status }) => status === 'in-use')
}

/** The words of a language, draft or not; rejects for one that this build does not have. For preparing and testing. */
export function loadLanguage(code: string): Promise<LanguagePack> {
  const language = LANGUAGES.find((one) => one.code === code)
  return language ? language.load() : Promise.reject(new Error(`no such language: ${code}`))
}

/** The words of a child's screen; English for a language that is not there or is a draft. */
export function loadLanguageForChild(code: string): Promise<LanguagePack> {
  return loadLanguage(languagesForChildren().some((language) => language.code === code) ? code : 'en-GB')
}

export interface LanguageGaps {
  /** Keys of words that English has and this language has not; on the screen they stand in English. */
  readonly words: readonly string[]
  readonly prompts: readonly string[]
  /** Keys that English no longer has. */
  readonly unknown: readonly string[]
}

/** What a language lacks, and what it has for nothing. */
export function listGaps(language: LanguagePack, english: LanguagePack): LanguageGaps {
  return {
    words: missing(english.words, language.words), prompts: missing(english.prompts, language.prompts),
    unknown: [...missing(language.words, english.words), ...missing(language.prompts, english.prompts)],
  }
}

function missing(wanted: Readonly<Record<string, string>>, there: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(wanted).filter((key) => !Object.hasOwn(there, key)).sort()
}
