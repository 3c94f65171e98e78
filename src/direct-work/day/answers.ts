import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** The moments of a day, from morning to night. */
export const MOMENTS = ['wake-up', 'breakfast', 'getting-ready', 'daytime', 'after-school', 'tea', 'evening', 'bedtime', 'night'] as const
export type MomentName = (typeof MOMENTS)[number]

export const Moment = z.object({ id: z.string(), name: z.optional(z.enum(MOMENTS)), called: z.optional(ToldWords), words: z.array(ToldWords), symbols: z.array(z.string()) })
export const Strip = z.object({ id: z.string(), called: z.optional(ToldWords), moments: z.array(Moment) })
export type Strip = z.infer<typeof Strip>
export type Moment = z.infer<typeof Moment>
/** One day, or two side by side (two homes, a school day and another): the child says which and in what words. */
export const DayAnswers = z.object({ strips: z.array(Strip) })
export type DayAnswers = z.infer<typeof DayAnswers>

export const DayAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('second-day') }),
  z.object({ kind: z.literal('call-day'), strip: z.string(), words: ToldWords }),
  z.object({ kind: z.literal('add-moment'), strip: z.string(), id: z.string(), after: z.optional(z.string()), words: ToldWords }),
  z.object({ kind: z.literal('say'), strip: z.string(), moment: z.string(), words: ToldWords }),
  z.object({ kind: z.literal('symbol'), strip: z.string(), moment: z.string(), symbol: z.string(), on: z.boolean() }),
])
export type DayAction = z.infer<typeof DayAction>

export const MOMENT_HEADINGS: Readonly<Record<MomentName, string>> = {
  'wake-up': 'Waking up', 'breakfast': 'Breakfast', 'getting-ready': 'Getting ready', 'daytime': 'In the day', 'after-school': 'After school', 'tea': 'Tea time', 'evening': 'Evening', 'bedtime': 'Bedtime', 'night': 'Night',
}
