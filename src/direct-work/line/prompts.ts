import type { Prompt } from '../prompts/prompt.ts'

const prompt = (id: string, bands: Prompt['bands'], wording: string): Prompt => ({ id: `line.${id}`, tool: 'line', bands, wording, kind: 'open', version: 1, review: 'awaiting' })

/** Both ends are made by the child first; nobody is asked to move towards one of them. */
export const LINE_PROMPTS: readonly Prompt[] = [
  prompt('about.early', ['early', 'primary'], 'What is this line about?'),
  prompt('about.older', ['junior', 'teen', 'older'], 'What would you like this line to be about?'),
  prompt('low.early', ['early', 'primary'], 'What is at this end?'),
  prompt('low.older', ['junior', 'teen', 'older'], 'What does this end of the line stand for?'),
  prompt('high.early', ['early', 'primary'], 'What is at the other end?'),
  prompt('high.older', ['junior', 'teen', 'older'], 'What does the other end stand for?'),
  prompt('place.early', ['early', 'primary'], 'Where are you today?'),
  prompt('place.older', ['junior', 'teen', 'older'], 'Where on the line are you today?'),
  prompt('reasons.early', ['early', 'primary'], 'What put you there?'),
  prompt('reasons.older', ['junior', 'teen', 'older'], 'What makes it that place, and not a place before it?'),
  prompt('nearer.early', ['early', 'primary'], 'What is one step on like?'),
  prompt('nearer.older', ['junior', 'teen', 'older'], 'What would one step along look like?'),
]
