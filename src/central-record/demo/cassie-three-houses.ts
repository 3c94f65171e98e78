import type { ChildStatement, DirectWorkBody, DirectWorkNoteBody, DirectWorkPage } from '../../record/direct-work.ts'
import type { RecordId } from '../../record/ids.ts'
import type { CentralWords } from '../ledger/write-central.ts'
import { CASSIE, cassieId } from './cassie-pack.ts'
import type { Days } from './demo-days.ts'
import { DEMO_PICTURES } from './demo-pictures.ts'
import { STEVE } from './demo-staff.ts'

const GOOD = 'What is good just now?'
const HARD = 'Is there anything hard, or not fair?'
const WISH = 'How would you like things to be?'
const PAGE = cassieId(121)

/** Cassie's three houses at Steve's first visit, and what he set beside them. */
export function cassieThreeHouses(caseId: string, days: Days): readonly CentralWords[] {
  const recordId = cassieId(120)
  const by = { caseId, act: 'add' as const, authorId: STEVE.id }
  const beside = { visitId: cassieId(53) as RecordId, refersTo: recordId as RecordId }
  const note = (id: number, at: string, body: DirectWorkNoteBody): CentralWords => ({ ...by, recordId: cassieId(id), revId: cassieId(id + 1), kind: 'direct-work-note', body, capturedAt: at })
  return [
    { ...by, recordId, revId: cassieId(122), kind: 'direct-work', body: session(days), capturedAt: days.at(-12, '16:49') },
    note(123, days.at(-12, '17:30'), { kind: 'observation', ...beside, text: 'She drew the hutch first and took longest over it. She asked me to write in the house of wishes and watched each word.' }),
    note(125, days.at(-11, '16:40'), {
      kind: 'share-decision', ...beside, pageId: PAGE, itemRef: 'worries', decision: 'paraphrase',
      reason: 'The court should hear that the letter unsettled the whole home. Said gently, it blames nobody.', told: { at: days.at(-11, '16:20'), how: 'On the telephone', reaction: 'She said: OK, but not that Mum cried.' },
    }),
  ]
}

function session(days: Days): DirectWorkBody {
  const at = (time: string) => days.at(-12, time)
  const said = (id: number, text: string, precededBy: string, time: string, part: Partial<ChildStatement> = {}): ChildStatement => ({
    id: cassieId(id), speaker: 'Cassie', speakerId: CASSIE, text, fidelity: 'exact', precededBy, promptKind: 'open', at: time, heardBy: 'Cassie, Steve', writtenBy: 'child', readBack: 'yes', earlier: [], ...part,
  })
  const told = (id: number, text: string, house: string, wording: string, time: string, by: 'child' | 'practitioner') => ({ id: cassieId(id), text, by, nearness: 'exact', prompt: { id: `three-houses.${house}.young`, wording, kind: 'open' }, at: at(time) })
  const order = ['talk-first', 'report', 'do-not-share', 'judge-only', 'report-gently'] as const
  const page: DirectWorkPage = {
    pageId: PAGE, toolId: 'three-houses', toolName: 'Three houses', toolVersion: 1, startedAt: at('16:23'), endedAt: at('16:44'), finished: true, title: 'Our street',
    answers: {
      order: ['good', 'worries', 'wishes'], finished: ['good', 'worries', 'wishes'],
      words: { good: [told(140, 'me and Biscuit and Gran on Mondays', 'good', GOOD, '16:31', 'child')], worries: [told(141, 'when the letter came nobody slept', 'worries', HARD, '16:36', 'child')], wishes: [told(142, 'I want to know what he looks like now', 'wishes', WISH, '16:40', 'practitioner')] },
    },
    items: [
      { ref: 'good', heading: 'House of good things', marks: ['opened first', 'a drawing'], canvas: 'house-good', readBack: 'yes', preference: 'report', preferenceOrder: [...order], statements: [said(140, 'me and Biscuit and Gran on Mondays', GOOD, '16:31')] },
      { ref: 'worries', heading: 'House of worries', marks: ['opened second'], readBack: 'changed', preference: 'talk-first', preferenceOrder: [...order], statements: [said(141, 'when the letter came nobody slept', HARD, '16:36', { readBack: 'changed', earlier: ['when the letter came Mum cried and nobody slept'] })] },
      { ref: 'wishes', heading: 'House of wishes', marks: ['opened third'], readBack: 'yes', preference: 'report', preferenceOrder: [...order], statements: [said(142, 'I want to know what he looks like now', WISH, '16:40', { writtenBy: 'practitioner' })] },
      { ref: 'box', heading: 'Just so you know', marks: ['not opened', 'left empty'], readBack: 'not-asked', statements: [] },
    ],
    unanswered: [],
    orders: [],
    prompts: [['first', 'Which one do you start with?', 'choice', '16:23'], ['good', GOOD, 'open', '16:24'], ['worries', HARD, 'open', '16:34'], ['wishes', WISH, 'open', '16:38']].map(([id, wording, kind, time]) => ({ promptId: `three-houses.${id}.young`, version: 1, wording: wording ?? '', kind: kind === 'choice' ? 'choice' : 'open', at: at(time ?? '') })),
    pictures: [{ canvas: 'houses', picture: DEMO_PICTURES.threeHouses.ref }, { canvas: 'house-good', picture: DEMO_PICTURES.houseOfGoodThings.ref }],
    keeping: 'kept',
  }
  return {
    visitId: cassieId(53) as RecordId, childId: CASSIE, band: 'primary', startedAt: at('16:22'), endedAt: at('16:48'), lead: 'together',
    inRoom: [{ name: 'Cassie', role: 'Child' }, { name: 'Steve', role: 'Family court adviser' }],
    toldWhoSees: 'I sit with you. I can see your page. After, I keep it and look at it. I may tell the judge what you show or say. If someone is not safe, I must get help. You can stop at any time.',
    language: 'English', signing: '', communicationPartner: '',
    accessProfile: { targets: 'large', text: 'usual', contrast: 'usual', lowStimulation: false, symbols: false, readAloud: false, scanning: 'off', scanEveryMs: 2000, dwellMs: 0, hand: 'right', motion: 'none' },
    pages: [page], pauses: [{ kind: 'break', at: at('16:32') }, { kind: 'back-from-break', at: at('16:33') }],
    proof: { chunks: 64, missing: [], chained: true, closed: true, interruptions: 0 }, ending: 'show-now',
  }
}
