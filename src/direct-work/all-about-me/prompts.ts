import type { Band } from '../../record/case-pack.ts'
import type { Prompt } from '../prompts/prompt.ts'
import type { Tile } from './answers.ts'

const YOUNG: Prompt['bands'] = ['early', 'primary']
const JUNIOR: Prompt['bands'] = ['junior']
const OLDER: Prompt['bands'] = ['teen', 'older']
const NINE_AND_UP: Prompt['bands'] = [...JUNIOR, ...OLDER]
const prompt = (id: string, bands: Prompt['bands'], wording: string, kind: Prompt['kind'] = 'open'): Prompt => ({ id: `all-about-me.${id}`, tool: 'all-about-me', bands, wording, kind, version: 1, review: 'awaiting' })

export const ALL_ABOUT_ME_PROMPTS: readonly Prompt[] = [
  prompt('start.young', YOUNG, 'Which one do you start with?', 'choice'),
  prompt('start.junior', JUNIOR, 'What would you like me to know about you?'),
  prompt('start.older', OLDER, 'What would you like me to know about you?'),
  prompt('name.young', YOUNG, 'What do you like to be called?'),
  prompt('name.older', NINE_AND_UP, 'What is your name, and what do you like to be called?'),
  prompt('say-name.older', NINE_AND_UP, 'How do you say your name?'),
  prompt('me.young', YOUNG, 'Draw you, any way you like.'),
  prompt('me.older', NINE_AND_UP, 'Draw yourself in any way you like. It can be a shape or a pattern.'),
  prompt('people.young', YOUNG, 'Who is in your life?'),
  prompt('people.older', NINE_AND_UP, 'Who is important in your life?'),
  prompt('pets.young', YOUNG, 'What animals do you know?'),
  prompt('pets.older', NINE_AND_UP, 'What pets or animals are in your life?'),
  prompt('love.young', YOUNG, 'What things do you love?'),
  prompt('love.older', NINE_AND_UP, 'What are the things you love?'),
  prompt('good-at.young', YOUNG, 'What are you good at?'),
  prompt('good-at.older', NINE_AND_UP, 'What are you good at, or getting better at?'),
  prompt('bugs-me.young', YOUNG, 'What things bug you?'),
  prompt('bugs-me.older', NINE_AND_UP, 'What are the things that bug you?'),
  prompt('foods.young', YOUNG, 'What do you like to eat?'),
  prompt('foods.older', NINE_AND_UP, 'What do you like to eat?'),
  prompt('play.young', YOUNG, 'What games or songs do you like?'),
  prompt('play.older', NINE_AND_UP, 'What games, music or shows are you into?'),
  prompt('languages.young', YOUNG, 'What do you speak at home?'),
  prompt('languages.older', NINE_AND_UP, 'What languages do you speak, and where?'),
  prompt('believe.older', NINE_AND_UP, 'What do you believe in, or what do you celebrate?'),
  prompt('belong.older', NINE_AND_UP, 'Where do you feel that you belong?'),
  prompt('calm.young', YOUNG, 'What helps when you feel upset?'),
  prompt('calm.older', NINE_AND_UP, 'What helps you when you feel upset?'),
  prompt('telling.young', YOUNG, 'What helps you to tell people things?'),
  prompt('telling.older', NINE_AND_UP, 'What helps you to talk, or to follow what is said?'),
  prompt('before-we-talk.older', NINE_AND_UP, 'What should I know before we talk?'),
  prompt('get-wrong.junior', JUNIOR, 'Is there anything people get wrong about you? Your family or faith? Your colour or language?'),
  prompt('get-wrong.older', OLDER, 'Is there anything people get wrong about you? It could be about your family, faith, colour, language or culture.'),
]

/** The question of a tile for a band; undefined where that band has no such tile. */
export function promptOf(tile: Tile, band: Band): string | undefined {
  return ALL_ABOUT_ME_PROMPTS.find(({ id, bands }) => id.startsWith(`all-about-me.${tile}.`) && bands.includes(band))?.id
}
