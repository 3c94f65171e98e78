import * as z from 'zod/mini'
import { Band } from './case-pack.ts'
import { PictureRef } from './artefact.ts'
import { CalendarDate, ChildId, Instant, ItemId, RecordId } from './ids.ts'
import type { Json } from './json.ts'
import { AnsweredStatement, Fidelity, PromptKind } from './statement.ts'
import { LongText, ShortText } from './text.ts'
import { AskedAgain, ChildUpset, ShownBeforeReport, SummaryRead } from './direct-work/with-the-child.ts'

const JsonValue = z.custom<Json>((value) => value !== undefined)

/** What the child said when a kept thing was read back; `not-asked` is never taken for a yes. */
export const ReadBack = z.enum(['yes', 'changed', 'not-that', 'leave-out', 'not-asked'])
export type ReadBack = z.infer<typeof ReadBack>

/** Five equal wishes about one kept thing. A wish only: what is shared is the practitioner's decision, recorded beside. */
export const SharePreference = z.enum(['report', 'report-gently', 'judge-only', 'talk-first', 'do-not-share'])
export type SharePreference = z.infer<typeof SharePreference>

/** Words of the child with what came of reading them back; `earlier` are the versions before, oldest first, never deleted. */
export const ChildStatement = z.extend(AnsweredStatement, { readBack: ReadBack, earlier: z.array(LongText) })
export type ChildStatement = z.infer<typeof ChildStatement>

/** One thing a child made or said with a tool, in words: the list that stands beside every picture. */
export const KeptItem = z.object({
  ref: ShortText,
  /** What it is, in the tool's words: "House of good things". */
  heading: ShortText,
  /** What was chosen or placed without words: "face: worried", "ring: very close to me". Named, never interpreted. */
  marks: z.array(ShortText),
  statements: z.array(ChildStatement),
  /** The canvas of the page that belongs to it, if any. */
  canvas: z.optional(ShortText),
  readBack: ReadBack,
  preference: z.optional(SharePreference),
  /** The order in which the five wishes lay. */
  preferenceOrder: z.optional(z.array(SharePreference)),
  /** What was wished of it before it was changed: said, and no wish about what it is now. */
  earlierPreference: z.optional(SharePreference),
  /** A plain fact of the tool for whoever takes the tablet back: the child neither made nor saw it. */
  forPractitioner: z.optional(z.boolean()),
})
export type KeptItem = z.infer<typeof KeptItem>

/** Three ways of not answering, which are three different answers. */
export const NotAnswered = z.enum(['skip', 'dont-know', 'dont-want-to-say'])
export type NotAnswered = z.infer<typeof NotAnswered>

/**
 * A wish about a whole page, asked of a child who does not read yet by three pictures and one for "could not choose", read out by the adult.
 * Without `preference` the child was asked and could not choose: that is an answer, and none of the wishes.
 */
export const PageWish = z.object({ preference: z.optional(SharePreference), order: z.array(ShortText) })
export type PageWish = z.infer<typeof PageWish>

/** Most pages of a session and pictures of a page: far beyond what a child makes, so that one record stays one record. */
export const MOST_PAGES = 200
export const MOST_PICTURES = 50

/** One use of one tool. `answers` is the tool's own form at `toolVersion`. */
export const DirectWorkPage = z.object({
  pageId: ItemId,
  toolId: ShortText,
  toolName: ShortText,
  toolVersion: z.int(),
  startedAt: Instant,
  endedAt: Instant,
  /** The child said it was finished; false: stopped, interrupted or left. */
  finished: z.boolean(),
  /** The child's own title, or empty. */
  title: ShortText,
  /** Who put the title down and how near it is; absent in records made before this was asked, and where there is no title. */
  titleTold: z.optional(z.object({ writtenBy: z.enum(['child', 'practitioner']), fidelity: Fidelity })),
  /** A picture the child chose to name the page by: named, never read. */
  titlePicture: z.optional(ShortText),
  /** Asked of the page as a whole, and standing for what it was when it was given. */
  wish: z.optional(PageWish),
  answers: JsonValue,
  items: z.array(KeptItem),
  unanswered: z.array(z.object({ prompt: LongText, how: NotAnswered, at: Instant })),
  /** In which order choices lay on the screen. */
  orders: z.array(z.object({ what: ShortText, order: z.array(ShortText) })),
  prompts: z.array(z.object({ promptId: ShortText, version: z.int(), wording: LongText, kind: PromptKind, at: Instant })),
  pictures: z.array(z.object({ canvas: ShortText, picture: PictureRef, strokes: z.optional(PictureRef) })).check(z.maxLength(MOST_PICTURES)),
  /** `let-go`: the child chose that the page is not kept; then there is no answer, item or picture. */
  keeping: z.enum(['kept', 'let-go', 'not-asked']),
})
export type DirectWorkPage = z.infer<typeof DirectWorkPage>

