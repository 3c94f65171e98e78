import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `wishes.${id}`, tool: 'wishes', bands, wording, kind, version: 1, review: 'awaiting' })

export const WISHES_PROMPTS: readonly Prompt[] = [
  prompt('now.young', YOUNG, 'What is a wish for now?'),
  prompt('now.older', OLDER, 'If one thing could change right now, what would it be?'),
  prompt('later.young', YOUNG, 'What is a wish for later?'),
  prompt('later.older', OLDER, 'If one thing could change later on, what would it be?'),
  prompt('family.young', YOUNG, 'What is a wish for your family?'),
  prompt('family.older', OLDER, 'What would you wish for your family?'),
  prompt('tell.young', YOUNG, 'Can I tell this wish?', 'choice'),
  prompt('tell.older', OLDER, 'Is this a wish I may tell?', 'choice'),
  prompt('most.young', YOUNG, 'Which one is big for you?', 'choice'),
  prompt('most.older', OLDER, 'If one of them matters most to you, which is it?', 'choice'),
]
