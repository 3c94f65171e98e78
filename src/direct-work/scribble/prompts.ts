import type { Prompt } from '../prompts/prompt.ts'
import type { Idea } from './answers.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const OLDER: Prompt['bands'] = ['junior', 'teen', 'older']
const prompt = (id: string, bands: Prompt['bands'], wording: string): Prompt => ({ id: `scribble.${id}`, tool: 'scribble', bands, wording, kind: 'open', version: 1, review: 'awaiting' })

/** By idea, young and older; `anything` stands where no idea was taken. */
export const SCRIBBLE_PROMPTS: readonly Prompt[] = [
  prompt('anything.young', YOUNG, 'Draw anything you like.'),
  prompt('anything.older', OLDER, 'Draw or scribble anything you like.'),
  prompt('favourite-place.young', YOUNG, 'Draw a place you like.'),
  prompt('favourite-place.older', OLDER, 'Draw a place you like to be.'),
  prompt('made-up-animal.young', YOUNG, 'Draw a made-up animal.'),
  prompt('made-up-animal.older', OLDER, 'Draw a new animal, one you make up.'),
  prompt('weather-inside.young', YOUNG, 'What is the weather like in you today?'),
  prompt('weather-inside.older', OLDER, 'What is the weather inside you today?'),
]

/** The wording of an idea for a child of this band. */
export function scribblePrompt(idea: Idea | null, band: Prompt['bands'][number]): string {
  return `scribble.${idea ?? 'anything'}.${YOUNG.includes(band) ? 'young' : 'older'}`
}
