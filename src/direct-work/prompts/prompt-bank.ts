import type { Band } from '../../record/case-pack.ts'
import { FRAME_PROMPTS } from '../frame/frame-prompts.ts'
import { loadTools, TOOLS_HERE } from '../tools.ts'
import { findLeading } from './leading.ts'
import type { Prompt } from './prompt.ts'
import { findHardToRead, youngestOf } from './readability.ts'

/** What is wrong with a prompt or with a word of a screen, in a form that names the place and the words. */
export interface BankFinding {
  /** Prompt id, or key of the word. */
  readonly where: string
  readonly rule: string
  readonly words: string
}

/** Every prompt of every tool of this build and of the frame around them: the reviewed content. */
export async function loadPromptBank(): Promise<readonly Prompt[]> {
  const tools = await loadTools(TOOLS_HERE)
  return [...FRAME_PROMPTS, ...Array.from(tools.values()).flatMap(({ prompts }) => prompts)]
}

/** What a bank may not hold: ids used twice, prompts without a version or a band, and wording that leads or is too hard. */
export function checkPrompts(prompts: readonly Prompt[]): readonly BankFinding[] {
  const seen = new Set<string>()
  return prompts.flatMap((prompt) => {
    const { id, wording, bands, version, tool } = prompt
    const found: BankFinding[] = []
    const add = (rule: string, words: string) => { found.push({ where: id, rule, words }) }
    if (seen.has(id)) add('id used twice', id)
    seen.add(id)
    if (!Number.isInteger(version) || version < 1) add('no version', String(version))
    if (!id.startsWith(`${tool}.`)) add('id of another folder', id)
    if (bands.length === 0) add('no band', '')
    if (wording.trim() === '' || wording !== wording.trim()) add('empty, or space around it', wording)
    for (const { rule, words } of findLeading(wording)) add(`leading: ${rule}`, words)
    for (const { rule, words } of findHardToRead(wording, youngestOf(bands))) add(`hard to read: ${rule}`, words)
    return found
  })
}

/** The same for the words of a screen: buttons and lines that no statement is given to, and that a child reads all the same. */
export function checkWords(words: Readonly<Record<string, string>>, bands: readonly Band[]): readonly BankFinding[] {
  return Object.entries(words).flatMap(([key, text]) => [
    ...findLeading(text).map(({ rule, words: broke }) => ({ where: key, rule: `leading: ${rule}`, words: broke })),
    ...(key.endsWith('.early') && /\s/.test(text.trim()) ? [{ where: key, rule: 'hard to read: more than one word', words: text }] : []),
    ...findHardToRead(text, bandOfKey(key, bands)).map(({ rule, words: broke }) => ({ where: key, rule: `hard to read: ${rule}`, words: broke })),
  ])
}

/**
 * Whom a word is written for: a key may end in `.young`, `.junior`, `.older` or `.teen`; any other is read by the youngest band of its
 * tool that reads at all.
 */
export function bandOfKey(key: string, bands: readonly Band[]): Band {
  const end = key.slice(key.lastIndexOf('.') + 1)
  if (end === 'older' || end === 'teen') return 'teen'
  if (end === 'junior') return 'junior'
  const readers = bands.filter((band) => band !== 'preVerbal' && band !== 'early')
  return youngestOf(readers.length > 0 ? readers : ['primary'])
}
