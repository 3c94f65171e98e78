import * as z from 'zod/mini'
import { ChildId, Instant, ItemId, RecordId } from '../ids.ts'
import { AnsweredStatement, Fidelity, PromptKind } from '../statement.ts'
import { LongText, ShortText } from '../text.ts'

// What the practitioner does with a child after the tablet is back, each a dated entry beside a session: a summary read out, earlier words
// asked about again, what will be shared shown before it goes, and what was done when the child was upset. Nothing here changes a session.

const isThere = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** What every one of them says: which visit it was done in, and beside which session it stands. */
const beside = { visitId: RecordId, refersTo: RecordId, at: Instant, present: ShortText }

/**
 * The practitioner's own summary, read to the child. `summary` is what was read out and `changedTo` what it says since: both are the
 * practitioner's words and neither is the child's. What the child said about it is a statement of its own.
 */
export const SummaryRead = z.object({
  kind: z.literal('summary-read'), ...beside,
  summary: LongText,
  answer: z.enum(['yes', 'changed', 'not-that', 'not-possible']),
  changedTo: z.optional(LongText),
  said: z.optional(AnsweredStatement),
  /** Why it could not be read; only where it could not. */
  reason: LongText,
}).check(z.refine(({ answer, summary, changedTo, reason }) => isThere(summary) && (answer === 'changed') === isThere(changedTo) && (answer !== 'not-possible' || isThere(reason))))
export type SummaryRead = z.infer<typeof SummaryRead>

/**
 * Earlier words or an earlier thing of the child, read out or shown again at a later visit. `visitId` is the later visit, `refersTo` the
 * session where the old words stand, untouched; `readOut` says what the child heard, so that the entry can be read where the old visit cannot.
 */
export const AskedAgain = z.object({
  kind: z.literal('asked-again'), ...beside,
  childId: ChildId,
  pageId: ItemId,
  /** The old words, and the thing they belong to; absent: the page as a picture. */
  itemRef: z.optional(ShortText),
  statementId: z.optional(ItemId),
  readOut: z.object({ heading: ShortText, text: LongText, fidelity: z.optional(Fidelity), precededBy: LongText, promptKind: z.optional(PromptKind), saidAt: Instant }),
  answer: z.enum(['same', 'changed', 'not-asked', 'did-not-want']),
  /** What the child says now; only where it has changed. */
  now: z.optional(AnsweredStatement),
  /** Why it was not asked, if the practitioner says. */
  reason: LongText,
}).check(z.refine(({ answer, now }) => (answer === 'changed') === isThere(now?.text)))
export type AskedAgain = z.infer<typeof AskedAgain>

/** What will be shared, shown to the child before the report goes: each thing with the decision as it stood, and what the child said to it. */
export const ShownBeforeReport = z.object({
  kind: z.literal('shown-before-report'), ...beside,
  how: ShortText,
  things: z.array(z.object({
    pageId: ItemId, itemRef: ShortText,
    decision: z.enum(['as-is', 'paraphrase', 'judge-by-note', 'must-share-for-safety']),
    childSays: z.enum(['ok', 'not-ok', 'not-asked']),
  })).check(z.minLength(1), z.maxLength(500)),
  reaction: LongText,
})
export type ShownBeforeReport = z.infer<typeof ShownBeforeReport>

/** What was done when a child was upset: seen, what helped, whether it went on, who was told. Facts; what it means stands elsewhere. */
export const ChildUpset = z.object({
  kind: z.literal('child-upset'), ...beside,
  seen: LongText,
  helped: LongText,
  safeAdult: ShortText,
  decision: z.enum(['went-on', 'had-a-break', 'stopped']),
  action: LongText,
  told: LongText,
  /** The manager who was told, and when; absent: not told yet. */
  manager: z.optional(z.object({ name: ShortText, at: Instant })),
})
export type ChildUpset = z.infer<typeof ChildUpset>
