import type { Band } from '../../record/case-pack.ts'
import type { Prompt } from '../prompts/prompt.ts'

const YOUNG: readonly Band[] = ['early', 'primary', 'junior']
const OLDER: readonly Band[] = ['teen', 'older']
const ALL: readonly Band[] = [...YOUNG, ...OLDER]

function prompt(id: string, wording: string, bands: readonly Band[] = ALL, kind: Prompt['kind'] = 'choice', version = 1): Prompt {
  return { id: `frame.${id}`, tool: 'frame', bands, wording, kind, version, review: 'awaiting' }
}

/** What the child's screen itself asks: before, between and after the tools. */
export const FRAME_PROMPTS: readonly Prompt[] = [
  prompt('choose.1', 'What would you like to do?', ALL, 'open'),
  prompt('title.1', 'What would you like to call it?', ALL, 'open'),
  prompt('title.early.1', 'What shall we call it? Pick a picture, or tell me.', ['early'], 'open'),
  prompt('keep.1', 'Shall we keep this picture?'),
  prompt('read-back.1', 'Have I got this right?'),
  prompt('read-back.early.1', 'Have I got this right? Yes, change it, not this one, or put it away.', ['early']),
  prompt('read-back.change.1', 'How should it say it?', ALL, 'open'),
  prompt('wish.1', 'What shall I do with this?', ALL, 'choice', 2),
  prompt('page-wish.early.1', 'What shall I do with this page? Show it, talk with you first, or not show it. Not sure is fine.', ['early']),
  prompt('felt.listened.1', 'How well did I listen to you?'),
  prompt('felt.understood.1', 'How clear is it what happens next?'),
  prompt('felt.safe.1', 'How safe was it here for you today?'),
  prompt('felt.speed.1', 'How was the speed for you?'),
  prompt('show.1', 'Who sees your page now?'),
]
