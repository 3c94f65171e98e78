import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string): Prompt => ({ id: `day.${id}`, tool: 'day', bands, wording, kind: 'open', version: 1, review: 'awaiting' })

export const DAY_PROMPTS: readonly Prompt[] = [
  prompt('which.young', YOUNG, 'Which day is this?'),
  prompt('which.older', OLDER, 'Which day would you like to show, and where is it?'),
  prompt('first.young', YOUNG, 'What happens first?'),
  prompt('first.older', OLDER, 'What happens first on a day like this?'),
  prompt('moment.young', YOUNG, 'Tell me about this bit.'),
  prompt('moment.older', OLDER, 'Tell me about this part of the day. Who is there, and what is it like?'),
  prompt('more.young', YOUNG, 'What else is in your day?'),
  prompt('more.older', OLDER, 'What else belongs in this day?'),
]
