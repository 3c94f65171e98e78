import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: Prompt['bands'] = ['primary']
const OLDER: Prompt['bands'] = ['junior', 'teen']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `safe-place.${id}`, tool: 'safe-place', bands, wording, kind, version: 1, review: 'awaiting' })

export const SAFE_PLACE_PROMPTS: readonly Prompt[] = [
  prompt('draw.young', YOUNG, 'Draw a place that feels safe.'),
  prompt('draw.older', OLDER, 'Draw a place that feels safe to you. It can be real or made up.'),
  prompt('who-is-there.young', YOUNG, 'Who is there?'),
  prompt('who-is-there.older', OLDER, 'Who would you want to be there, or to visit?'),
  prompt('who-i-call.young', YOUNG, 'Who can you call or go to?'),
  prompt('who-i-call.older', OLDER, 'Who can you call, or go to, when you need someone?'),
  prompt('what-helps.young', YOUNG, 'What do grown-ups do that helps?'),
  prompt('what-helps.older', OLDER, 'What do the grown-ups do that helps you feel safe?'),
  prompt('not-here.young', YOUNG, 'What must not be in this place?'),
  prompt('not-here.older', OLDER, 'What must not happen in this place?'),
  prompt('how-i-know.young', YOUNG, 'How can you tell it is safer?'),
  prompt('how-i-know.older', OLDER, 'How would you know that things are getting safer?'),
  prompt('path.young', YOUNG, 'Where are you on the path?', 'choice'),
  prompt('path.older', OLDER, 'Where are you on the path today?', 'choice'),
  prompt('path-words.young', YOUNG, 'What put you there?'),
  prompt('path-words.older', OLDER, 'What put you there, and what would need to happen first to move on?'),
]