/** What was verified when the practitioner took the tablet back. Chunks are numbered from 1. */
export const CaptureProof = z.object({
  /** How many opened; with those in `missing` they are all that are known to have been. */
  chunks: z.int(),
  /** Numbers that are missing or do not open; empty: nothing missing. */
  missing: z.array(z.int()),
  /** Each chunk names the hash of the one before it, and all do. */
  chained: z.boolean(),
  /** The session ended on the child's page (finished or stopped); false: the tablet was closed, or power was lost. */
  closed: z.boolean(),
  /** How often the page began anew in the middle. */
  interruptions: z.int(),
})
export type CaptureProof = z.infer<typeof CaptureProof>

/** What an adult may mark while the child works: to go slower, that the child is upset, or that it ends now. */
export const AdultMark = z.enum(['slower', 'upset', 'end-now'])
export type AdultMark = z.infer<typeof AdultMark>

/** A child's session of direct work in a visit: one record, never changed. `recordId` is the capture session's id. */
export const DirectWorkBody = z.object({
  visitId: RecordId,
  childId: z.optional(ChildId),
  band: Band,
  startedAt: Instant,
  endedAt: Instant,
  /** Who held the pen: the child, both, or the practitioner for the child; `practitioner` alone for an observation. */
  lead: z.enum(['child', 'together', 'practitioner-wrote', 'practitioner']),
  inRoom: z.array(z.object({ name: ShortText, role: ShortText })),
  /** What the child was told about who can see: the practitioner beside them, or nobody until they show it. */
  toldWhoSees: LongText,
  language: ShortText,
  interpreter: z.optional(z.object({ name: ShortText, booking: ShortText, accredited: z.enum(['yes', 'no', 'unknown']) })),
  /** Signs or a communication system, named in the practitioner's words. */
  signing: ShortText,
  communicationPartner: ShortText,
  accessProfile: JsonValue,
  pages: z.array(DirectWorkPage).check(z.maxLength(MOST_PAGES)),
  /** Stop, break and hide as they were pressed: times only, no reasons. */
  pauses: z.array(z.object({ kind: z.enum(['stop', 'break', 'back-from-break', 'hide', 'back-from-hide']), at: Instant })),
  /** What the adult marked in the corner of the child's page, as they pressed it. */
  marks: z.optional(z.array(z.object({ mark: AdultMark, at: Instant }))),
  proof: z.optional(CaptureProof),
  ending: z.optional(z.enum(['show-now', 'keep-covered'])),
  /** Sealed to the insights key (hex); whoever reads the case sees only that it was given. */
  feedback: z.optional(z.string().check(z.regex(/^[0-9a-f]{2,20000}$/))),
})
export type DirectWorkBody = z.infer<typeof DirectWorkBody>

/** What the practitioner sets beside a session, never in it. */
export const DirectWorkNoteBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('observation'), visitId: RecordId, refersTo: RecordId, text: LongText }),
  z.object({ kind: z.literal('analysis'), visitId: RecordId, refersTo: RecordId, text: LongText }),
  z.object({
    kind: z.literal('share-decision'), visitId: RecordId, refersTo: RecordId, pageId: ItemId, itemRef: ShortText,
    decision: z.enum(['as-is', 'paraphrase', 'judge-by-note', 'not-used', 'must-share-for-safety']),
    reason: LongText,
    /** When and how the child was told; absent: not told yet. */
    told: z.optional(z.object({ at: Instant, how: ShortText, reaction: LongText })),
  }),
  /** A thing the child told about themself, taken over as a need, with the child as its source. */
  z.object({ kind: z.literal('need-accepted'), visitId: RecordId, refersTo: RecordId, pageId: ItemId, itemRef: ShortText, topic: ShortText, text: LongText }),
  SummaryRead, AskedAgain, ShownBeforeReport, ChildUpset,
  /** What came of a question that the child asked: it was answered, or somebody finds out by a day. The question stays open until it was answered. */
  z.object({ kind: z.literal('question-answered'), visitId: RecordId, refersTo: RecordId, pageId: ItemId, itemRef: ShortText, on: CalendarDate, how: ShortText, said: LongText }),
  z.object({ kind: z.literal('question-promised'), visitId: RecordId, refersTo: RecordId, pageId: ItemId, itemRef: ShortText, findOutBy: CalendarDate, how: LongText }),
  /** The practitioner holds two lines to be the same scale, or no longer does. Names the earlier one and copies nothing of it. */
  z.object({ kind: z.literal('same-line'), visitId: RecordId, refersTo: RecordId, pageId: ItemId, earlier: z.object({ recordId: RecordId, pageId: ItemId, madeAt: Instant }), same: z.boolean() }),
  /** What a handwritten page says, typed for whoever cannot read the hand. It travels beside the original and never in its place. */
  z.object({ kind: z.literal('transcript'), visitId: RecordId, refersTo: RecordId, pageId: ItemId, text: LongText }),
])
export type DirectWorkNoteBody = z.infer<typeof DirectWorkNoteBody>
