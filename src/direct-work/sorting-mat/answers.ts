import * as z from 'zod/mini'
import { ItemId } from '../../record/ids.ts'
import { ToldWords } from '../words.ts'
import { SORTED_IDS, TOPIC_IDS } from './decks.ts'

export const PILES = ['like', 'not-sure', 'dont-like'] as const
export const Pile = z.enum(PILES)
export type Pile = z.infer<typeof Pile>

const SortedCard = z.object({
  /** A symbol's name, or the id of a drawing of the child's own. */
  id: z.union([z.enum(SORTED_IDS), ItemId]),
  pile: z.optional(Pile),
  /** Where it lay before, oldest first: a changed mind is kept. */
  before: z.array(Pile),
  /** The child left it out; it lies on no pile. */
  leftOut: z.boolean(),
  /** What the child calls a drawing of their own. */
  name: z.optional(ToldWords),
  words: z.optional(ToldWords),
})
export type SortedCard = z.infer<typeof SortedCard>

export const SortingMatAnswers = z.object({
  /** The order in which the two outer piles lie, by the page's own shuffle. */
  outer: z.tuple([z.enum(['like', 'dont-like']), z.enum(['like', 'dont-like'])]),
  /** Two piles or three. */
  piles: z.union([z.literal(2), z.literal(3)]),
  topic: z.optional(z.enum(TOPIC_IDS)),
  /** All cards in the order they are offered. */
  cards: z.array(SortedCard),
  /** The card being looked at, drawn or talked about; absent: the mat as a whole. */
  open: z.optional(z.object({ card: z.string(), view: z.enum(['sort', 'draw', 'words']) })),
})
export type SortingMatAnswers = z.infer<typeof SortingMatAnswers>

const CardId = z.union([z.enum(SORTED_IDS), ItemId])

export const SortingMatAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('piles'), count: z.union([z.literal(2), z.literal(3)]) }),
  /** Lays a deck out; `shuffled` is the order that was recorded. Another topic is added behind what is there. */
  z.object({ kind: z.literal('topic'), topic: z.enum(TOPIC_IDS), shuffled: z.array(z.string()).check(z.maxLength(40)), foils: z.array(z.string()).check(z.maxLength(4)) }),
  z.object({ kind: z.literal('add-own'), card: ItemId }),
  z.object({ kind: z.literal('open'), card: CardId, view: z.enum(['sort', 'draw', 'words']) }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('put'), card: CardId, pile: Pile }),
  z.object({ kind: z.literal('leave-out'), card: CardId }),
  z.object({ kind: z.literal('name'), card: CardId, words: ToldWords }),
  z.object({ kind: z.literal('say'), card: CardId, words: ToldWords }),
])
export type SortingMatAction = z.infer<typeof SortingMatAction>

export const cardCanvas = (card: string) => `card-${card}`

/** The card to be sorted now: the one that was opened, else the first that lies nowhere. */
export function nextCard(answers: SortingMatAnswers): SortedCard | undefined {
  const { open } = answers
  return answers.cards.find(({ id }) => open !== undefined && id === open.card) ?? answers.cards.find(({ pile, leftOut }) => pile === undefined && !leftOut)
}

/** The piles as they lie from the first side to the last. */
export function pilesOf({ piles, outer }: SortingMatAnswers): readonly Pile[] {
  return piles === 2 ? outer : [outer[0], 'not-sure', outer[1]]
}
