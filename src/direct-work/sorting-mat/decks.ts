import type { Band } from '../../record/case-pack.ts'
import type { SymbolId } from '../art/symbols/symbols.ts'

export const TOPIC_IDS = ['things-i-do', 'at-home', 'at-school', 'my-day', 'places'] as const
export type TopicId = (typeof TOPIC_IDS)[number]

/** Three topics for the youngest, all for older ones. */
export function topicsFor(band: Band): readonly TopicId[] {
  return band === 'early' || band === 'preVerbal' ? ['things-i-do', 'at-home', 'my-day'] : TOPIC_IDS
}

/** Cards that show whether the piles are used as they are meant. They lie early in every deck. */
export const FOIL_IDS = ['ice-cream', 'loud-noises'] as const

/** Everything that can be sorted. No people: nobody is put on a pile. */
export const SORTED_IDS = [
  'ice-cream', 'loud-noises', 'play', 'draw', 'read', 'music', 'ball', 'walk', 'talk', 'hug', 'phone', 'bed', 'bath', 'eat', 'sleep', 'garden', 'toy', 'brush-teeth',
  'quiet', 'table', 'school', 'write', 'outside', 'wait', 'noise', 'book', 'morning', 'car', 'night', 'park', 'nursery', 'hospital', 'court', 'listen', 'drink',
] as const satisfies readonly SymbolId[]
export type SortedId = (typeof SORTED_IDS)[number]

/** What each topic holds beside the two foil cards. */
export const TOPICS: Readonly<Record<TopicId, readonly SortedId[]>> = {
  'things-i-do': ['play', 'draw', 'read', 'music', 'ball', 'walk', 'talk', 'phone', 'hug'],
  'at-home': ['bed', 'bath', 'eat', 'garden', 'toy', 'table', 'quiet', 'brush-teeth', 'noise'],
  'at-school': ['read', 'write', 'play', 'outside', 'eat', 'noise', 'listen', 'wait', 'book'],
  'my-day': ['morning', 'eat', 'brush-teeth', 'car', 'play', 'bath', 'bed', 'night'],
  'places': ['school', 'nursery', 'park', 'garden', 'outside', 'car', 'hospital', 'court', 'bed'],
}

/** The picture that stands for a topic. */
export const TOPIC_SYMBOLS: Readonly<Record<TopicId, SymbolId>> = { 'things-i-do': 'play', 'at-home': 'home', 'at-school': 'school', 'my-day': 'daytime', 'places': 'path' }

/** The order of a deck: the foils come second and fourth, everything else as it was shuffled. Unknown and double cards are left out. */
export function deckOf(topic: TopicId, shuffled: readonly string[], foils: readonly string[]): readonly SortedId[] {
  const [first, second] = foils[0] === 'loud-noises' ? (['loud-noises', 'ice-cream'] as const) : (['ice-cream', 'loud-noises'] as const)
  const known = TOPICS[topic].filter((id) => shuffled.includes(id)).sort((a, b) => shuffled.indexOf(a) - shuffled.indexOf(b))
  const [one, two, ...rest] = known
  return [...(one === undefined ? [] : [one]), first, ...(two === undefined ? [] : [two]), second, ...rest]
}
