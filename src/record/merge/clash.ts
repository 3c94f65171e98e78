import type { Json } from '../json.ts'

/** One thing that only a person can decide. */
export interface Clash {
  /** Path and ordinal: the same whichever side is called a. */
  readonly id: string
  /** Field names and element ids, from the body inwards. */
  readonly path: readonly string[]
  readonly kind: 'sentence' | 'value' | 'exact-words' | 'removed-or-changed'
  /** Null where that side has nothing there. */
  readonly base: Json | null
  readonly a: Json | null
  readonly b: Json | null
  /** Up to one sentence of the text before and after, for context; empty where there is none. */
  readonly before: string
  readonly after: string
}

/** What a person decided. `both` and `edited` are for text; a value can be edited where it is a string. */
export type Choice = { readonly take: 'a' | 'b' | 'both' } | { readonly take: 'edited'; readonly text: string }
