import type { ToolItem } from '../tool.ts'
import type { ToldWords } from '../words.ts'
import type { Tile } from './answers.ts'

/** What a tile can become in the record of needs, if the practitioner takes it over. The child is its source. */
export type NeedTopic = 'preferred name' | 'how to say the name' | 'languages' | 'what helps when upset' | 'communication' | 'how best to work together'

const TOPICS: Readonly<Partial<Record<Tile, NeedTopic>>> = {
  'name': 'preferred name', 'say-name': 'how to say the name', 'languages': 'languages', 'calm': 'what helps when upset', 'telling': 'communication', 'before-we-talk': 'how best to work together',
}

/** The need that a tile speaks of; undefined for tiles that are nobody's need. */
export function needTopicOf(itemRef: string): NeedTopic | undefined {
  return TOPICS[itemRef as Tile]
}

/** A suggestion: the child's words as they are, under a topic. Nothing is taken over by itself. */
export interface SuggestedNeed { readonly itemRef: string; readonly topic: NeedTopic; readonly words: ToldWords }

/** Every need a page speaks of, in the child's words. A drawing alone suggests none: it is not read. */
export function suggestNeeds(items: readonly Pick<ToolItem, 'ref' | 'words'>[]): readonly SuggestedNeed[] {
  return items.flatMap(({ ref, words }) => {
    const topic = needTopicOf(ref)
    return topic === undefined ? [] : words.map((one) => ({ itemRef: ref, topic, words: one }))
  })
}
