import type { DrawingBody, PhotographBody } from '../record/artefact.ts'
import type { AddendumBody, OversightBody, QuestionBody } from '../record/beside.ts'
import type { CasePackBody, ConfidentialContactBody } from '../record/case-pack.ts'
import type { CaseId, ChildId, RecordId, RevisionId, StaffId } from '../record/ids.ts'
import type { Choice, Clash } from '../record/merge/merge-body.ts'
import type { Act, RecordKind } from '../record/revision.ts'
import type { MissingPart } from '../record/sign-check.ts'
import type { Staff } from '../record/staff.ts'
import type { AnsweredStatement } from '../record/statement.ts'
import type { VisitBody } from '../record/visit.ts'
import type { DeviceReport } from '../wire/pull.ts'
import type { MessagePortLike } from './courier-api.ts'
import type { AskedAgainLine, DirectWorkApi, DirectWorkView } from './direct-work-api.ts'
import type { PassphraseApi } from './passphrase-api.ts'
import type { SearchHit } from './search-hit-api.ts'
import type { EscrowLine, QueueLine, ReadingView } from './supervisor-api.ts'

// What screens may ask of the device worker (vault, store, outbox, sync). Plain clonable values only; failures are
// outcomes, never thrown classes (they do not survive the worker's door). All queries answer from memory.

/** Where the device stands. `needs-update`: the store was written by a newer build; nothing is touched. */
export interface DeviceStatus {
  readonly vault: 'none' | 'locked' | 'open'
  readonly trouble?: 'needs-update' | 'no-storage'
  /** Set after unlock. */
  readonly staff?: Staff
  readonly demo: boolean
  /** A child holds the tablet: until the practitioner has unlocked and taken it back, only the child's page and the lock may show. */
  readonly childMode?: boolean
  /** The organisation wants the untouched file of a photograph kept as well. Only while the vault is open; absent: not kept. */
  readonly keepOriginals?: boolean
  /** The organisation lets those who read a drawing see how it was drawn, line by line. Only while the vault is open; absent: it does not. */
  readonly replayDrawings?: boolean
  /** Rows that were rebuilt from the journal or that do not open, told to the person once. */
  readonly findings: readonly Finding[]
}

/** Something found wrong at start or since, in counts and fingerprints only. */
export type Finding =
  | { readonly kind: 'rebuilt-from-journal'; readonly rows: number }
  | { readonly kind: 'rows-not-opening'; readonly rows: number }
  | { readonly kind: 'store-lost'; readonly unsent: number; readonly recovered: number }
  /** What the central record sent for these cases does not match its own hashes; it was not taken in. */
  | { readonly kind: 'record-differs'; readonly cases: number }
  /** The organisation gives out another recovery key than this vault was sealed to; fingerprints. */
  | { readonly kind: 'other-recovery-key'; readonly sealedTo: string; readonly givenOut: string }

/**
 * Who can open what is on this device when its passphrase is lost. `fingerprint`: 16 hex digits that name the organisation's
 * key. `demo`: the key may lie unprotected beside the demo record.
 */
export type DeviceRecovery = { readonly kind: 'nobody' } | { readonly kind: 'organisation'; readonly fingerprint: string; readonly demo: boolean }

/** Signal, as proved by our API's nonce; never by navigator.onLine. */
export type Signal = 'unknown' | 'none' | 'here' | 'sign-in-needed' | 'update-needed'

export type DeviceEvent =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'download'; readonly casesDone: number; readonly casesTotal: number; readonly rows: number }
  | { readonly kind: 'sending'; readonly summary: WaitingSummary }
  | { readonly kind: 'taken-over' }
  /** Another window asks for the vault and waits a moment: whatever is unsaved is handed over now, then this worker is ended. */
  | { readonly kind: 'yielding' }
  /** Taking a tablet back: how many of how many pages are records by now. */
  | { readonly kind: 'taking-back'; readonly done: number; readonly total: number }
/** What a screen watches: 'status' (ask it again), 'cases', 'outbox', 'queue', 'conflicts', 'devices', or one record or case id. */
export type Topic = string

export type Saved = { readonly kind: 'saved'; readonly atMs: number } | NotSaved
/** `no-room`: the words are on the screen only. `frozen`: signed meanwhile. `locked`: the vault is closed. */
export type NotSaved = { readonly kind: 'no-room' | 'frozen' | 'locked' | 'store-lost' }

