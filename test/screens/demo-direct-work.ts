import { EMPTY_OBSERVATION, type Observation } from '../../src/direct-work/observation/observation.ts'
import type { UsedOnPaper } from '../../src/direct-work/used-on-paper/used-on-paper.ts'
import type { ChildStatement, DirectWorkBody, DirectWorkPage, KeptItem } from '../../src/record/direct-work.ts'
import type { RecordId } from '../../src/record/ids.ts'
import type { DirectWorkView, EarlierThing, TakenBack } from '../../src/workers/direct-work-api.ts'
import { CASSIE, CASSIE_CASE } from './demo-case-packs.ts'
import { demoId, HASH, VISIT } from './demo-visits.ts'

const at = (clock: string) => `2026-11-23T${clock}:00.000Z`
const PICTURE = { sha256: HASH as DirectWorkPage['pictures'][number]['picture']['sha256'], bytes: 48_000, mime: 'image/png' as const, widthPx: 1600, heightPx: 1200 }

function said(id: number, text: string, part: Partial<ChildStatement> = {}): ChildStatement {
  return { id: demoId(id), speaker: 'Cassie', speakerId: CASSIE, text, fidelity: 'exact', precededBy: 'Tell me about what goes well.', promptKind: 'open', at: '16:12', writtenBy: 'child', readBack: 'yes', earlier: [], ...part }
}

const ITEMS: readonly KeptItem[] = [
  { ref: 'good', heading: 'House of good things', marks: ['two stamps: a tree, a heart'], canvas: 'good', readBack: 'yes', preference: 'report', statements: [said(301, 'Biscuit sleeps by my bed and Mum reads the badger book')] },
  {
    ref: 'worry', heading: 'House of worries', marks: [], canvas: 'worry', readBack: 'changed', preference: 'judge-only',
    statements: [said(302, 'when he shouts I go under the table with Biscuit', { precededBy: 'What goes into the house of worries?', readBack: 'changed', earlier: ['when they shout I go under the table'] })],
  },
  { ref: 'dream', heading: 'House of dreams', marks: ['left empty'], readBack: 'not-asked', statements: [] },
  {
    ref: 'other', heading: 'The plain box', marks: [], readBack: 'not-asked', preference: 'talk-first',
    statements: [said(303, 'She would like the judge to know about the farm.', { fidelity: 'nearExact', writtenBy: 'practitioner', precededBy: 'Is there anything else for this page?', readBack: 'not-asked' })],
  },
]

/** One page of three houses, at length. */
export const THREE_HOUSES: DirectWorkPage = {
  pageId: demoId(310), toolId: 'three-houses', toolName: 'Three houses', toolVersion: 1, startedAt: at('16:05'), endedAt: at('16:24'), finished: true, title: 'My houses', answers: {}, items: [...ITEMS],
  unanswered: [{ prompt: 'What would make the worries smaller?', how: 'dont-want-to-say', at: at('16:18') }, { prompt: 'Is there anything else for this page?', how: 'skip', at: at('16:20') }],
  orders: [{ what: 'houses', order: ['worry', 'good', 'dream'] }],
  prompts: [{ promptId: 'three-houses.good.1', version: 1, wording: 'Tell me about what goes well.', kind: 'open', at: at('16:06') }],
  pictures: [{ canvas: 'houses', picture: PICTURE }], keeping: 'kept',
}
const FEELINGS: DirectWorkPage = {
  ...THREE_HOUSES, pageId: demoId(311), toolId: 'how-i-feel', toolName: 'How I feel', startedAt: at('16:25'), endedAt: at('16:29'), finished: false, title: '', pictures: [], unanswered: [], prompts: [], orders: [],
  items: [{ ref: 'face', heading: 'Face that was chosen', marks: ['face: not sure'], readBack: 'not-asked', statements: [] }],
}

export const WORK_BODY: DirectWorkBody = {
  visitId: VISIT, childId: CASSIE, band: 'primary', startedAt: at('16:02'), endedAt: at('16:31'), lead: 'child', inRoom: [{ name: 'Steve Okafor', role: 'Family court adviser' }, { name: 'Dana Hale', role: 'Mum, until 16:05' }],
  toldWhoSees: 'I sit with you. I can see your page. After, I keep it and look at it.', language: 'English', interpreter: { name: 'J. Mensah', booking: 'LB-2210', accredited: 'yes' }, signing: '', communicationPartner: '',
  accessProfile: { targets: 'extra-large', text: 'usual', contrast: 'usual', lowStimulation: false, symbols: true, readAloud: false, scanning: 'off', scanEveryMs: 2000, dwellMs: 0, hand: 'left', motion: 'none' },
  pages: [THREE_HOUSES, FEELINGS],
  pauses: [{ kind: 'break', at: at('16:15') }, { kind: 'back-from-break', at: at('16:17') }, { kind: 'stop', at: at('16:29') }],
  proof: { chunks: 41, missing: [], chained: true, closed: true, interruptions: 0 }, ending: 'show-now', feedback: 'ab',
}

