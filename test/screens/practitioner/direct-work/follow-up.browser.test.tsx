import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DirectWorkPage, KeptItem } from '../../../../src/record/direct-work.ts'
import type { RecordId } from '../../../../src/record/ids.ts'
import type { EarlierWork, QuestionLine } from '../../../../src/workers/direct-work-api.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE, CASSIE_CASE, cassieView } from '../../demo-case-packs.ts'
import { directWorkView, THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'
import { demoId, readingView, VISIT } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const ROUTE = { screen: 'direct-work', recordId: demoId(300) as RecordId } as const
const saved = async () => ({ kind: 'saved' as const, atMs: 1 })
const [first] = THREE_HOUSES.items
const [statement] = first?.statements ?? []
if (statement === undefined) throw new Error('the demo session says nothing')
const asking: KeptItem = { ref: 'q1', heading: 'Question', marks: ['for the judge'], readBack: 'not-asked', statements: [{ ...statement, id: demoId(401), text: 'Will the judge be cross wiv mum?', readBack: 'not-asked', precededBy: 'What do you want to ask?' }] }
const pageOf = (toolId: string, toolName: string, items: readonly KeptItem[], part: Partial<DirectWorkPage> = {}): DirectWorkPage => ({ ...THREE_HOUSES, pageId: demoId(410), toolId, toolName, title: '', items: [...items], pictures: [], unanswered: [], orders: [], prompts: [], ...part })
const sessionOf = (one: DirectWorkPage, notes: Parameters<typeof directWorkView>[0] = {}) => directWorkView({ body: { ...WORK_BODY, pages: [one], pauses: [] }, notes: [], ...notes })
const QUESTIONS = pageOf('questions', 'Questions I have', [asking])
const LINE = pageOf('line', 'Where am I on the line?', [
  { ref: 'low', heading: 'One end', marks: [], readBack: 'yes', statements: [{ ...statement, id: demoId(402), text: 'tummy ake' }] }, { ref: 'place', heading: 'Where the marker is', marks: ['marker at place 2 of 5, counted from the first end'], readBack: 'yes', statements: [] },
])
const EARLIER: EarlierWork = {
  packAsOf: '2026-11-20T09:00:00.000Z', visits: [],
  lines: [{ recordId: demoId(500) as RecordId, pageId: demoId(510), madeAt: '2026-07-08T10:00:00.000Z', covered: false, low: { ...statement, text: 'super scared' }, high: { ...statement, text: 'like a normal day', fidelity: 'nearExact' }, place: 'marker at place 4 of 5, counted from the first end' }],
}
const OPEN: readonly QuestionLine[] = [
  { recordId: demoId(300) as RecordId, visitId: VISIT, childId: CASSIE, childName: 'Cassie', askedAt: '2026-07-08T10:00:00.000Z', covered: false, pageId: demoId(410), itemRef: 'q1', forWhom: 'for the judge', statement: { ...statement, text: 'Will the judge be cross wiv mum?' }, standing: { kind: 'promised', findOutBy: '2026-08-01' } },
  { recordId: demoId(300) as RecordId, visitId: VISIT, childId: CASSIE, childName: 'Cassie', askedAt: '2026-07-08T10:00:00.000Z', covered: true, pageId: demoId(411), itemRef: 'q2', forWhom: '', statement: { ...statement, text: 'where does he liv now' }, standing: { kind: 'open' } },
  { recordId: demoId(300) as RecordId, visitId: VISIT, childId: CASSIE, childName: 'Cassie', askedAt: '2026-07-08T10:00:00.000Z', covered: false, pageId: demoId(411), itemRef: 'q3', forWhom: '', statement: { ...statement, text: 'can Biscuit come' }, standing: { kind: 'answered', on: '2026-07-10' } },
]

test('what came of a question is written beside it: an answer with its day, way and words, never in the child’s own', async () => {
  await page.viewport(1366, 768)
  const { given } = await showScreen(ROUTE, { directWork: async () => sessionOf(QUESTIONS), addDirectWorkNote: saved })
  await untilThere('.work-page')
  expect(document.querySelector('.kept-item .wish')?.textContent).toBe('Still open: nobody has answered Cassie yet')
  await userEvent.click(page.getByRole('button', { name: /Write what came of this question/ }))
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the question' }))
  await until(() => expect(document.querySelector('.beside-form')?.textContent).toContain('Say whether it was answered'))
  await expectNoBarriers()
  await userEvent.click(page.getByText('Cassie was answered', { exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the question' }))
  for (const words of ['Give the day it was answered', 'Say how it was answered', 'Write what was said']) await until(() => expect(document.querySelector('.beside-form')?.textContent).toContain(words))
  for (const [label, text] of [['Day', '20'], ['Month', '11'], ['Year', '2026']] as const) await userEvent.type(page.getByLabelText(label, { exact: true }), text)
  await userEvent.type(page.getByLabelText('How', { exact: true }), 'On the phone')
  await userEvent.type(page.getByLabelText('What was said'), 'That the judge is not cross with anybody who tells what they think.')
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the question' }))
  await until(() => expect(given('addDirectWorkNote')).toEqual([[CASSIE_CASE, { kind: 'question-answered', visitId: VISIT, refersTo: demoId(300), pageId: QUESTIONS.pageId, itemRef: 'q1', on: '2026-11-20', how: 'On the phone', said: 'That the judge is not cross with anybody who tells what they think.' }]]))
  expect(document.querySelector('.kept-item blockquote')?.textContent).toBe('“Will the judge be cross wiv mum?”')
})

test('the supervisor reads what became of a question, and every entry before it', async () => {
  await page.viewport(1366, 768)
  const beside = { visitId: VISIT, refersTo: demoId(300) as RecordId, pageId: QUESTIONS.pageId, itemRef: 'q1' }
  const by = { byName: 'Steve Okafor', item: 'in-the-record' as const }
  const work = sessionOf(QUESTIONS, { notes: [
    { recordId: demoId(421) as RecordId, ...by, at: '2026-11-24T10:00:00.000Z', body: { kind: 'question-promised', ...beside, findOutBy: '2026-12-02', how: 'Ask the legal adviser.' } },
    { recordId: demoId(422) as RecordId, ...by, at: '2026-12-01T10:00:00.000Z', body: { kind: 'question-answered', ...beside, on: '2026-12-01', how: 'Face to face', said: 'That nobody is in trouble for it.' } },
  ] })
  const reading = readingView()
  await showScreen({ screen: 'reading', recordId: VISIT }, { reading: async () => ({ ...reading, view: { ...reading.view, directWork: [work] } }) }, 'supervisor')
  const standing = await untilThere('.kept-item .wish')
  expect(standing.textContent).toContain('Cassie was answered on 1 December 2026 (face to face)')
  expect(standing.textContent).toContain('That nobody is in trouble for it.')
  await userEvent.click(page.getByText('What was written about it before (1)'))
  expect(standing.textContent).toContain('I’ll find out by 2 December 2026')
  await expectNoBarriers()
})

test('open questions stand on the case, the visit and the hand-over until they are answered, folded, and covered ones stay covered', async () => {
  await page.viewport(1366, 768)
  const answers = { questionsAsked: async () => OPEN, earlierWork: async () => EARLIER, toolsUsedBefore: async () => [] }
  for (const route of [{ screen: 'case', caseId: CASSIE_CASE }, { screen: 'visit', recordId: VISIT }, { screen: 'hand-over', visitId: VISIT, childId: CASSIE }] as const) {
    await showScreen(route, { ...answers, casePack: async () => cassieView('2026-11-23') })
    const summary = page.getByText('2 questions from Cassie still open')
    await expect.element(summary).toBeVisible()
    const asked = await until(() => [...document.querySelectorAll<HTMLElement>('.exact-words')].find((one) => one.textContent?.includes('cross wiv mum')) ?? fail())
    expect(asked.checkVisibility()).toBe(false)
    await userEvent.click(summary)
    expect(asked.checkVisibility()).toBe(true)
    const told = summary.element().closest('details')?.textContent ?? ''
    expect(told).toContain('You said: I’ll find out by 1 August 2026.')
    expect(told).toContain('That day has passed')
    expect(told).toContain('A question that was to stay covered until somewhere quiet')
    expect(told).not.toMatch(/where does he liv now|can Biscuit come/)
    await expectNoBarriers()
  }
})

test('earlier lines show their ends before the hand-over; where the marker was only when asked for', async () => {
  await page.viewport(1024, 768)
  await showScreen({ screen: 'hand-over', visitId: VISIT, childId: CASSIE }, { earlierWork: async () => EARLIER, toolsUsedBefore: async () => [] })
  await untilThere('.tool-card')
  await userEvent.click(page.getByRole('checkbox', { name: 'Where am I on the line?', exact: true }))
  const summary = page.getByText('Cassie has made 1 line before: see the ends')
  await userEvent.click(summary)
  const told = () => summary.element().closest('details')?.textContent ?? ''
  expect(told()).toContain('“super scared”')
  expect(told()).toContain('Near to the words used')
  expect(told()).not.toContain('place 4 of 5')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: /Show where the marker was/ }))
  expect(told()).toContain('marker at place 4 of 5')
})

test('two lines are linked as the same by the practitioner, their places not set side by side', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen(ROUTE, { directWork: async () => sessionOf(LINE), earlierWork: async () => EARLIER, addDirectWorkNote: saved })
  await userEvent.click(await until(() => page.getByRole('button', { name: 'Is it the same line as an earlier one?' })))
  await until(() => expect(document.querySelector('.beside-form')?.textContent).toContain('super scared'))
  expect(document.querySelector('.beside-form')?.textContent).not.toContain('place 4')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: /^It is the same line/ }))
  await until(() => expect(given('addDirectWorkNote')[0]?.[1]).toEqual({ kind: 'same-line', visitId: VISIT, refersTo: demoId(300), pageId: LINE.pageId, earlier: { recordId: demoId(500), pageId: demoId(510), madeAt: '2026-07-08T10:00:00.000Z' }, same: true }))
})

