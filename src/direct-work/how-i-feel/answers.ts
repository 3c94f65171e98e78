import * as z from 'zod/mini'
import { ItemId } from '../../record/ids.ts'
import { ToldWords } from '../words.ts'
import { FEELING_IDS } from './feelings.ts'

/** Places and times that a child may start from. None is a person; a person is named by the child. */
export const ABOUT_SYMBOLS = ['home', 'school', 'nursery', 'outside', 'car', 'bed', 'morning', 'night', 'now', 'court'] as const
export type AboutSymbol = (typeof ABOUT_SYMBOLS)[number]

export const FEELING_STEPS = ['name', 'faces', 'sizes', 'words', 'own', 'draw'] as const
export type FeelingStep = (typeof FEELING_STEPS)[number]

const Feeling = z.object({
  id: z.enum(FEELING_IDS),
  /** From 1 (the smallest) to the number of sizes; absent: not said. */
  size: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
})
export type Feeling = z.infer<typeof Feeling>

const FeelingCard = z.object({
  id: ItemId,
  symbol: z.optional(z.enum(ABOUT_SYMBOLS)),
  /** The child's own name for the place, the person or the time. */
  name: z.optional(ToldWords),
  /** In the order in which they were picked. */
  feelings: z.array(Feeling),
  /** What it is like, in the child's words. */
  like: z.optional(ToldWords),
})
export type FeelingCard = z.infer<typeof FeelingCard>

export const HowIFeelAnswers = z.object({
  /** Words stand in the place of faces: for teenagers. */
  inWords: z.boolean(),
  /** Three sizes for the youngest, five for older. */
  sizes: z.union([z.literal(3), z.literal(5)]),
  cards: z.array(FeelingCard),
  open: z.optional(z.object({ card: ItemId, step: z.enum(FEELING_STEPS) })),
})
export type HowIFeelAnswers = z.infer<typeof HowIFeelAnswers>

export const HowIFeelAction = z.discriminatedUnion('kind', [
  /** A new card; without a symbol it waits for a name of the child's own. */
  z.object({ kind: z.literal('begin'), card: ItemId, symbol: z.optional(z.enum(ABOUT_SYMBOLS)) }),
  z.object({ kind: z.literal('go'), card: ItemId, step: z.enum(FEELING_STEPS) }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('name'), card: ItemId, words: ToldWords }),
  /** Picks a feeling, or puts it back. Any number may stand together. */
  z.object({ kind: z.literal('pick'), card: ItemId, feeling: z.enum(FEELING_IDS) }),
  z.object({ kind: z.literal('size'), card: ItemId, feeling: z.enum(FEELING_IDS), size: z.int() }),
  z.object({ kind: z.literal('say'), card: ItemId, words: ToldWords }),
])
export type HowIFeelAction = z.infer<typeof HowIFeelAction>

/** Where the child's own face is drawn, and where what it is like. */
export const ownFaceCanvas = (card: string) => `own-face-${card}`
/** What a card is about, drawn instead of named, lies on a sheet of its own: it is no drawing of what it is like. */
export const nameCanvas = (card: string) => `name-${card}`
export const likeCanvas = (card: string) => `like-${card}`
