import { describe, expect, test } from 'vitest'
import type { ChildId } from '../../src/record/ids.ts'
import { DrawingBody, PhotographBody } from '../../src/record/artefact.ts'
import { missingToSign } from '../../src/record/sign-check.ts'
import { VisitBody } from '../../src/record/visit.ts'

const cassie = 'c0000000-0000-4000-8000-000000000001' as ChildId
const kofi = 'c0000000-0000-4000-8000-000000000002' as ChildId
const id = (n: number) => `d0000000-0000-4000-8000-00000000000${n}`
const complete: VisitBody = {
  children: [cassie], visitType: 'home', announced: 'planned', mode: 'inPerson', placeName: 'At home', date: '2026-11-23',
  startsAt: '14:00', endsAt: '15:10', purpose: 'To hear what Cassie wants.', explained: 'Who I am and who reads this.',
  present: [{ id: id(1), name: 'Cassie', role: 'child' }], seen: [{ id: cassie, seen: 'yes', alone: 'yes' }],
  entries: [{ id: id(2), type: 'observed', text: 'Cassie drew at the table.' }], safetyAnswer: 'noNewConcern', safetyDetails: '',
  safetyActionTaken: '', analysis: 'She is settled.', nextActions: [], noActionsReason: 'Hearing next.', toldChildNext: 'The judge decides.',
  childSummary: 'You told me about your drawing.', filledFrom: [],
}
const context = { pictures: 0, childName: () => 'Cassie' }
const words = (body: VisitBody, pictures = 0) => missingToSign(body, { ...context, pictures }).map((part) => part.words)