test('a handwritten letter has its typed copy beside it, and the picture stays the letter', async () => {
  await page.viewport(1366, 768)
  const letter = pageOf('letter', 'Letter to the judge', [], { pictures: THREE_HOUSES.pictures.map((picture) => ({ ...picture, canvas: 'by-hand' })) })
  const { given } = await showScreen(ROUTE, { directWork: async () => sessionOf(letter), addDirectWorkNote: saved })
  await userEvent.click(await until(() => page.getByRole('button', { name: 'Type a copy of the handwriting' })))
  await userEvent.type(page.getByLabelText('Typed copy of the handwriting'), 'deer judge plees')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Add it beside the letter' }))
  await until(() => expect(given('addDirectWorkNote')[0]?.[1]).toEqual({ kind: 'transcript', visitId: VISIT, refersTo: demoId(300), pageId: letter.pageId, text: 'deer judge plees' }))
  const note = given('addDirectWorkNote')[0]?.[1]
  if (note === undefined) throw new Error('nothing was added')
  await showScreen(ROUTE, { directWork: async () => sessionOf(letter, { notes: [{ recordId: demoId(430) as RecordId, byName: 'Steve Okafor', at: '2026-11-24T10:00:00.000Z', item: 'on-this-device', body: note }] }) })
  await until(() => expect(document.querySelector('[aria-label="Typed copy of the handwriting"]')?.textContent).toContain('deer judge plees'))
  expect(document.querySelector('.work-page img, .work-page__pictures')).not.toBeNull()
})