export interface DeviceApi extends DirectWorkApi, PassphraseApi {
  /** First call: hands over the courier's port and the listener. Opens the store; says where the device stands. */
  connect(courier: MessagePortLike, listener: (event: DeviceEvent) => void): Promise<DeviceStatus>
  status(): Promise<DeviceStatus>

  // Sign-in and lock
  demoStaff(): Promise<{ readonly kind: 'staff'; readonly staff: readonly Staff[] } | { readonly kind: 'no-signal' } | { readonly kind: 'not-demo' }>
  /** `recovery` is of the vault that `setUpVault` would make now: it holds for that vault, whatever the network says later. */
  signIn(staffId: StaffId): Promise<{ readonly kind: 'signed-in'; readonly staff: Staff; readonly hasVault: true } | { readonly kind: 'signed-in'; readonly staff: Staff; readonly hasVault: false; readonly recovery: DeviceRecovery } | { readonly kind: 'no-signal' } | { readonly kind: 'refused'; readonly words: string }>
  setUpVault(passphrase: string): Promise<{ readonly kind: 'open' } | NotSaved>
  unlock(passphrase: string): Promise<{ readonly kind: 'open'; readonly findings: readonly Finding[] } | { readonly kind: 'wrong-passphrase'; readonly waitMs: number } | { readonly kind: 'damaged' }>
  /** Commits what is unsaved; the page terminates the worker afterwards. */
  prepareToLock(): Promise<void>
  signOut(): Promise<{ readonly kind: 'signed-out' } | { readonly kind: 'refused'; readonly unsent: WaitingSummary }>
  askPersistence(persisted: boolean): Promise<void>
  keepPlace(place: unknown): Promise<void>
  place(): Promise<unknown>

  // Reading
  caseList(): Promise<readonly CaseLine[]>
  today(date: string): Promise<readonly TodayLine[]>
  casePack(caseId: CaseId): Promise<CaseView | null>
  visit(recordId: RecordId): Promise<VisitView | null>
  search(text: string): Promise<{ readonly hits: readonly SearchHit[]; readonly tookMs: number }>
  picture(caseId: CaseId, sha256: string): Promise<{ readonly kind: 'here'; readonly bytes: ArrayBuffer; readonly mime: string } | { readonly kind: 'not-here-yet' | 'no-signal' | 'damaged' }>
  history(recordId: RecordId): Promise<readonly HistoryLine[]>
  revision(revId: RevisionId): Promise<{ readonly line: HistoryLine; readonly body: unknown } | null>

