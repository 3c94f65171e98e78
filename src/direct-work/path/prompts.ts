import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string): Prompt => ({ id: `path.${id}`, tool: 'path', bands, wording, kind: 'open', version: 1, review: 'awaiting' })

export const PATH_PROMPTS: readonly Prompt[] = [
  prompt('look.young', YOUNG, 'This is your path. Let us look at it.'),
  prompt('look.older', OLDER, 'This is your path. Let us look at where we are.'),
  prompt('say.young', YOUNG, 'What do you think about it?'),
  prompt('say.older', OLDER, 'What do you think about it, or want to ask?'),
]
