import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** How it was: a face and nothing counted. */
export const HOW_IT_WAS = ['all-right', 'in-the-middle', 'not-all-right'] as const
export const HowItWas = z.enum(HOW_IT_WAS)
export type HowItWas = z.infer<typeof HowItWas>

/** What the child does after; chosen or said. */
export const NEXT_THINGS = ['play', 'eat', 'rest', 'be-with-someone', 'go-out', 'watch-or-listen'] as const
export const NextThing = z.enum(NEXT_THINGS)
export type NextThing = z.infer<typeof NextThing>

export const FINISH_PLACES = ['next', 'for-you', 'safe-adult'] as const
export const FinishPlace = z.enum(FINISH_PLACES)
export type FinishPlace = z.infer<typeof FinishPlace>

export const FinishWellAnswers = z.object({
  howItWas: z.nullable(HowItWas),
  next: z.array(NextThing),
  words: z.object({ 'next': z.optional(ToldWords), 'for-you': z.optional(ToldWords), 'safe-adult': z.optional(ToldWords) }),
})
export type FinishWellAnswers = z.infer<typeof FinishWellAnswers>

export const FinishWellAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('how-it-was'), face: z.nullable(HowItWas) }),
  z.object({ kind: z.literal('next'), thing: NextThing, on: z.boolean() }),
  z.object({ kind: z.literal('say'), place: FinishPlace, words: ToldWords }),
])
export type FinishWellAction = z.infer<typeof FinishWellAction>