test('the sheet of My path to keep has no name, place or word of the case on it, and nothing that was typed', async () => {
  await page.viewport(1024, 768)
  const pack = cassieView('2026-11-23').pack
  const canary = 'Tom Ferris of 14 Larch Row'
  const answers = { order: ['asked', 'meet', 'judge'], rightOn: '2026-11-20', words: [{ id: demoId(440), text: canary, by: 'child', nearness: 'exact', at: '2026-11-23T16:00:00.000Z' }], steps: { asked: { state: 'done' }, meet: { state: 'now' }, judge: { state: 'waiting', waiting: 'court-day', when: { on: '2026-12-15' } } } }
  const work = sessionOf(pageOf('path', 'My path', [{ ...asking, ref: 'words', heading: canary }], { answers }))
  await showScreen({ screen: 'take-away', recordId: demoId(300) as RecordId, pageId: demoId(410) }, { directWork: async () => work })
  const sheet = await untilThere('.take-away')
  expect(sheet.textContent).toContain('On 15 December 2026')
  expect(sheet.textContent).toContain('This was right on 20 November 2026.')
  const ofTheCase = textsOf(pack).filter((text) => text.length > 3)
  expect(ofTheCase.length).toBeGreaterThan(40)
  expect(ofTheCase.filter((text) => sheet.outerHTML.includes(text))).toEqual([])
  for (const name of ['Cassie', 'Cassandra', 'Hale', 'Tom', 'Ferris', 'Dana', 'Larch', 'Wexcombe', 'Steve', 'Okafor']) expect(sheet.outerHTML).not.toContain(name)
  await expectNoBarriers()
})

function fail(): never {
  throw new Error('the question is not on the page')
}

function textsOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