  // Writing
  startVisit(caseId: CaseId, plannedVisitId?: string): Promise<{ readonly kind: 'started'; readonly recordId: RecordId } | NotSaved>
  /**
   * Keeps the note being written; resolves after the strict commit and the journal. `writtenOn` is the `headHash` of the view these words were written on:
   * where the head has moved meanwhile, they belong on top of that older revision and are joined later, or the words that came in would be lost again.
   */
  saveVisit(recordId: RecordId, body: VisitBody, writtenOn?: string): Promise<Saved>
  /** Turns the note being written into a revision (leaving the screen, lock, each minute). */
  checkpoint(recordId: RecordId): Promise<Saved>
  shareVisit(recordId: RecordId): Promise<Saved>
  checkSign(recordId: RecordId): Promise<SignState>
  /** `onScreen` is the `headHash` that the person read: where the head has moved since, nothing is signed and the answer is `changed-meanwhile`. */
  signVisit(recordId: RecordId, declaration: string, onScreen?: string): Promise<{ readonly kind: 'signed'; readonly contentHash: string } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'missing'; readonly parts: readonly MissingPart[] } | { readonly kind: 'conflict' } | NotSaved>
  withdrawVisit(recordId: RecordId, reason: string): Promise<Saved>
  /**
   * Keeps a form that is not yet added (addendum, question, oversight, a settling half done), sealed like a note being written; null forgets it.
   * `name` is the form and the record it stands beside. Never sent.
   */
  keepForm(name: string, form: unknown): Promise<Saved>
  form(name: string): Promise<unknown>
  addAddendum(caseId: CaseId, body: AddendumBody): Promise<Saved>
  addQuestion(caseId: CaseId, body: QuestionBody): Promise<Saved>
  addOversight(caseId: CaseId, body: OversightBody): Promise<Saved>
  markRead(recordId: RecordId): Promise<void>

  // Drawings and photographs
  startDrawing(visitId: RecordId, childId?: ChildId): Promise<{ readonly kind: 'started'; readonly drawingId: RecordId } | NotSaved>
  /** Appends ink operations (encoded by src/ink); resolves after the strict commit. */
  saveInk(drawingId: RecordId, operations: readonly unknown[]): Promise<Saved>
  openDrawing(drawingId: RecordId): Promise<{ readonly visitId: RecordId; readonly childId?: ChildId; readonly operations: readonly unknown[]; readonly startedAt: string } | null>
  keepDrawing(drawingId: RecordId, made: { readonly title: string; readonly words: readonly AnsweredStatement[]; readonly strokes: ArrayBuffer; readonly png: ArrayBuffer; readonly widthPx: number; readonly heightPx: number }): Promise<Saved>
  keepPhotograph(visitId: RecordId, made: { readonly childId?: ChildId; readonly title: string; readonly words: readonly AnsweredStatement[]; readonly jpeg: ArrayBuffer; readonly widthPx: number; readonly heightPx: number; readonly original?: ArrayBuffer; readonly straightened: boolean }): Promise<Saved>

  // Conflicts
  conflicts(): Promise<readonly ConflictLine[]>
  conflict(recordId: RecordId): Promise<ConflictView | null>
  /** Of a note signed twice the one choice is `signature`: whose stands. */
  settleConflict(recordId: RecordId, choices: Readonly<Record<string, Choice>>): Promise<Saved | { readonly kind: 'unsettled'; readonly missing: readonly string[] } | { readonly kind: 'changed-meanwhile' }>
  /** Records that a late edit beside a signed note is left in its history. */
  leaveLateEdit(recordId: RecordId, revId: RevisionId): Promise<Saved | { readonly kind: 'changed-meanwhile' }>

  // Waiting to send
  waiting(): Promise<{ readonly summary: WaitingSummary; readonly items: readonly WaitingItem[] }>
  sendNow(): Promise<void>

  // Supervisor
  queue(): Promise<readonly QueueLine[]>
  reading(recordId: RecordId): Promise<ReadingView | null>
  devices(): Promise<readonly DeviceReport[]>
  escrow(): Promise<readonly EscrowLine[]>
}

export interface CaseLine {
  readonly caseId: CaseId
  readonly caseName: string
  readonly children: readonly { readonly id: ChildId; readonly name: string; readonly age: number }[]
  readonly pathway: CasePackBody['pathway']
  readonly nextHearing?: { readonly type: string; readonly date: string }
  readonly drafts: number; readonly usable: boolean
  /** False once the case has been taken away; kept only until its outbox is empty. */
  readonly allocated: boolean
  readonly asOf: string
}
export interface TodayLine {
  readonly caseId: CaseId
  readonly caseName: string
  readonly planned?: CasePackBody['plannedVisits'][number]
  /** The visit record, once started. */
  readonly visit?: VisitLine
}
export interface VisitLine {
  readonly recordId: RecordId
  readonly caseId: CaseId
  readonly title: string
  readonly date?: string
  readonly childNames: readonly string[]
  readonly authorName: string
  readonly stand: VisitStand
  readonly item: ItemState
  readonly pictures: number
}
/** Where a note stands for a person. */
export type VisitStand = 'draft' | 'shared' | 'needs-settling' | 'signed' | 'withdrawn'
/** Green only from a stored receipt. */
export type ItemState = 'on-this-device' | 'sending' | 'in-the-record' | 'needs-you' | 'kept-aside'

export interface CaseView {
  readonly caseId: CaseId
  readonly pack: CasePackBody
  readonly contacts: readonly ConfidentialContactBody[]
  readonly visits: readonly VisitLine[]
  readonly asOf: string
  readonly allocated: boolean
}
export interface VisitView {
  readonly line: VisitLine
  readonly body: VisitBody
  readonly mayEdit: boolean
  readonly pack: CasePackBody
  /** Sessions of direct work, and what was asked again here of what a child said before; oldest first. */
  readonly directWork: readonly DirectWorkView[]; readonly askedAgain?: readonly AskedAgainLine[]; readonly pictures: readonly PictureLine[]; readonly beside: readonly BesideLine[]
  /** Late edits by others that arrived after signing. */
  readonly proposed: readonly HistoryLine[]
  /** What people decided about signatures and late edits, newest first. */
  readonly decisions: readonly DecisionLine[]
  /** Names of the people whose words were joined since the author last confirmed: read before you sign. */
  readonly joinedFrom: readonly string[]
  /** Where two added words at one place since the note was last signed; both are kept, to be read together. */
  readonly addedTogether: readonly PlaceInNote[]
  readonly headHash: string
  /** When the note being written was last committed; left out where the head says it all. */
  readonly savedAtMs?: number
  /** The head: when its words were committed (on the device that wrote them), and since when the record holds it. */
  readonly head?: { readonly capturedAt: string; readonly receivedAt?: string }
}

