import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/central-record/sql/database.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { DirectWorkBody, type DirectWorkPage, type KeptItem } from '../../src/record/direct-work.ts'
import type { RecordId } from '../../src/record/ids.ts'
import { directWork } from '../central-record/setup/direct-work-body.ts'
import { newId, signIn } from '../central-record/setup/test-device.ts'
import { CASSIE, grace, helen, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { signedIn } from './setup/signed-in.ts'
import { talk, type TestDevice } from './setup/test-device.ts'

const cassie = CASSIE as never
const childId = newId()
const QUESTION = 'Wil the judge be cross wiv mum?'

let database: Database
let record: TestRecord
beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

/** A session in which the child asked one question and made one line. */
function askingAndLine(visitId: string) {
  const whole = directWork(visitId)
  const [page] = DirectWorkBody.parse(whole).pages
  const [item] = page?.items ?? []
  if (!page || !item) throw new Error('the example says nothing')
  const told = (ref: string, text: string): KeptItem => ({ ref, heading: ref, marks: [], readBack: 'not-asked', statements: item.statements.map((one) => ({ ...one, text, readBack: 'not-asked', earlier: [] })) })
  const pages: DirectWorkPage[] = [
    { ...page, pageId: newId(), toolId: 'questions', toolName: 'Questions I have', items: [told('q1', QUESTION)], pictures: [] },
    { ...page, pageId: newId(), toolId: 'line', toolName: 'Where am I on the line?', items: [told('low', 'tummy ake'), told('high', 'a normal day'), { ref: 'place', heading: 'place', marks: ['marker at place 2 of 5, counted from the first end'], statements: [], readBack: 'not-asked' }], pictures: [] },
  ]
  return { ...whole, childId, pages: JSON.parse(JSON.stringify(pages)) }
}

async function begun(device: TestDevice): Promise<RecordId> {
  const started = await device.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  await device.api.checkpoint(started.recordId)
  return started.recordId
}

test('a question stays open through later visits and on every device of the case until it is answered, and the child’s words stay as they were', async () => {
  const [device, colleague, supervisor, other] = [await signedIn(record, steve), await signedIn(record, mo), await signedIn(record, helen), await signedIn(record, grace)]
  const visitId = await begun(device)
  await talk(device)
  const writer = await signIn(record, mo)
  const asked = writer.write({ caseId: cassie, kind: 'direct-work', act: 'add', body: askingAndLine(visitId) })
  expect((await writer.push([asked])).map(({ verdict }) => verdict)).toEqual(['accepted'])
  await talk(device)
  const [question, ...more] = await device.api.questionsAsked(cassie)
  expect(more).toEqual([])
  if (!question) throw new Error('no question')
  expect(question).toMatchObject({ statement: { text: QUESTION }, standing: { kind: 'open' }, visitId, covered: false })
  const beside = { visitId, refersTo: asked.recordId, pageId: question.pageId, itemRef: question.itemRef }

  await device.api.addDirectWorkNote(cassie, { kind: 'question-promised', ...beside, findOutBy: '2026-12-02', how: 'Ask at court.' })
  await talk(device)
  await talk(colleague)
  await begun(colleague)
  expect((await colleague.api.questionsAsked(cassie)).map(({ standing }) => standing)).toEqual([{ kind: 'promised', findOutBy: '2026-12-02' }])
  expect(await colleague.api.addDirectWorkNote(cassie, { kind: 'question-answered', ...beside, on: '2026-12-01', how: 'On the phone', said: 'That nobody is in trouble.' })).toMatchObject({ kind: 'saved' })
  await talk(colleague)
  await talk(device)
  expect((await device.api.questionsAsked(cassie)).map(({ standing, statement }) => [standing, statement.text])).toEqual([[{ kind: 'answered', on: '2026-12-01' }, QUESTION]])

  await talk(supervisor)
  expect(await supervisor.api.questionsAsked(cassie)).toEqual([])
  await device.api.shareVisit(visitId)
  for (const one of [device, supervisor, other]) await talk(one)
  expect((await supervisor.api.directWork(asked.recordId))?.notes.map(({ body }) => body.kind)).toEqual(['question-promised', 'question-answered'])
  expect((await supervisor.api.questionsAsked(cassie)).map(({ standing }) => standing.kind)).toEqual(['answered'])
  expect(await other.api.questionsAsked(cassie)).toEqual([])
  expect((await device.api.search('trouble')).hits.map(({ recordId }) => recordId)).toEqual([visitId])
})

test('the lines of a child are there before the next hand-over, newest first; of a withdrawn visit nothing is taken up', async () => {
  const device = await signedIn(record, steve)
  const visitId = await begun(device)
  await talk(device)
  const writer = await signIn(record, mo)
  const made = writer.write({ caseId: cassie, kind: 'direct-work', act: 'add', body: { ...askingAndLine(visitId), startedAt: '2026-11-24T10:00:00.000Z' } })
  await writer.push([made])
  await talk(device)
  const lines = async () => (await device.api.earlierWork(cassie, childId as never)).lines
  expect((await lines())[0]).toMatchObject({ recordId: made.recordId, low: { text: 'tummy ake' }, high: { text: 'a normal day' }, place: 'marker at place 2 of 5, counted from the first end' })
  expect((await device.api.earlierWork(cassie, newId() as never)).lines).toEqual([])
  const before = (await lines()).length
  await device.api.withdrawVisit(visitId, 'Begun on the wrong case.')
  expect(await lines()).toHaveLength(before - 1)
})
