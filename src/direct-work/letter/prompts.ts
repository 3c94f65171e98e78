import type { Prompt } from '../prompts/prompt.ts'
import type { Starter } from './answers.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `letter.${id}`, tool: 'letter', bands, wording, kind, version: 1, review: 'awaiting' })

const STARTER_WORDINGS: Readonly<Record<Starter, readonly [young: string, older: string]>> = {
  'about-me': ['About me', 'About me'],
  'know': ['Things to know', 'What I would like you to know'],
  'important': ['Big things to me', 'What is important to me'],
  'same': ['Things to stay the same', 'Something that can stay as it is'],
  'different': ['Things to be different', 'Something I would like to be different'],
  'ask': ['My questions', 'Anything I want to ask you'],
}

export const LETTER_PROMPTS: readonly Prompt[] = [
  prompt('page.young', YOUNG, 'What do you want to tell the judge?'),
  prompt('page.older', OLDER, 'This is your page. What would you like to write to the judge?'),
  ...Object.entries(STARTER_WORDINGS).flatMap(([starter, [young, older]]) => [prompt(`${starter}.young`, YOUNG, young), prompt(`${starter}.older`, OLDER, older)]),
  prompt('try.young', YOUNG, 'Keep this try too?', 'choice'),
  prompt('try.older', OLDER, 'You begin again. What would you like to do with this try?', 'choice'),
  prompt('sign.young', YOUNG, 'You can put your name.'),
  prompt('sign.older', OLDER, 'You can sign with your name, with a mark, or not at all.'),
  prompt('reply.young', YOUNG, 'A letter back?', 'choice'),
  prompt('reply.older', OLDER, 'If the judge can write back, what would you like?', 'choice'),
  prompt('meet.young', YOUNG, 'Meet the judge?', 'choice'),
  prompt('meet.older', OLDER, 'If you could meet the judge, what would you like?', 'choice'),
]
