import type { DirectWorkBody, DirectWorkPage, KeptItem } from '../../record/direct-work.ts'
import type { RecordId } from '../../record/ids.ts'
import type { CentralWords } from '../ledger/write-central.ts'
import type { Days } from './demo-days.ts'
import { DEMO_PICTURES } from './demo-pictures.ts'
import { SUE } from './demo-staff.ts'
import { KOFI, kofiId } from './kofi-pack.ts'

const LIKE = 'pile: I like it'
const DONT = 'pile: I don’t like it'
/** Card, its name, the pile, and where it lay before. */
const SORTED = [
  ['bath', 'Bath time', 'dont-like'], ['ice-cream', 'Ice cream', 'like'], ['toy', 'Toys', 'like'], ['loud-noises', 'Loud noises', 'dont-like'], ['garden', 'The garden', 'like'],
  ['eat', 'Meals', 'like', 'not-sure'], ['bed', 'Bedtime', 'like'], ['brush-teeth', 'Brushing teeth', 'dont-like'],
] as const

/** Kofi's sorting mat at nursery: pictures only, with Sue beside him. */
export function kofiSortingMat(caseId: string, days: Days): readonly CentralWords[] {
  return [{ caseId, recordId: kofiId(120), revId: kofiId(121), kind: 'direct-work', act: 'add', authorId: SUE.id, body: session(days), capturedAt: days.at(-5, '11:22') }]
}

function session(days: Days): DirectWorkBody {
  const at = (time: string) => days.at(-5, time)
  const items = SORTED.map(([ref, heading, pile, before]): KeptItem => ({ ref, heading, marks: [pile === 'like' ? LIKE : DONT, ...(before ? ['before: Not sure'] : [])], statements: [], canvas: 'mat', readBack: ref === 'eat' ? 'yes' : 'not-asked' }))
  const page: DirectWorkPage = {
    pageId: kofiId(122), toolId: 'sorting-mat', toolName: 'Sorting mat', toolVersion: 1, startedAt: at('11:09'), endedAt: at('11:18'), finished: true, title: '',
    answers: {
      outer: ['like', 'dont-like'], piles: 3, topic: 'at-home',
      cards: [...SORTED.map(([id, , pile, before]) => ({ id, before: before ? [before] : [], leftOut: false, pile })), ...['quiet', 'table', 'noise'].map((id) => ({ id, before: [], leftOut: false }))],
    },
    items: [...items, { ref: 'foil-cards', heading: 'The two foil cards', marks: ['ice cream: I like it', 'loud noises: I don’t like it'], statements: [], readBack: 'not-asked', forPractitioner: true }],
    unanswered: [{ prompt: 'Where does this go?', how: 'skip', at: at('11:17') }],
    orders: [{ what: 'sorting-mat.outer', order: ['like', 'dont-like'] }],
    prompts: [{ promptId: 'sorting-mat.topic.young', version: 1, wording: 'What shall we sort?', kind: 'choice', at: at('11:09') }, { promptId: 'sorting-mat.put.young', version: 1, wording: 'Where does this go?', kind: 'choice', at: at('11:10') }],
    pictures: [{ canvas: 'mat', picture: DEMO_PICTURES.sortingMat.ref }], keeping: 'kept',
  }
  return {
    visitId: kofiId(56) as RecordId, childId: KOFI, band: 'early', startedAt: at('11:08'), endedAt: at('11:19'), lead: 'together',
    inRoom: [{ name: 'Kofi', role: 'Child' }, { name: 'Ms Penn', role: 'Nursery key worker' }, { name: 'Sue', role: 'Children’s guardian' }],
    toldWhoSees: 'I sit with you. I can see your page. If someone is not safe, I must get help. You can stop at any time.', language: 'English', signing: '', communicationPartner: 'Ms Penn, nursery key worker',
    accessProfile: { targets: 'extra-large', text: 'usual', contrast: 'usual', lowStimulation: true, symbols: true, readAloud: false, scanning: 'off', scanEveryMs: 2000, dwellMs: 0, hand: 'right', motion: 'none' },
    pages: [page], pauses: [{ kind: 'stop', at: at('11:19') }], proof: { chunks: 27, missing: [], chained: true, closed: true, interruptions: 0 },
  }
}
