import { FACE_WORDS, SYMBOL_WORDS } from '../../../direct-work/art/words.ts'
import { FRAME_PROMPTS } from '../../../direct-work/frame/frame-prompts.ts'
import { FRAME_WORDS } from '../../../direct-work/frame/frame-words.ts'
import type { LanguagePack } from '../../../direct-work/language/language-pack.ts'
import type { Prompt } from '../../../direct-work/prompts/prompt.ts'
import type { Band } from '../../../record/case-pack.ts'
import type { Speech } from './tool-page-of.ts'

/**
 * Words and prompts in the child's language, falling back to English. A key with `.older` beside it is said so to teenagers. A prompt
 * that is not there is a broken tool, and throws; a word that is not there is shown as its key.
 */
export function speechFor(band: Band, toolWords: Readonly<Record<string, string>> = {}, toolPrompts: readonly Prompt[] = [], pack?: LanguagePack): Speech {
  const words: Readonly<Record<string, string>> = { ...FRAME_WORDS, ...SYMBOL_WORDS, ...FACE_WORDS, ...toolWords, ...pack?.words }
  const prompts = new Map([...FRAME_PROMPTS, ...toolPrompts].map((prompt) => [prompt.id, prompt]))
  const older = band === 'teen' || band === 'older'
  return {
    say: (key) => (older ? words[`${key}.older`] : undefined) ?? words[key] ?? key,
    prompt: (promptId) => {
      const found = prompts.get(promptId)
      if (found === undefined) throw new Error(`no such prompt: ${promptId}`)
      const wording = pack?.prompts[promptId]
      return wording === undefined ? found : { ...found, wording }
    },
  }
}
