import * as z from 'zod/mini'
import { CalendarDate } from '../../record/ids.ts'

/** The steps of a child's time with the court, in order. No pathway has all of them, and some may never come. */
export const STEPS = ['asked', 'lawyer', 'meet', 'grown-ups', 'looks', 'report', 'what-i-think', 'tell-back', 'judge', 'told', 'check', 'goodbye'] as const
export type PathStep = (typeof STEPS)[number]
export const STATES = ['done', 'now', 'next', 'might', 'waiting'] as const
export type StepState = (typeof STATES)[number]
/** Who is waiting for what: a code, since nothing that was written about a case goes onto a child's page. */
export const WAITS = ['court-day', 'judge', 'my-work', 'my-writing', 'others', 'not-known'] as const
export const WaitCode = z.enum(WAITS)
export type WaitCode = z.infer<typeof WaitCode>
export const WHENS = ['days', 'weeks', 'months', 'not-known'] as const
/** About when, in words; a day only where a person confirmed that the child is told it. */
export const When = z.union([z.enum(WHENS), z.object({ on: CalendarDate })])
export type When = z.infer<typeof When>

/** How a step stands. Without a state nothing is said of it: it comes later. */
export const StepStanding = z.object({ state: z.optional(z.enum(STATES)), waiting: z.optional(WaitCode), when: z.optional(When) })
export type StepStanding = z.infer<typeof StepStanding>
export const GivenStep = z.extend(StepStanding, { step: z.enum(STEPS) })
export type GivenStep = z.infer<typeof GivenStep>

/**
 * A path as a practitioner confirmed it for one hand-over. It lies in clear while the child holds the tablet, so it is made of codes and of the
 * days the practitioner ticked: no name, no place, no word of the case, and nobody else's steps.
 */
export const GivenPath = z.object({
  steps: z.array(GivenStep).check(z.minLength(1), z.maxLength(STEPS.length)),
  /** The day the case pack, or the practitioner's own knowledge, is of. */
  rightOn: CalendarDate,
})
export type GivenPath = z.infer<typeof GivenPath>
