import type * as z from 'zod/mini'
import type { Band } from '../../record/case-pack.ts'
import { spotAction, spotAnswers } from '../spots.ts'

/** What a child may tell about themself. Nobody is asked their sex, religion or disability, and no figure is built from hair or skin. */
export const TILES = [
  'name', 'say-name', 'me', 'people', 'pets', 'love', 'good-at', 'bugs-me', 'foods', 'play', 'languages', 'believe', 'belong', 'calm', 'telling', 'before-we-talk', 'get-wrong',
] as const
export type Tile = (typeof TILES)[number]

export const AllAboutMeAnswers = spotAnswers(TILES)
export type AllAboutMeAnswers = z.infer<typeof AllAboutMeAnswers>
export const AllAboutMeAction = spotAction(TILES)
export type AllAboutMeAction = z.infer<typeof AllAboutMeAction>

/** For staff. */
export const TILE_HEADINGS: Readonly<Record<Tile, string>> = {
  'name': 'Name, and what to be called', 'say-name': 'How to say the name', 'me': 'Me', 'people': 'People', 'pets': 'Pets and animals', 'love': 'Things loved',
  'good-at': 'Good at', 'bugs-me': 'Things that bug me', 'foods': 'Foods', 'play': 'Games and music', 'languages': 'Languages spoken',
  'believe': 'What is believed in or celebrated', 'belong': 'Where it feels like belonging', 'calm': 'What helps when upset', 'telling': 'What helps with talking and listening',
  'before-we-talk': 'What to know before we talk', 'get-wrong': 'What people get wrong',
}

const EARLY: readonly Tile[] = ['me', 'people', 'pets', 'love', 'foods', 'calm']
const PRIMARY: readonly Tile[] = ['name', 'me', 'people', 'pets', 'love', 'good-at', 'bugs-me', 'foods', 'play', 'languages', 'calm', 'telling']
const JUNIOR: readonly Tile[] = ['name', 'say-name', 'me', 'people', 'pets', 'love', 'good-at', 'bugs-me', 'foods', 'play', 'languages', 'believe', 'belong', 'calm', 'telling', 'before-we-talk', 'get-wrong']
const OLDER: readonly Tile[] = ['name', 'say-name', 'people', 'love', 'good-at', 'bugs-me', 'play', 'languages', 'believe', 'belong', 'calm', 'telling', 'before-we-talk', 'get-wrong', 'me']

/** The tiles that lie there for a band: pictures only and at most six for the youngest. */
export function tilesFor(band: Band): readonly Tile[] {
  switch (band) {
    case 'preVerbal':
    case 'early': return EARLY
    case 'primary': return PRIMARY
    case 'junior': return JUNIOR
    default: return OLDER
  }
}

/** The canvas of a tile. */
export function canvasOf(tile: Tile): string {
  return `tile-${tile}`
}

/** A tile opens to be drawn in by children who are not yet at home in writing; the name is always words, unless nobody can write them. */
export function firstView(tile: Tile, reader: { readonly band: Band; readonly scribed: boolean }): 'picture' | 'words' {
  const { band, scribed } = reader
  if (tile === 'me') return 'picture'
  if (band === 'preVerbal' || band === 'early') return 'picture'
  if (tile === 'name' || tile === 'say-name') return 'words'
  return scribed || band === 'teen' || band === 'older' || band === 'junior' ? 'words' : 'picture'
}
