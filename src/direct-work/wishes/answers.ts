import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** For right now, for later, for my family. Each may stay empty. */
export const WISHES = ['now', 'later', 'family'] as const
export type WishPlace = (typeof WISHES)[number]

export const Wish = z.object({ words: z.array(ToldWords), symbols: z.array(z.string()), mayTell: z.optional(z.enum(['yes', 'no', 'not-sure'])) })
export type Wish = z.infer<typeof Wish>
export const WishesAnswers = z.object({ now: Wish, later: Wish, family: Wish, mattersMost: z.optional(z.enum([...WISHES, 'all', 'not-sure'])) })
export type WishesAnswers = z.infer<typeof WishesAnswers>
export const WishesAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), wish: z.enum(WISHES), words: ToldWords }),
  z.object({ kind: z.literal('symbol'), wish: z.enum(WISHES), symbol: z.string(), on: z.boolean() }),
  z.object({ kind: z.literal('may-tell'), wish: z.enum(WISHES), answer: z.enum(['yes', 'no', 'not-sure']) }),
  z.object({ kind: z.literal('matters-most'), which: z.enum([...WISHES, 'all', 'not-sure']) }),
])
export type WishesAction = z.infer<typeof WishesAction>
