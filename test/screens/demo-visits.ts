import type { DrawingBody } from '../../src/record/artefact.ts'
import type { RecordId, RevisionId } from '../../src/record/ids.ts'
import type { VisitBody } from '../../src/record/visit.ts'
import type { BesideLine, ConflictView, HistoryLine, PictureLine, SignState, VisitLine, VisitView, WaitingItem } from '../../src/workers/device-api.ts'
import type { QueueLine, ReadingView } from '../../src/workers/supervisor-api.ts'
import { CASSIE, CASSIE_CASE, KOFI_CASE, cassiePack } from './demo-case-packs.ts'

/** An invented id, the same on each run. */
export const demoId = (last: number) => `0e000000-0000-4000-8000-${String(last).padStart(12, '0')}`
export const VISIT = demoId(1) as RecordId
export const HASH = '3f9ac2d17b0e44d5a1c86e02f7b9d3358c41e6ab0d92f57c13a8be60749d2e1f'
export const OLDER_HASH = '81b20c9f5e6d47a3b0148ed2c73f96a5d4ee17b82c05963fa1d7c8420b3e95d6'
const DAY = '2026-11-23'

/** The second meeting with Cassie, written at length. */
export const LONG_BODY: VisitBody = {
  children: [CASSIE], visitType: 'home', announced: 'planned', mode: 'inPerson', placeName: 'Mum’s home', date: DAY, startsAt: '15:45', endsAt: '17:05',
  purpose: 'Second meeting: hear what Cassie wants the court to know about seeing her dad. The court asked what her wishes and feelings are and what arrangements would be safe. I also wanted to see how she is with her mother at the end of a school day.',
  explained: 'I told Cassie that I write down what she tells me so that the judge can understand what life is like for her, that the grown-ups in the case usually read my report, and that I cannot keep a secret if somebody is not safe. She showed me the letter that I had sent and said what she remembered of it.',
  present: [
    { id: demoId(11), name: 'Cassie', role: 'Child', cameAt: '15:45', leftAt: '17:05' },
    { id: demoId(12), name: 'Dana Hale', role: 'Mum', cameAt: '15:45', leftAt: '16:05' },
    { id: demoId(13), name: 'Dana Hale’s neighbour Mrs Whitcombe-Adeyemi', role: 'Neighbour, brought the rabbit back', cameAt: '16:50', leftAt: '16:55' },
  ],
  seen: [{ id: CASSIE, seen: 'yes', alone: 'partly', notAloneReason: 'Her mother was in the room for the first twenty minutes, at Cassie’s wish.', couldTalkFreely: 'yes' }],
  entries: [
    { id: demoId(21), type: 'observed', at: '15:50', text: 'Cassie opened the door with her mother behind her and showed me straight to the kitchen table, where she had laid out paper and four felt pens. She sat on the side from which she could see the door to the garden.' },
    { id: demoId(22), type: 'said', at: '16:12', statement: { id: demoId(31), speaker: 'Cassie', speakerId: CASSIE, text: 'I want to see him but not at his house, because the last time he shouted and Biscuit hid.', fidelity: 'exact', precededBy: 'You said that you think about your dad. Tell me more about that.', promptKind: 'open' } },
    { id: demoId(23), type: 'said', at: '16:20', statement: { id: demoId(32), speaker: 'Cassie', text: 'Would like it to start with somewhere that has things to do, such as the farm or the swimming pool, and somebody she knows with her.', fidelity: 'gist', precededBy: 'If it happened, how would you like it to be?', promptKind: 'open' } },
    { id: demoId(24), type: 'reported', at: '16:58', by: 'Dana Hale', text: 'Cassie has slept badly since the letter with the hearing date came. She has asked twice whether she must talk to the judge herself.' },
    { id: demoId(25), type: 'document', document: 'School attendance record, 20 November', text: 'Three late marks in two weeks, all on Mondays.' },
    { id: demoId(26), type: 'judgement', text: 'Cassie was careful to say good things about both parents in turn. I think she is looking after both of them.' },
  ],
  safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
  analysis: 'Cassie wants to see her father and is afraid of how it may go. What she says about shouting fits what her mother told the safeguarding officer, and she said it unprompted in July as well. I do not know how her father would answer it, and I have not yet asked him. Starting outside the home with somebody she knows would answer what she asked for and what frightened her.',
  nextActions: [
    { id: demoId(41), what: 'Meet Tom Ferris and put to him what Cassie said about shouting, in words she has agreed to', owner: 'Steve Okafor', due: '2026-11-27' },
    { id: demoId(42), what: 'Ask school about the late Mondays', owner: 'Steve Okafor' },
  ],
  noActionsReason: '', nextContact: '2026-12-02', toldChildNext: 'That I will see her dad next, tell him only what she said I may, and come back before the court meets.',
  childSummary: 'Cassie, you told me that you want to see your dad, and that you would like it to be somewhere with things to do and with somebody you know. You told me about the shouting and about Biscuit hiding. I am going to tell the judge both of these things, because both are important.',
  filledFrom: [
    { id: 'children', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' },
    { id: 'placeName', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' },
    { id: 'purpose', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' },
  ],
  permissionForPictures: 'yes',
}

/** A note just started from the visit plan. */
export const STARTED_BODY: VisitBody = {
  children: [CASSIE], visitType: 'home', announced: 'planned', mode: 'inPerson', placeName: 'Mum’s home', date: DAY,
  purpose: 'Second meeting: hear what Cassie wants the court to know about seeing her dad.', explained: '', present: [{ id: demoId(12), name: 'Dana Hale', role: 'Mum' }],
  seen: [{ id: CASSIE }], entries: [], safetyDetails: '', safetyActionTaken: '', analysis: '', nextActions: [], noActionsReason: '', toldChildNext: '', childSummary: '',
  filledFrom: [
    { id: 'children', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' }, { id: 'date', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' },
    { id: 'placeName', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' }, { id: 'purpose', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' },
    { id: 'present', factId: demoId(51), source: 'Visit plan', asOf: '2026-11-16' },
  ],
}

export const SIGNED_BODY: VisitBody = {
  ...LONG_BODY,
  signature: { name: 'Steve Okafor', role: 'Family Court Adviser', declaration: 'I, Steve Okafor, Family Court Adviser, made this note. It is true and complete as far as I know.', signedAt: '2026-11-23T18:20:00.000Z', signs: OLDER_HASH, artefacts: [OLDER_HASH] },
}

const ref = { sha256: HASH as DrawingBody['picture']['sha256'], bytes: 48_000, mime: 'image/png' as const, widthPx: 1600, heightPx: 1200 }

export const DRAWING: PictureLine = {
  recordId: demoId(61) as RecordId, kind: 'drawing', authorName: 'Steve Okafor', item: 'sending', bytesSent: 31_000, unfinished: false,
  body: {
    visitId: VISIT, childId: CASSIE, title: 'Me and Biscuit at the farm', strokes: { ...ref, mime: 'application/vnd.doorstep.strokes', bytes: 9_000 }, picture: ref, startedAt: '2026-11-23T16:15:00.000Z', finishedAt: '2026-11-23T16:31:00.000Z',
    words: [{ id: demoId(71), speaker: 'Cassie', speakerId: CASSIE, text: 'That is the gate, and you can see who is coming.', fidelity: 'exact', precededBy: 'Tell me about this part.', promptKind: 'open', writtenBy: 'practitioner' }],
  },
}
export const UNFINISHED: PictureLine = { ...DRAWING, recordId: demoId(62) as RecordId, item: 'on-this-device', bytesSent: 0, unfinished: true, body: { ...DRAWING.body, title: '', words: [] } }
export const PHOTOGRAPH: PictureLine = {
  recordId: demoId(63) as RecordId, kind: 'photograph', authorName: 'Steve Okafor', item: 'on-this-device', bytesSent: 0, unfinished: false,
  body: { visitId: VISIT, childId: CASSIE, title: '', picture: { ...ref, mime: 'image/jpeg' }, straightened: true, words: [], takenAt: '2026-11-23T16:40:00.000Z' },
}

export function visitLine(part: Partial<VisitLine> = {}): VisitLine {
  return { recordId: VISIT, caseId: CASSIE_CASE, title: 'Home visit', date: DAY, childNames: ['Cassie'], authorName: 'Steve Okafor', stand: 'draft', item: 'on-this-device', pictures: 2, ...part }
}

export function visitView(part: Partial<VisitView> = {}): VisitView {
  return { line: visitLine(), body: LONG_BODY, mayEdit: true, pack: cassiePack(DAY), directWork: [], pictures: [DRAWING, UNFINISHED, PHOTOGRAPH], beside: [], proposed: [], decisions: [], joinedFrom: [], addedTogether: [], headHash: HASH, savedAtMs: Date.parse('2026-11-23T17:20:11.000Z'), ...part }
}

export const READY_TO_SIGN: SignState = { missing: [], joinedFrom: [], addedTogether: [], conflict: false, headHash: HASH }

export function historyLine(part: Partial<HistoryLine> = {}): HistoryLine {
  return { revId: demoId(81) as RevisionId, kind: 'visit', act: 'draft', byName: 'Steve Okafor', capturedAt: '2026-11-23T16:10:00.000Z', clockSuspect: false, contentHash: OLDER_HASH, parents: [], thisDevice: true, ...part }
}

export const HISTORY: readonly HistoryLine[] = [
  historyLine({ receivedAt: '2026-11-23T18:31:00.000Z' }),
  historyLine({ revId: demoId(82) as RevisionId, capturedAt: '2026-11-23T17:40:00.000Z', parents: [demoId(81) as RevisionId], receivedAt: '2026-11-23T18:31:00.000Z', thisDevice: false, clockSuspect: true }),
  historyLine({ revId: demoId(83) as RevisionId, act: 'sign', capturedAt: '2026-11-23T18:20:00.000Z', parents: [demoId(82) as RevisionId], contentHash: HASH }),
]

/** What each revision of the history said. */
export function bodyOfRevision(revId: string): VisitBody {
  if (revId === demoId(81)) return { ...LONG_BODY, entries: LONG_BODY.entries.slice(0, 4), analysis: 'Cassie wants to see her father. I do not know how her father would answer it.', nextActions: [] }
  return revId === demoId(83) ? SIGNED_BODY : LONG_BODY
}

export const BESIDE: readonly BesideLine[] = [
  { kind: 'question', recordId: demoId(91) as RecordId, byName: 'Nadia Brown', at: '2026-11-24T09:05:00.000Z', answered: false, item: 'in-the-record', body: { refersTo: VISIT, refersToHash: HASH, text: 'Did you ask Cassie whether she agrees to her father hearing about the shouting before the hearing?' } },
  { kind: 'question', recordId: demoId(92) as RecordId, byName: 'Nadia Brown', at: '2026-11-24T09:07:00.000Z', answered: true, item: 'in-the-record', body: { refersTo: VISIT, refersToHash: HASH, text: 'Who is the neighbour?' } },
  { kind: 'addendum', recordId: demoId(93) as RecordId, byName: 'Steve Okafor', at: '2026-11-24T11:30:00.000Z', item: 'on-this-device', body: { refersTo: VISIT, refersToHash: HASH, reason: 'answerToManager', answers: demoId(92) as RecordId, text: 'Mrs Whitcombe-Adeyemi lives next door and looks after the rabbit when Cassie is at school. She was in the kitchen for five minutes and heard nothing of our talk.' } },
  { kind: 'oversight', recordId: demoId(94) as RecordId, byName: 'Nadia Brown', at: '2026-11-24T09:20:00.000Z', item: 'in-the-record', body: { refersTo: VISIT, refersToHash: HASH, kind: 'supervision', summary: 'Cassie’s own words are clear and their questions open. What it means for the first weeks of time with her father needs to be said more plainly.', decision: 'Meet the father before the report is drafted.', reasoning: 'His answer changes what a safe start looks like.', directions: [{ id: demoId(95), what: 'Interview with Tom Ferris', owner: 'Steve Okafor', due: '2026-11-27' }] } },
]

export const CONFLICT: ConflictView = {
  line: { recordId: VISIT, caseId: CASSIE_CASE, title: 'Home visit, 23 November 2026', people: ['Steve Okafor'], since: '2026-11-23T18:31:00.000Z' },
  a: historyLine({ revId: demoId(84) as RevisionId, capturedAt: '2026-11-23T17:35:00.000Z' }),
  b: historyLine({ revId: demoId(85) as RevisionId, capturedAt: '2026-11-23T17:52:00.000Z', thisDevice: false }),
  mineIs: 'a', doubleSign: false, bodyA: LONG_BODY, bodyB: LONG_BODY,
  clashes: [
    { id: 'analysis#1', path: ['analysis'], kind: 'sentence', base: 'Cassie wants to see her father.', a: 'Cassie wants to see her father and is afraid of how it may go.', b: 'Cassie wants to see her father, and says that she is not afraid of him.', before: '', after: 'What she says about shouting fits what her mother told the safeguarding officer, and she said it unprompted in July as well.' },
    { id: 'entries/22/statement#1', path: ['entries', demoId(22), 'statement'], kind: 'exact-words', base: null, a: LONG_BODY.entries[1]?.type === 'said' ? LONG_BODY.entries[1].statement : null, b: { id: demoId(31), speaker: 'Cassie', text: 'I want to see him but not in his house, because last time he shouted.', fidelity: 'nearExact', precededBy: 'Tell me more about that.', promptKind: 'open' }, before: '', after: '' },
    { id: 'mode#1', path: ['mode'], kind: 'value', base: null, a: 'inPerson', b: 'video', before: '', after: '' },
    { id: 'nextActions/42#1', path: ['nextActions', demoId(42)], kind: 'removed-or-changed', base: { id: demoId(42), what: 'Ask school about attendance', owner: 'Steve Okafor' }, a: { id: demoId(42), what: 'Ask school about the late Mondays', owner: 'Steve Okafor' }, b: null, before: '', after: '' },
  ],
}

export const WAITING: readonly WaitingItem[] = [
  { id: '1', what: 'note', recordId: VISIT, caseId: CASSIE_CASE, title: 'Home visit to Cassie, 23 November 2026', caseName: 'Cassie', item: 'on-this-device', capturedAt: '2026-11-23T18:20:00.000Z' },
  { id: '2', what: 'drawing', recordId: demoId(61) as RecordId, caseId: CASSIE_CASE, title: 'Me and Biscuit at the farm', caseName: 'Cassie', item: 'sending', bytesSent: 310_000, bytesTotal: 1_400_000, capturedAt: '2026-11-23T16:31:00.000Z' },
  { id: '3', what: 'note', recordId: demoId(2) as RecordId, caseId: KOFI_CASE, title: 'Placement visit to Kofi, 20 November 2026', caseName: 'Kofi', item: 'needs-you', words: 'Sue changed the same sentence on another device. Open the note and settle it.', capturedAt: '2026-11-20T14:00:00.000Z' },
  { id: '4', what: 'note', recordId: demoId(3) as RecordId, caseId: KOFI_CASE, title: 'School visit to Kofi, 12 November 2026', caseName: 'Kofi', item: 'kept-aside', words: 'The case moved to Sue Lindqvist while you were without signal. Your note is kept for her and for your supervisor.', capturedAt: '2026-11-12T14:00:00.000Z', receivedAt: '2026-11-20T15:00:00.000Z' },
  { id: '5', what: 'note', recordId: demoId(4) as RecordId, caseId: CASSIE_CASE, title: 'School visit to Cassie, 9 November 2026', caseName: 'Cassie', item: 'in-the-record', capturedAt: '2026-11-09T14:00:00.000Z', receivedAt: '2026-11-09T16:12:00.000Z' },
]

export const QUEUE: readonly QueueLine[] = [
  { line: visitLine({ stand: 'signed', item: 'in-the-record' }), caseName: 'Cassie', unread: true, changedSinceRead: false, openQuestions: 0, receivedAt: '2026-11-23T18:31:00.000Z' },
  { line: visitLine({ recordId: demoId(2) as RecordId, caseId: KOFI_CASE, title: 'Placement visit', childNames: ['Kofi'], authorName: 'Sue Lindqvist', stand: 'shared', date: '2026-11-20', pictures: 0 }), caseName: 'Kofi', unread: false, changedSinceRead: true, openQuestions: 1, receivedAt: '2026-11-20T16:02:00.000Z' },
  { line: visitLine({ recordId: demoId(4) as RecordId, title: 'School visit', stand: 'signed', date: '2026-11-09', pictures: 1 }), caseName: 'Cassie', unread: false, changedSinceRead: false, openQuestions: 0, receivedAt: '2026-11-09T16:12:00.000Z' },
]

export function readingView(part: Partial<ReadingView> = {}): ReadingView {
  return {
    view: visitView({ body: SIGNED_BODY, mayEdit: false, line: visitLine({ stand: 'signed', item: 'in-the-record' }), pictures: [{ ...DRAWING, item: 'in-the-record' }, { ...PHOTOGRAPH, item: 'in-the-record' }], beside: BESIDE }),
    lastRead: { revId: demoId(81) as RevisionId, at: '2026-11-23T17:00:00.000Z', body: bodyOfRevision(demoId(81)) }, history: HISTORY, picturesOnTheWay: 1, ...part,
  }
}
