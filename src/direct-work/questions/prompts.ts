import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `questions.${id}`, tool: 'questions', bands, wording, kind, version: 1, review: 'awaiting' })

export const QUESTIONS_PROMPTS: readonly Prompt[] = [
  prompt('ask.young', YOUNG, 'What do you want to ask?'),
  prompt('ask.older', OLDER, 'What would you like to ask? Any question is fine.'),
  prompt('whom.young', YOUNG, 'Who is it for?', 'choice'),
  prompt('whom.older', OLDER, 'Who is this question for?', 'choice'),
  prompt('others.young', YOUNG, 'What would you tell other children?'),
  prompt('others.older', OLDER, 'What would you say to other children like you?'),
]
