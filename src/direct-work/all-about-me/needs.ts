import type { Tile } from './answers.ts'

/** What a tile can become in the record of needs, if the practitioner takes it over. The child is its source. */
export type NeedTopic = 'preferred name' | 'how to say the name' | 'languages' | 'what helps when upset' | 'communication' | 'how best to work together'

const TOPICS: Readonly<Partial<Record<Tile, NeedTopic>>> = {
  'name': 'preferred name', 'say-name': 'how to say the name', 'languages': 'languages', 'calm': 'what helps when upset', 'telling': 'communication', 'before-we-talk': 'how best to work together',
}

/** The need that a tile speaks of; undefined for tiles that are nobody's need. Nothing is taken over by itself. */
export function needTopicOf(itemRef: string): NeedTopic | undefined {
  return TOPICS[itemRef as Tile]
}
