import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** The steps of a child's time with the court, in order. Some may never come. */
export const STEPS = ['asked', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'goodbye'] as const
export type PathStep = (typeof STEPS)[number]
export const STATES = ['done', 'now', 'next', 'might', 'waiting'] as const
export type StepState = (typeof STATES)[number]

const Standing = z.object({ state: z.optional(z.enum(STATES)), waitingBecause: z.optional(ToldWords) })
export const PathAnswers = z.object({
  steps: z.record(z.enum(STEPS), Standing),
  /** What the child said about the path. */
  words: z.array(ToldWords),
})
export type PathAnswers = z.infer<typeof PathAnswers>
export const PathAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), step: z.enum(STEPS), state: z.enum(STATES) }),
  z.object({ kind: z.literal('clear'), step: z.enum(STEPS) }),
  z.object({ kind: z.literal('waiting-because'), step: z.enum(STEPS), words: ToldWords }),
  z.object({ kind: z.literal('say'), words: ToldWords }),
])
export type PathAction = z.infer<typeof PathAction>

export const STEP_HEADINGS: Readonly<Record<PathStep, string>> = {
  'asked': 'Someone asked the court', 'meet': 'I meet you', 'grown-ups': 'I talk to grown-ups', 'report': 'I write to the judge', 'what-i-think': 'I tell you what I think',
  'tell-back': 'You tell me what you think', 'judge': 'The judge decides', 'told': 'Someone tells you', 'goodbye': 'We say goodbye',
}
export const STATE_WORDS: Readonly<Record<StepState, string>> = { done: 'done', now: 'happening now', next: 'next', might: 'might happen', waiting: 'waiting' }
