import type { MadeLine } from '../direct-work/line/lines-made.ts'
import type { AskedQuestion, standingOfQuestion } from '../direct-work/questions/question-standing.ts'
import type { HandedOver } from '../direct-work/session/hand-over.ts'
import type { PractitionerToolId } from '../direct-work/tool-id.ts'
import type { PictureRef } from '../record/artefact.ts'
import type { CaptureProof, ChildStatement, DirectWorkBody, DirectWorkNoteBody, PageWish, SharePreference } from '../record/direct-work.ts'
import type { AskedAgain } from '../record/direct-work/with-the-child.ts'
import type { CaseId, ChildId, RecordId } from '../record/ids.ts'
import type { Json } from '../record/json.ts'
import type { ItemState, NotSaved, Saved } from './device-api.ts'

/** What screens may ask of the device about children's direct work; part of `DeviceApi`. */
export interface DirectWorkApi {
  /**
   * Hands the tablet to a child: makes this session's key pair, keeps the private half and whose session it is sealed, leaves only the
   * public half and what `HandedOver` holds in clear, and sets child mode. The page then ends the workers and opens the child's page.
   */
  handOver(visitId: RecordId, choice: HandOverChoice): Promise<{ readonly kind: 'handed-over' } | NotSaved>
  /**
   * After unlock: opens what children made since, verifies it, makes records of it and takes child mode off. What is not yet a record
   * stays sealed and is tried again at the next call. Progress comes as `taking-back` events.
   */
  takeBack(): Promise<readonly TakenBack[]>
  /** An observation or a tool used on paper, filled in by the practitioner alone: the answers of `observation`, `family-time` or `used-on-paper`. */
  keepPractitionerTool(visitId: RecordId, made: { readonly toolId: PractitionerToolId; readonly childId?: ChildId; readonly startedAt: string; readonly answers: Json }): Promise<Saved>
  addDirectWorkNote(caseId: CaseId, body: DirectWorkNoteBody): Promise<Saved>
  directWork(recordId: RecordId): Promise<DirectWorkView | null>
  /** What this child said and made at other visits, as far as this device holds it: to be read to the child by the practitioner, and never put on the child's page. */
  earlierThings(visitId: RecordId, childId: ChildId): Promise<readonly EarlierThing[]>
  /** Tools used with this child before, newest first: so that nobody is shown the same sheet again unasked. */
  toolsUsedBefore(caseId: CaseId, childId: ChildId): Promise<readonly { readonly toolId: string; readonly at: string }[]>
  /** Every question that the children of a case have asked, oldest first, and where it stands. */
  questionsAsked(caseId: CaseId): Promise<readonly QuestionLine[]>
  /** What earlier visits left that a hand-over may take up again. */
  earlierWork(caseId: CaseId, childId: ChildId): Promise<EarlierWork>
}

/** What the practitioner chose for a hand-over. Only `handed` ever lies in clear. */
export interface HandOverChoice {
  readonly childId: ChildId
  readonly handed: Omit<HandedOver, 'sessionId'>
  readonly inRoom: DirectWorkBody['inRoom']
  readonly lead: 'child' | 'together' | 'practitioner-wrote'
  readonly toldWhoSees: string
  /** What is spoken with the child, in words; absent: the language of the child's screen. */
  readonly spokenLanguage?: string
  readonly interpreter?: NonNullable<DirectWorkBody['interpreter']>
  readonly signing: string
  readonly communicationPartner: string
}

/**
 * What came back from one hand-over. `key-swapped`: the device's own copy of the session's key was changed while it was away, or somebody else may
 * open what was sealed. `not-understood`: this build could not read all of it; that stays sealed on the device beside the record.
 */
export interface TakenBack {
  readonly recordId: RecordId
  readonly visitId: RecordId
  readonly childId?: ChildId
  readonly startedAt: string
  readonly endedAt: string
  readonly pages: number
  readonly proof: CaptureProof
  readonly findings: readonly ('key-swapped' | 'missing' | 'not-chained' | 'nothing-made' | 'not-understood')[]
  /** `not-kept`: still sealed on the device, in full; it is tried again. */
  readonly kept: 'kept' | 'not-kept'
  /** What the child chose at the end; absent where they chose nothing or stopped. */
  readonly ending?: DirectWorkBody['ending']
}

/** Words, or a page as a picture, from another visit with the same child. */
export interface EarlierThing {
  readonly recordId: RecordId
  readonly pageId: string
  /** Absent: the page as a picture. */
  readonly itemRef?: string
  readonly toolName: string
  readonly heading: string
  readonly saidAt: string
  readonly statement?: ChildStatement
  readonly marks: readonly string[]
  readonly pictures: readonly PictureRef[]
  /** What the child wished about sharing then, of the thing or of its page. */
  readonly preference?: SharePreference
  readonly pageWish?: PageWish
  /** The child asked to leave it, or something in it, out of what is shown. */
  readonly leftOut: boolean
  /** What came of asking again before, oldest first. */
  readonly asked: readonly AskedAgain[]
}

/** Something asked again at a visit, as the note shows it. */
export interface AskedAgainLine {
  readonly recordId: RecordId
  readonly body: AskedAgain
  readonly byName: string
  readonly at: string
  readonly item: ItemState
}

/** A question of a child, word for word, and where it stands. `covered`: asked to be opened somewhere quiet only. */
export interface QuestionLine extends AskedQuestion {
  readonly recordId: RecordId
  readonly visitId: RecordId
  readonly childId?: ChildId
  readonly childName: string
  readonly askedAt: string
  readonly covered: boolean
  readonly standing: ReturnType<typeof standingOfQuestion>
}

export interface EarlierLine extends MadeLine { readonly recordId: RecordId; readonly covered: boolean }

export interface EarlierWork {
  /** Since when the device holds the case pack as it is. */
  readonly packAsOf: string
  /** Lines of this child, newest first. */
  readonly lines: readonly EarlierLine[]
  /** Visits with a note, of all children of the case. */
  readonly visits: readonly { readonly recordId: RecordId; readonly date: string; readonly childIds: readonly ChildId[] }[]
}

/** One session of direct work as it is read: the record and what was set beside it. */
export interface DirectWorkView {
  readonly recordId: RecordId
  readonly caseId: CaseId
  readonly body: DirectWorkBody
  readonly authorName: string
  readonly childName: string
  readonly item: ItemState
  readonly bytesSent: number
  readonly notes: readonly { readonly recordId: RecordId; readonly body: DirectWorkNoteBody; readonly byName: string; readonly at: string; readonly item: ItemState }[]
}