/** Who decided that the signed words stand, and what was left in the history for it. */
export interface DecisionLine { readonly line: HistoryLine; readonly left: 'signature' | 'late-edit'; readonly leftLine?: HistoryLine }

/** A place in a note: the field, and in a list which item and which answer of it (as in MissingPart). */
export type PlaceInNote = Omit<MissingPart, 'words'>

export interface PictureLine {
  readonly recordId: RecordId
  readonly kind: 'drawing' | 'photograph'
  readonly body: DrawingBody | PhotographBody
  readonly authorName: string
  readonly item: ItemState
  readonly bytesSent: number
  /** A drawing still being made: no body yet; open it to go on. */
  readonly unfinished: boolean
}

export type BesideLine =
  | { readonly kind: 'addendum'; readonly recordId: RecordId; readonly body: AddendumBody; readonly byName: string; readonly at: string; readonly item: ItemState }
  | { readonly kind: 'question'; readonly recordId: RecordId; readonly body: QuestionBody; readonly byName: string; readonly at: string; readonly answered: boolean; readonly item: ItemState }
  | { readonly kind: 'oversight'; readonly recordId: RecordId; readonly body: OversightBody; readonly byName: string; readonly at: string; readonly item: ItemState }

export interface HistoryLine {
  readonly revId: RevisionId
  readonly kind: RecordKind
  readonly act: Act
  readonly byName: string
  readonly capturedAt: string
  readonly receivedAt?: string
  readonly clockSuspect: boolean
  readonly contentHash: string
  readonly parents: readonly RevisionId[]
  readonly thisDevice: boolean
}
export interface SignState {
  readonly missing: readonly MissingPart[]
  readonly joinedFrom: readonly string[]
  readonly addedTogether: readonly PlaceInNote[]
  readonly conflict: boolean; readonly headHash: string
}
export interface ConflictLine { readonly recordId: RecordId; readonly caseId: CaseId; readonly title: string; readonly people: readonly string[]; readonly since: string }
export interface ConflictView {
  readonly line: ConflictLine
  readonly a: HistoryLine
  readonly b: HistoryLine
  readonly mineIs: 'a' | 'b' | 'neither'
  readonly clashes: readonly Clash[]; readonly doubleSign: boolean
  readonly bodyA: VisitBody
  readonly bodyB: VisitBody
}

/**
 * Counts for the one calm line, as a person counts: a drawing or photograph is one picture, however many files it has; an entry is an
 * addendum, question or oversight. `beingWritten`: of the notes waiting, those whose newest words go only when they are left.
 */
export interface WaitingSummary {
  readonly notesWaiting: number; readonly notesInRecord: number
  readonly picturesWaiting: number; readonly picturesInRecord: number
  readonly entriesWaiting: number; readonly entriesInRecord: number
  readonly beingWritten: number
  /** Something is on its way at this moment; what merely waits is not. */
  readonly sendingNow: boolean
  /** The picture being sent. */
  readonly pictureNow?: { readonly number: number; readonly of: number; readonly percent: number }
  readonly needsYou: number
  readonly unfinishedDrawings: number
  readonly signal: Signal
  readonly lastContactAt?: string
}

export interface WaitingItem {
  readonly id: string
  readonly what: 'note' | 'drawing' | 'photograph' | 'direct-work' | 'picture' | 'beside'
  readonly recordId: RecordId
  readonly caseId: CaseId
  readonly title: string
  readonly caseName: string
  readonly item: ItemState
  /** Why it needs the person, or was kept aside, in plain words. */
  readonly words?: string
  readonly bytesSent?: number; readonly bytesTotal?: number
  readonly capturedAt: string; readonly receivedAt?: string
}