describe('what a note still needs before it is signed', () => {
  test('a complete note needs nothing', () => {
    expect(missingToSign(complete, context)).toEqual([])
  })

  test.each(['purpose', 'explained', 'analysis', 'toldChildNext', 'childSummary', 'placeName'] as const)('an empty %s is missing, blanks too', (field) => {
    expect(missingToSign({ ...complete, [field]: '  \n' }, context).map((part) => part.field)).toEqual([field])
  })

  test.each(['visitType', 'announced', 'mode', 'date', 'startsAt', 'endsAt', 'safetyAnswer'] as const)('an unanswered %s is missing', (field) => {
    expect(missingToSign({ ...complete, [field]: undefined }, context).map((part) => part.field)).toEqual([field])
  })

  test('a child who was not seen needs the reason', () => {
    expect(words({ ...complete, seen: [{ id: cassie, seen: 'no' }] })).toEqual(['Say why Cassie was not seen'])
  })

  test('a child not seen alone needs the reason and whether they could talk freely', () => {
    expect(words({ ...complete, seen: [{ id: cassie, seen: 'yes', alone: 'no' }] }))
      .toEqual(['Say why Cassie was not seen alone', 'Say whether Cassie could talk freely'])
  })

  test('a child of the visit about whom nothing is said is named', () => {
    expect(words({ ...complete, seen: [] })).toEqual(['Say whether Cassie was seen'])
  })

  test('exact words need the question before them, unless there was none', () => {
    const said = (promptKind: 'open' | 'none'): VisitBody => ({ ...complete, entries: [{ id: id(3), type: 'said', statement: {
      id: id(4), speaker: 'Cassie', text: 'I like it when we bake.', fidelity: 'exact', precededBy: '', promptKind } }] })
    expect(words(said('open'))).toEqual(['Write the question that came before these words, or say that there was none'])
    expect(words(said('none'))).toEqual([])
  })

  test('a new entry of something said asks who spoke, what came before, and how near the words are; nothing is taken as answered', () => {
    const said: VisitBody = { ...complete, entries: [{ id: id(3), type: 'said', statement: { id: id(4), speaker: '', text: 'I like it when we bake.', precededBy: '' } }] }
    expect(VisitBody.safeParse(said).success).toBe(true)
    expect(missingToSign(said, context)).toEqual([
      { field: 'entries', itemId: id(3), part: 'speaker', words: 'Say who spoke these words' },
      { field: 'entries', itemId: id(3), part: 'prompt', words: 'Say what came before these words: which kind of question, or none' },
      { field: 'entries', itemId: id(3), part: 'fidelity', words: 'Say how near these words are to what was said' },
    ])
  })

  test('the words of a drawing or a photograph are kept only with what came before them and how near they are', () => {
    const answered = { id: id(4), speaker: 'Cassie', text: 'It is a boat.', fidelity: 'exact', precededBy: '', promptKind: 'none' }
    const words = { drawing: DrawingBody.shape.words, photograph: PhotographBody.shape.words }
    for (const schema of Object.values(words)) {
      expect(schema.safeParse([answered]).success).toBe(true)
      for (const field of ['fidelity', 'promptKind']) expect(schema.safeParse([{ ...answered, [field]: undefined }]).success, field).toBe(false)
    }
  })

  test('a safety concern needs what it is and what was done', () => {
    expect(missingToSign({ ...complete, safetyAnswer: 'concern' }, context).map((part) => part.field)).toEqual(['safetyDetails', 'safetyActionTaken'])
  })

  test.each<[string, Partial<VisitBody>, { field: string; itemId?: string; part?: string; words: string }]>([
    ['no new concern, and what the concern is', { safetyDetails: 'She has a bruise.' }, { field: 'safetyAnswer', words: 'The note says that there is no new concern, and also writes of one: take out what is wrong' }],
    ['no new concern, and what was done about it', { safetyActionTaken: 'I rang the social worker.' }, { field: 'safetyAnswer', words: 'The note says that there is no new concern, and also writes of one: take out what is wrong' }],
    ['not seen, and seen alone', { seen: [{ id: cassie, seen: 'no', notSeenReason: 'She was at school.', alone: 'yes' }] }, { field: 'seen', itemId: cassie, words: 'The note says that Cassie was not seen, and also answers about being alone: take out what is wrong' }],
    ['not seen, and could talk freely', { seen: [{ id: cassie, seen: 'no', notSeenReason: 'She was at school.', couldTalkFreely: 'yes' }] }, { field: 'seen', itemId: cassie, words: 'The note says that Cassie was not seen, and also answers about being alone: take out what is wrong' }],
    ['seen, and why not', { seen: [{ id: cassie, seen: 'yes', alone: 'yes', notSeenReason: 'She was at school.' }] }, { field: 'seen', itemId: cassie, part: 'not-seen', words: 'The note says that Cassie was seen, and also why not: take out what is wrong' }],
    ['seen alone, and why not alone', { seen: [{ id: cassie, seen: 'yes', alone: 'yes', notAloneReason: 'Mum stayed.' }] }, { field: 'seen', itemId: cassie, part: 'not-alone', words: 'The note says that Cassie was seen alone, and also why not: take out what is wrong' }],
    ['seen, but not of the visit', { seen: [{ id: cassie, seen: 'yes', alone: 'yes' }, { id: kofi, seen: 'no' }] }, { field: 'children', words: 'The note says whether Kofi was seen, but not that the visit was for Kofi' }],
    ['unprompted, and a question before', { entries: [{ id: id(3), type: 'said', statement: { id: id(4), speaker: 'Cassie', text: 'Mine.', fidelity: 'exact', precededBy: 'Whose is it?', promptKind: 'none' } }] }, { field: 'entries', itemId: id(3), part: 'prompt', words: 'These words are said to be unprompted, and a question is written before them: take out what is wrong' }],
    ['next actions, and why there are none', { nextActions: [{ id: id(5), what: 'Ring school', owner: 'Steve' }] }, { field: 'noActionsReason', words: 'The note says what happens next, and also why nothing does: take out what is wrong' }],
  ])('what two versions can say against each other once joined stops the signature: %s', (_, part, found) => {
    expect(missingToSign({ ...complete, ...part }, { pictures: 0, childName: (child) => (child === kofi ? 'Kofi' : 'Cassie') })).toEqual([found])
  })

  test('pictures need the answer about permission', () => {
    expect(words(complete, 1)).toEqual(['Say whether the child agreed to the pictures being kept'])
    expect(words({ ...complete, permissionForPictures: 'yes' }, 1)).toEqual([])
  })

  test('no next step needs the reason', () => {
    expect(words({ ...complete, noActionsReason: '' })).toEqual(['List what happens next, or say why nothing does'])
  })
})
