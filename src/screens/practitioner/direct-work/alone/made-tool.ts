import type { ChildId } from '../../../../record/ids.ts'

/** A practitioner's own tool half filled in: whose, since when, and the answers so far. */
export interface Made<Answers> {
  readonly childId?: ChildId | undefined
  readonly startedAt: string
  readonly answers: Answers
}

/** Reads what was kept of one; null if it makes no sense. */
export function readMade<Answers>(kept: unknown, read: (answers: unknown) => Answers | null): Made<Answers> | null {
  const made = kept as Partial<Made<unknown>> | null
  if (typeof made !== 'object' || made === null || typeof made.startedAt !== 'string') return null
  const answers = read(made.answers)
  return answers === null ? null : { ...(made.childId !== undefined && { childId: made.childId }), startedAt: made.startedAt, answers }
}