/** A session as the device gives it, with what the practitioner set beside it. */
export function directWorkView(part: Partial<DirectWorkView> = {}): DirectWorkView {
  const beside = { visitId: VISIT, refersTo: demoId(300) as RecordId }
  const by = { byName: 'Steve Okafor', at: at('17:40'), item: 'on-this-device' as const }
  return {
    recordId: demoId(300) as RecordId, caseId: CASSIE_CASE, body: WORK_BODY, authorName: 'Steve Okafor', childName: 'Cassie', item: 'sending', bytesSent: 1000,
    notes: [
      { recordId: demoId(320) as RecordId, ...by, body: { kind: 'observation', ...beside, text: 'Cassie put the pen down twice when a car passed, and looked at the door.' } },
      { recordId: demoId(321) as RecordId, ...by, body: { kind: 'analysis', ...beside, text: 'What she wrote about the shouting is what she said in July, unprompted. I do not know who else has heard it.' } },
      { recordId: demoId(322) as RecordId, ...by, body: { kind: 'share-decision', ...beside, pageId: THREE_HOUSES.pageId, itemRef: 'worry', decision: 'paraphrase', reason: 'The court has to hear that there was shouting. I leave out where she hides.', told: { at: at('17:02'), how: 'Face to face', reaction: 'She nodded and asked whether Dad would read it.' } } },
      { recordId: demoId(323) as RecordId, ...by, body: { kind: 'need-accepted', ...beside, pageId: THREE_HOUSES.pageId, itemRef: 'good', topic: 'Sleep', text: 'Cassie sleeps best with her rabbit in the room.' } },
    ],
    ...part,
  }
}

/** What Cassie said and made at an earlier visit, as the device offers it. */
export const EARLIER: readonly EarlierThing[] = [
  { recordId: demoId(400) as RecordId, pageId: demoId(410), itemRef: 'good', toolName: 'Three houses', heading: 'House of good things', saidAt: '2026-07-02T15:05:00.000Z', statement: said(411, 'Gran makes pancakes on sundays'), marks: [], pictures: [], preference: 'talk-first', leftOut: false, asked: [] },
  { recordId: demoId(400) as RecordId, pageId: demoId(410), itemRef: 'worry', toolName: 'Three houses', heading: 'House of worries', saidAt: '2026-07-02T15:05:00.000Z', statement: said(412, 'She is worried about the noise.', { fidelity: 'nearExact', writtenBy: 'practitioner' }), marks: [], pictures: [], leftOut: true, asked: [] },
  { recordId: demoId(400) as RecordId, pageId: demoId(410), toolName: 'Three houses', heading: 'My houses', saidAt: '2026-07-02T15:05:00.000Z', marks: ['House of dreams: left empty'], pictures: [PICTURE], leftOut: false, asked: [] },
]

const OBSERVED: Observation = {
  ...EMPTY_OBSERVATION, whom: 'baby', place: 'Mum’s home, kitchen', from: '15:50', until: '16:20', present: [{ name: 'Dana Hale', role: 'Mum' }], state: 'Awake, just fed.',
  looked: EMPTY_OBSERVATION.looked.map((one) => (one.aspect === 'comfort' ? { ...one, seen: 'Turned to her mother’s voice three times; arms up when she came near; quiet within half a minute of being held.', myInterpretation: 'She expects comfort from her mother.' } : one.aspect === 'startle' ? { ...one, seen: 'Startled at the door bell, then looked for her mother’s face.', myInterpretation: '' } : one)),
  mayBeTelling: 'That her mother is the person she turns to when something frightens her.', confidence: 'some', otherwise: 'She had just been fed and was rested; I have seen her once.',
}
const ON_PAPER: UsedOnPaper = { name: 'Strengths and difficulties questionnaire', version: 'P4-10', date: '2026-11-23', by: 'Steve Okafor', outcome: 'Filled in by her mother. Scored by the health visitor; the letter is awaited.', photographs: [demoId(63) as RecordId] }

/** A record of a tool that the practitioner filled in alone. */
export function practitionerView(tool: 'observation' | 'used-on-paper'): DirectWorkView {
  const page: DirectWorkPage = { ...FEELINGS, pageId: demoId(312), toolId: tool, toolName: tool === 'observation' ? 'Observation' : 'Used on paper', finished: true, items: [], answers: JSON.parse(JSON.stringify(tool === 'observation' ? OBSERVED : ON_PAPER)) as DirectWorkPage['answers'] }
  const { proof: _proof, ending: _ending, feedback: _feedback, interpreter: _interpreter, ...body } = WORK_BODY
  return directWorkView({ recordId: demoId(tool === 'observation' ? 301 : 302) as RecordId, item: 'in-the-record', notes: [], body: { ...body, lead: 'practitioner', pages: [page], pauses: [], toldWhoSees: '' } })
}

export function takenBack(part: Partial<TakenBack> = {}): TakenBack {
  return { recordId: demoId(300) as RecordId, visitId: VISIT, childId: CASSIE, startedAt: at('16:02'), endedAt: at('16:31'), pages: 2, proof: { chunks: 41, missing: [], chained: true, closed: true, interruptions: 0 }, findings: [], kept: 'kept', ...part }
}
