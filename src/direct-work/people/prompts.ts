import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `people.${id}`, tool: 'people', bands, wording, kind, version: 1, review: 'awaiting' })

/** Nobody is named before the child names them, and nobody is asked to put one above another. */
export const PEOPLE_PROMPTS: readonly Prompt[] = [
  prompt('who.young', YOUNG, 'Who is in your life?'),
  prompt('who.older', OLDER, 'Who is important in your life?'),
  prompt('kind.young', YOUNG, 'What do you want to put here?', 'choice'),
  prompt('kind.older', OLDER, 'Who or what would you like to add?', 'choice'),
  prompt('label.young', YOUNG, 'What do you call this one?'),
  prompt('label.older', OLDER, 'What do you call them? A name, a letter or nothing is fine.'),
  prompt('tell.young', YOUNG, 'Tell me about this one.'),
  prompt('tell.older', OLDER, 'What would you like to say about them?'),
  prompt('line.young', YOUNG, 'What is the line like?', 'choice'),
  prompt('line.older', OLDER, 'What is the line between you like?', 'choice'),
  prompt('missing.young', YOUNG, 'Is there anyone missing?'),
  prompt('missing.older', OLDER, 'Is there anyone missing?'),
  prompt('go-to.young', YOUNG, 'Who do you go to for help?'),
  prompt('go-to.older', OLDER, 'Who do you go to when something goes wrong?'),
  prompt('wished.young', YOUNG, 'How would you like it to be?'),
  prompt('wished.older', OLDER, 'If it could be how you would like, where would everyone be?'),
]
