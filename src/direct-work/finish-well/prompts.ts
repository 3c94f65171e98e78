import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `finish-well.${id}`, tool: 'finish-well', bands, wording, kind, version: 1, review: 'awaiting' })

export const FINISH_WELL_PROMPTS: readonly Prompt[] = [
  prompt('how.young', YOUNG, 'What was today like?', 'choice'),
  prompt('how.older', OLDER, 'What was this like for you?', 'choice'),
  prompt('next.young', YOUNG, 'What will you do next?', 'choice'),
  prompt('next.older', OLDER, 'What are you going to do next?', 'choice'),
  prompt('for-you.young', YOUNG, 'What can I do before we next meet?'),
  prompt('for-you.older', OLDER, 'What would you like me to do, or not do, before we next meet?'),
  prompt('safe-adult.young', YOUNG, 'Which grown-up can you go to today?'),
  prompt('safe-adult.older', OLDER, 'If you need someone today, who can you go to?'),
]

/** The prompt of a part for a child of this band. */
export function finishPrompt(part: 'how' | 'next' | 'for-you' | 'safe-adult', band: Prompt['bands'][number]): string {
  return `finish-well.${part}.${YOUNG.includes(band) ? 'young' : 'older'}`
}
