import * as z from 'zod/mini'
import { CalendarDate, ChildId, Instant, ItemId, WallTime } from './ids.ts'
import { Statement } from './statement.ts'
import { LongText, ShortText } from './text.ts'

export const VisitType = z.enum(['home', 'school', 'office', 'placement', 'familyTime', 'community', 'court'])
export type VisitType = z.infer<typeof VisitType>
export const EngagementMode = z.enum(['inPerson', 'video', 'phone', 'letterOrMessage', 'viaProfessional'])
export type EngagementMode = z.infer<typeof EngagementMode>

/** One line of the note. The type is exclusive: a sentence cannot be both seen and judged. */
export const Entry = z.discriminatedUnion('type', [
  z.object({ id: ItemId, type: z.literal('observed'), at: z.optional(WallTime), text: LongText }),
  z.object({ id: ItemId, type: z.literal('said'), at: z.optional(WallTime), statement: Statement }),
  z.object({ id: ItemId, type: z.literal('reported'), at: z.optional(WallTime), by: ShortText, text: LongText }),
  z.object({ id: ItemId, type: z.literal('document'), at: z.optional(WallTime), document: ShortText, text: LongText }),
  z.object({ id: ItemId, type: z.literal('judgement'), at: z.optional(WallTime), text: LongText }),
])
export type Entry = z.infer<typeof Entry>
export type EntryType = Entry['type']

export const Present = z.object({
  id: ItemId, name: ShortText, role: ShortText, cameAt: z.optional(WallTime), leftAt: z.optional(WallTime),
})
export type Present = z.infer<typeof Present>

/** Whether one child was seen, and alone. `id` is the child's id. */
export const ChildSeen = z.object({
  id: ChildId,
  seen: z.optional(z.enum(['yes', 'no'])),
  notSeenReason: z.optional(LongText),
  alone: z.optional(z.enum(['yes', 'partly', 'no'])),
  notAloneReason: z.optional(LongText),
  couldTalkFreely: z.optional(z.enum(['yes', 'no', 'unsure'])),
})
export type ChildSeen = z.infer<typeof ChildSeen>

export const NextAction = z.object({ id: ItemId, what: ShortText, owner: ShortText, due: z.optional(CalendarDate) })
export type NextAction = z.infer<typeof NextAction>

/** Where a filled-in field came from; dropped when a person changes the field. `id` is the field's name. */
export const FilledFrom = z.object({ id: ShortText, factId: ItemId, source: ShortText, asOf: CalendarDate })
export type FilledFrom = z.infer<typeof FilledFrom>

/** Present on a signed revision only. */
export const Signature = z.object({
  name: ShortText,
  role: ShortText,
  declaration: LongText,
  signedAt: Instant,
  /** contentHash of the draft revision that was on the screen. */
  signs: z.string(),
  /** contentHash of each drawing, photograph and session of direct work of the visit, in order of capture. */
  artefacts: z.array(z.string()),
})
export type Signature = z.infer<typeof Signature>

/** The visit record: header, typed entries, safety, analysis, next. One record is one note. */
export const VisitBody = z.object({
  children: z.array(ChildId),
  visitType: z.optional(VisitType),
  announced: z.optional(z.enum(['planned', 'unannounced'])),
  mode: z.optional(EngagementMode),
  placeName: ShortText,
  date: z.optional(CalendarDate),
  startsAt: z.optional(WallTime),
  endsAt: z.optional(WallTime),
  purpose: LongText,
  explained: LongText,
  present: z.array(Present),
  seen: z.array(ChildSeen),
  entries: z.array(Entry),
  safetyAnswer: z.optional(z.enum(['noNewConcern', 'concern'])),
  safetyDetails: LongText,
  safetyActionTaken: LongText,
  analysis: LongText,
  nextActions: z.array(NextAction),
  noActionsReason: LongText,
  nextContact: z.optional(CalendarDate),
  toldChildNext: LongText,
  childSummary: LongText,
  filledFrom: z.array(FilledFrom),
  /** Artefacts for which the child's permission to photograph was asked. */
  permissionForPictures: z.optional(z.enum(['yes', 'no', 'notAsked'])),
  signature: z.optional(Signature),
  /** Present on a withdrawn revision only: why its author hid it. */
  withdrawnBecause: z.optional(LongText),
})
export type VisitBody = z.infer<typeof VisitBody>
