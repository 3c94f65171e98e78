import { expect, test } from 'vitest'
import { linesMadeIn, sameLinesOf } from '../../src/direct-work/line/lines-made.ts'
import { notesOfQuestion, questionsAskedIn, standingOfQuestion } from '../../src/direct-work/questions/question-standing.ts'
import type { ChildStatement, DirectWorkNoteBody, DirectWorkPage, KeptItem } from '../../src/record/direct-work.ts'
import { DirectWorkNoteBody as NoteForm } from '../../src/record/direct-work.ts'
import type { RecordId } from '../../src/record/ids.ts'
import { idOf } from './fold-page.ts'

const at = '2026-11-23T14:02:00.000Z'
const said = (text: string): ChildStatement => ({ id: idOf(1), speaker: 'Cassie', text, fidelity: 'exact', precededBy: 'What do you want to ask?', promptKind: 'open', readBack: 'not-asked', earlier: [] })
const item = (ref: string, texts: readonly string[], marks: readonly string[] = []): KeptItem => ({ ref, heading: ref, marks: [...marks], statements: texts.map(said), readBack: 'not-asked' })
const page = (toolId: string, items: readonly KeptItem[], part: Partial<DirectWorkPage> = {}): DirectWorkPage => ({
  pageId: idOf(7), toolId, toolName: toolId, toolVersion: 1, startedAt: at, endedAt: at, finished: true, title: '', answers: {}, items: [...items], unanswered: [], orders: [], prompts: [], pictures: [], keeping: 'kept', ...part,
})
const beside = { visitId: idOf(2) as RecordId, refersTo: idOf(3) as RecordId, pageId: idOf(7) }
const answered: DirectWorkNoteBody = { kind: 'question-answered', ...beside, itemRef: 'q1', on: '2026-11-30', how: 'On the phone', said: 'That the judge reads it alone.' }
const promised: DirectWorkNoteBody = { kind: 'question-promised', ...beside, itemRef: 'q1', findOutBy: '2026-12-02', how: '' }
const other: DirectWorkNoteBody = { ...answered, itemRef: 'q2' }

test('the questions of a session are what the child asked, word for word; what they would tell others is none', () => {
  const pages = [page('questions', [item('q1', ['Wil the judge be cross?'], ['for the judge']), item('none', [], ['left empty']), item('to-others', ['You can say stop'])]), page('wishes', [item('q9', ['a dog?'])])]
  expect(questionsAskedIn({ pages }).map(({ itemRef, forWhom, statement }) => [itemRef, forWhom, statement.text])).toEqual([['q1', 'for the judge', 'Wil the judge be cross?']])
})

test('a question is open until somebody wrote that it was answered; a promise keeps it open with its day, and a child may ask on', () => {
  const standing = (...notes: readonly DirectWorkNoteBody[]) => standingOfQuestion(notesOfQuestion(notes.map((body) => ({ body })), idOf(7), 'q1').map(({ body }) => body))
  expect(standing()).toEqual({ kind: 'open' })
  expect(standing(other)).toEqual({ kind: 'open' })
  expect(standing(promised)).toEqual({ kind: 'promised', findOutBy: '2026-12-02' })
  expect(standing(promised, answered)).toEqual({ kind: 'answered', on: '2026-11-30' })
  expect(standing(promised, answered, promised)).toEqual({ kind: 'promised', findOutBy: '2026-12-02' })
})

test('a line is its two ends in the child’s words and its place as it was named; ends without words have none', () => {
  const pages = [page('line', [item('low', ['tummy ake']), item('place', [], ['marker at place 2 of 5, counted from the first end'])]), page('line', [], { keeping: 'let-go' })]
  expect(linesMadeIn({ pages })).toEqual([{ pageId: idOf(7), madeAt: at, low: said('tummy ake'), place: 'marker at place 2 of 5, counted from the first end' }])
})

test('two lines are the same where the practitioner says so, and no longer where the link was taken back', () => {
  const link = (same: boolean): { readonly body: DirectWorkNoteBody } => ({ body: { kind: 'same-line', ...beside, earlier: { recordId: idOf(4) as RecordId, pageId: idOf(5), madeAt: at }, same } })
  expect(sameLinesOf([link(true)], idOf(7))).toHaveLength(1)
  expect(sameLinesOf([link(true)], idOf(8))).toHaveLength(0)
  expect(sameLinesOf([link(true), link(false)], idOf(7))).toHaveLength(0)
  expect(sameLinesOf([link(true), link(false), link(true)], idOf(7))).toHaveLength(1)
})

test('each entry beside a session has a form of its own, and one that is half an answer is none', () => {
  for (const note of [answered, promised, { kind: 'transcript', ...beside, text: 'deer judge' }]) expect(NoteForm.safeParse(note).success).toBe(true)
  for (const note of [{ ...answered, on: 'soon' }, { ...answered, said: undefined }, { ...promised, findOutBy: undefined }, { ...promised, itemRef: undefined }]) expect(NoteForm.safeParse(note).success).toBe(false)
})
