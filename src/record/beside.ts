import * as z from 'zod/mini'
import { CalendarDate, Instant, ItemId, RecordId, RevisionId } from './ids.ts'
import { LongText, ShortText } from './text.ts'

// Entries that stand beside a note and never change it.

export const AddendumReason = z.enum(['correction', 'laterInformation', 'answerToManager', 'childChangedMind', 'rectification', 'arrivedAfterSigning'])
export type AddendumReason = z.infer<typeof AddendumReason>
/** A change after signing: beside the signed words, never in them. */
export const AddendumBody = z.object({
  refersTo: RecordId,
  /** contentHash of the signed revision. */
  refersToHash: z.string(),
  reason: AddendumReason,
  text: LongText,
  answers: z.optional(RecordId),
  /** The late edit that this addendum takes up, if any. */
  takesUp: z.optional(RevisionId),
})
export type AddendumBody = z.infer<typeof AddendumBody>

/** A supervisor's question beside a note; answered by an addendum. */
export const QuestionBody = z.object({ refersTo: RecordId, refersToHash: z.string(), text: LongText })
export type QuestionBody = z.infer<typeof QuestionBody>

/** A management oversight entry: reviewed which version, decided what and why. */
export const OversightBody = z.object({
  refersTo: RecordId,
  refersToHash: z.string(),
  kind: z.enum(['supervision', 'situationalConsultation', 'caseDiscussion', 'qualityAudit', 'fileReview', 'closure']),
  summary: LongText,
  decision: LongText,
  reasoning: LongText,
  directions: z.array(z.object({ id: ItemId, what: ShortText, owner: ShortText, due: z.optional(CalendarDate) })),
})
export type OversightBody = z.infer<typeof OversightBody>

/** "I have read this version": per reader, so that what changed since can be shown. */
export const ReadMarkBody = z.object({ refersTo: RecordId, readRevision: RevisionId, readAt: Instant })
export type ReadMarkBody = z.infer<typeof ReadMarkBody>
