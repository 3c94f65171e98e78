import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const JUNIOR: Prompt['bands'] = ['junior']
const OLDER: Prompt['bands'] = ['teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `three-houses.${id}`, tool: 'three-houses', bands, wording, kind, version: 1, review: 'awaiting' })

export const THREE_HOUSES_PROMPTS: readonly Prompt[] = [
  prompt('first.young', YOUNG, 'Which one do you start with?', 'choice'),
  prompt('first.junior', JUNIOR, 'Which one would you like to start with?', 'choice'),
  prompt('first.older', OLDER, 'Where would you like to start? Any order is fine.', 'choice'),
  prompt('good.young', YOUNG, 'What is good just now?'),
  prompt('good.junior', JUNIOR, 'What is going well? What do you want to keep the same?'),
  prompt('good.older', OLDER, 'What is going well for you, and what would you keep as it is?'),
  prompt('worries.young', YOUNG, 'Is there anything hard, or not fair?'),
  prompt('worries.junior', JUNIOR, 'Is there anything that feels hard, or not fair, or a worry?'),
  prompt('worries.older', OLDER, 'Is there anything that feels difficult, unfair or worrying?'),
  prompt('wishes.young', YOUNG, 'How would you like things to be?'),
  prompt('wishes.junior', JUNIOR, 'If things were how you would like, what would be different?'),
  prompt('wishes.older', OLDER, 'If things were how you would like them, what would be different?'),
  prompt('box.young', YOUNG, 'What else would you like to put down?'),
  prompt('box.junior', JUNIOR, 'Is there anything else, just so I know?'),
  prompt('box.older', OLDER, 'Is there anything that fits nowhere else, just so I know?'),
]
