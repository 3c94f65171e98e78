import type { Prompt } from '../prompts/prompt.ts'

const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind']): Prompt => ({ id: `sorting-mat.${id}`, tool: 'sorting-mat', bands, wording, kind, version: 1, review: 'awaiting' })

export const SORTING_MAT_PROMPTS: readonly Prompt[] = [
  prompt('topic.young', ['early', 'primary'], 'What shall we sort?', 'choice'),
  prompt('topic.older', ['junior', 'teen', 'older'], 'What would you like to sort?', 'choice'),
  prompt('put.young', ['early', 'primary'], 'Where does this go?', 'choice'),
  prompt('put.older', ['junior', 'teen', 'older'], 'Where does this one go for you?', 'choice'),
  prompt('own.young', ['early', 'primary'], 'Draw a thing to sort.', 'open'),
  prompt('own.older', ['junior', 'teen', 'older'], 'Draw something you would like to sort.', 'open'),
  prompt('words.young', ['early', 'primary'], 'Tell me about this one.', 'open'),
  prompt('words.older', ['junior', 'teen', 'older'], 'Tell me about this one.', 'open'),
]
