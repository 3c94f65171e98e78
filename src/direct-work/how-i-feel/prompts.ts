import type { Prompt } from '../prompts/prompt.ts'

const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind']): Prompt => ({ id: `how-i-feel.${id}`, tool: 'how-i-feel', bands, wording, kind, version: 1, review: 'awaiting' })

export const HOW_I_FEEL_PROMPTS: readonly Prompt[] = [
  prompt('about.young', ['early', 'primary'], 'Pick a place or a time.', 'choice'),
  prompt('about.older', ['junior'], 'What place, person or time is this about?', 'choice'),
  prompt('about.teen', ['teen', 'older'], 'What would you like this to be about? A place, a person or a time.', 'choice'),
  prompt('name.young', ['early', 'primary'], 'What do you call it?', 'open'),
  prompt('name.older', ['junior', 'teen', 'older'], 'What do you call it?', 'open'),
  prompt('faces.young', ['early', 'primary'], 'How is it there for you?', 'choice'),
  prompt('faces.older', ['junior'], 'How is it for you? Pick as many as you like.', 'choice'),
  prompt('faces.teen', ['teen', 'older'], 'How is it for you? Pick as many words as fit. They can be mixed.', 'choice'),
  prompt('sizes.young', ['early', 'primary'], 'How big is it?', 'choice'),
  prompt('sizes.older', ['junior', 'teen', 'older'], 'How big is each one?', 'choice'),
  prompt('like.young', ['early', 'primary'], 'Tell me what it is like.', 'open'),
  prompt('like.older', ['junior', 'teen', 'older'], 'Tell me about it. What is it like?', 'open'),
]
