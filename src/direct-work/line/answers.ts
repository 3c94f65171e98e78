import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** Where the child's own words stand on the line. `about`: what the line is about; `nearer`: what one step nearer would look like. */
export const LINE_PARTS = ['about', 'low', 'high', 'reasons', 'nearer'] as const
export type LinePart = (typeof LINE_PARTS)[number]

export const LineAnswers = z.object({
  /** 3 stones, 5 steps or 11 marks (0 to 10), by band. */
  steps: z.union([z.literal(3), z.literal(5), z.literal(11)]),
  words: z.object({ about: z.optional(ToldWords), low: z.optional(ToldWords), high: z.optional(ToldWords), reasons: z.optional(ToldWords), nearer: z.optional(ToldWords) }),
  /** From 1 at the first end; absent: nothing chosen yet. */
  place: z.optional(z.int().check(z.minimum(1), z.maximum(11))),
  instead: z.optional(z.enum(['not-sure', 'dont-want-to'])),
})
export type LineAnswers = z.infer<typeof LineAnswers>

export const LineAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), part: z.enum(LINE_PARTS), words: ToldWords }),
  z.object({ kind: z.literal('place'), at: z.int() }),
  z.object({ kind: z.literal('instead'), answer: z.enum(['not-sure', 'dont-want-to']) }),
  z.object({ kind: z.literal('lift') }),
])
export type LineAction = z.infer<typeof LineAction>
