import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** The parts of the place, in the order they are offered. */
export const ZONES = ['who-is-there', 'who-i-call', 'what-helps', 'not-here', 'how-i-know'] as const
export type Zone = (typeof ZONES)[number]
/** Places on the path, in order; never a number. */
export const PATH_PLACES = ['long-way', 'bit-safer', 'halfway', 'nearly', 'safe-enough'] as const
export type PathPlace = (typeof PATH_PLACES)[number]

const Told = z.array(ToldWords)
export const SafePlaceAnswers = z.object({
  zones: z.object({ 'who-is-there': Told, 'who-i-call': Told, 'what-helps': Told, 'not-here': Told, 'how-i-know': Told }),
  place: z.optional(z.enum([...PATH_PLACES, 'not-sure'])),
  placeWords: z.optional(ToldWords),
})
export type SafePlaceAnswers = z.infer<typeof SafePlaceAnswers>
export const SafePlaceAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), zone: z.enum(ZONES), words: ToldWords }),
  z.object({ kind: z.literal('stand'), place: z.enum([...PATH_PLACES, 'not-sure']) }),
  z.object({ kind: z.literal('say-place'), words: ToldWords }),
])
export type SafePlaceAction = z.infer<typeof SafePlaceAction>

export const ZONE_HEADINGS: Readonly<Record<Zone, string>> = {
  'who-is-there': 'Who lives there or visits', 'who-i-call': 'Who I can call or go to', 'what-helps': 'What the grown-ups do that helps', 'not-here': 'What must not happen here', 'how-i-know': 'How I know things are changing',
}
