import * as z from 'zod/mini'
import type { Pathway } from '../../record/case-pack.ts'
import { ToldWords } from '../words.ts'
import { type PathStep, STATES, type StepState, STEPS, StepStanding, type WaitCode, type When } from './given-path.ts'

const Standing = z.extend(StepStanding, { waitingBecause: z.optional(ToldWords) })

export const PathAnswers = z.object({
  /** Which steps there are, in order. */
  order: z.array(z.enum(STEPS)),
  steps: z.partialRecord(z.enum(STEPS), Standing),
  /** The practitioner confirmed the path before the hand-over: the day on which it was right. Absent: set together by hand. */
  rightOn: z.optional(z.string()),
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

/** The steps that every child has; a pathway may have some of its own between them. */
export const USUAL_WAY: readonly PathStep[] = ['asked', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'goodbye']

/** The steps of a pathway, in order. */
export const WAYS: Readonly<Record<Pathway, readonly PathStep[]>> = {
  childArrangementsProgramme: USUAL_WAY,
  childFocusedCourt: ['asked', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'check', 'goodbye'],
  publicLaw: ['asked', 'lawyer', 'meet', 'grown-ups', 'looks', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'goodbye'],
  rule164: ['asked', 'lawyer', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'goodbye'],
  deprivationOfLiberty: ['asked', 'lawyer', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'check', 'goodbye'],
  adoptionPlacement: ['asked', 'lawyer', 'meet', 'grown-ups', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'goodbye'],
  other: USUAL_WAY,
}

export const STEP_HEADINGS: Readonly<Record<PathStep, string>> = {
  'asked': 'Someone asked the court', 'lawyer': 'Someone speaks for you', 'meet': 'I meet you', 'grown-ups': 'I talk to grown-ups', 'looks': 'The judge looks at how it goes', 'report': 'I write to the judge',
  'what-i-think': 'I tell you what I think', 'tell-back': 'You tell me what you think', 'judge': 'The judge decides', 'told': 'Someone tells you', 'check': 'Someone looks again later', 'goodbye': 'We say goodbye',
}
export const STATE_WORDS: Readonly<Record<StepState, string>> = { done: 'done', now: 'happening now', next: 'next', might: 'might happen', waiting: 'waiting' }
/** Who is waiting, and for what. */
export const WAIT_WORDS: Readonly<Record<WaitCode, string>> = {
  'court-day': 'the court: the day in court has not come yet', 'judge': 'the judge: needs more time', 'my-work': 'the practitioner: still talking to people', 'my-writing': 'the practitioner: still writing',
  'others': 'other professionals: not done yet', 'not-known': 'not known: the practitioner will ask',
}
export const WHEN_WORDS: Readonly<Record<Exclude<When, { readonly on: string }>, string>> = { 'days': 'in a few days', 'weeks': 'in a few weeks', 'months': 'in a few months', 'not-known': 'nobody knows when yet' }
