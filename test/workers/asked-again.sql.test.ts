import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/central-record/sql/database.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { DirectWorkNoteBody } from '../../src/record/direct-work.ts'
import type { RecordId } from '../../src/record/ids.ts'
import { directWork } from '../central-record/setup/direct-work-body.ts'
import { CASSIE, helen, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { newId, signIn } from '../central-record/setup/test-device.ts'
import { signedIn } from './setup/signed-in.ts'
import { talk, type TestDevice } from './setup/test-device.ts'

const caseId = CASSIE as never
const childId = newId() as never
let database: Database
let record: TestRecord
beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

async function begun(device: TestDevice): Promise<RecordId> {
  const started = await device.api.startVisit(caseId)
  if (started.kind !== 'started') throw new Error(started.kind)
  await device.api.checkpoint(started.recordId)
  return started.recordId
}

/** A session with the child at an earlier visit, which a colleague's device brought, and a later visit of this device's. */
async function twoVisits(more: Parameters<typeof directWork>[1] = {}) {
  const device = await signedIn(record, steve)
  const earlier = await begun(device)
  await talk(device)
  const colleague = await signIn(record, mo)
  const session = colleague.write({ caseId, kind: 'direct-work', act: 'add', body: directWork(earlier, { childId, ...more }) })
  await colleague.push([session])
  const later = await begun(device)
  await talk(device)
  return { device, earlier, later, session }
}

const answered = (visitId: RecordId, refersTo: RecordId, part: object): DirectWorkNoteBody => ({
  kind: 'asked-again', visitId, refersTo, at: '2026-11-30T10:00:00.000Z', present: 'Cassie, Steve', childId, pageId: newId(),
  readOut: { heading: 'House of good things', text: 'Biscuit sleeps by my bed', fidelity: 'exact', precededBy: 'Tell me about what goes well.', promptKind: 'open', saidAt: '2026-11-23T14:02:00.000Z' },
  answer: 'same', reason: '', ...part,
})

test('at a later visit the earlier words of this child are offered, with the wish of then; not at the visit they were said at, and not another child’s', async () => {
  const { device, earlier, later, session } = await twoVisits()
  const things = await device.api.earlierThings(later, childId)
  const of = things.filter(({ recordId }) => recordId === session.recordId)
  expect(of).toMatchObject([
    { itemRef: 'good-1', statement: { text: 'Biscuit sleeps by my bed', fidelity: 'exact' }, preference: 'talk-first', leftOut: false, asked: [] },
    { heading: 'My houses', pictures: [{ mime: 'image/png' }] },
  ])
  expect(of[1]).not.toHaveProperty('itemRef')
  expect((await device.api.earlierThings(earlier, childId)).filter(({ recordId }) => recordId === session.recordId)).toEqual([])
  expect(await device.api.earlierThings(later, newId() as never)).toEqual([])
})

test('what the child said no to is not read out as theirs; what they put away is offered with its warning', async () => {
  const [page] = directWork(newId()).pages
  const [item] = page?.items ?? []
  const withAnswer = (readBack: 'not-that' | 'leave-out') => ({ pages: [{ ...page, pageId: newId(), pictures: [], items: [{ ...item, statements: item?.statements.map((statement) => ({ ...statement, id: newId(), readBack })) }] }] as never })
  const refused = await twoVisits(withAnswer('not-that'))
  expect((await refused.device.api.earlierThings(refused.later, childId)).filter(({ recordId }) => recordId === refused.session.recordId)).toEqual([])
  const away = await twoVisits(withAnswer('leave-out'))
  expect((await away.device.api.earlierThings(away.later, childId)).filter(({ recordId }) => recordId === away.session.recordId)).toMatchObject([{ leftOut: true }])
})

test('the answer is an entry of the later visit: the supervisor reads it there once that one is shared, and the earlier session is as it was', async () => {
  const { device, earlier, later, session } = await twoVisits()
  const [thing] = (await device.api.earlierThings(later, childId)).filter(({ recordId }) => recordId === session.recordId)
  const statementId = thing?.statement?.id
  const before = JSON.stringify((await device.api.directWork(session.recordId))?.body)
  const now = { id: newId(), speaker: 'Cassie', text: 'biscuit ran away zq', fidelity: 'exact', precededBy: 'Is it the same?', promptKind: 'closed' }
  const body = answered(later, session.recordId, { pageId: thing?.pageId, itemRef: 'good-1', statementId, answer: 'changed', now })
  expect(await device.api.addDirectWorkNote(caseId, body)).toMatchObject({ kind: 'saved' })
  expect(JSON.stringify((await device.api.directWork(session.recordId))?.body)).toBe(before)
  expect((await device.api.visit(later))?.askedAgain).toMatchObject([{ byName: 'Steve', item: 'on-this-device', body: { answer: 'changed', now: { text: 'biscuit ran away zq' } } }])
  expect((await device.api.visit(earlier))?.askedAgain).toEqual([])
  expect((await device.api.earlierThings(later, childId)).find((one) => one.statement?.id === statementId)?.asked).toMatchObject([{ visitId: later }])
  expect((await device.api.search('biscuit ran away zq')).hits.map(({ recordId }) => recordId)).toEqual([later])
  expect(await talk(device)).toBe('done')

  const supervisor = await signedIn(record, helen)
  expect(await talk(supervisor)).toBe('done')
  expect(await supervisor.api.reading(later)).toBeNull()
  await device.api.shareVisit(later)
  expect(await talk(device)).toBe('done')
  expect(await talk(supervisor)).toBe('done')
  // The earlier visit was never shared: its session is not theirs, and what was read out of it at the later one is.
  expect(await supervisor.api.directWork(session.recordId)).toBeNull()
  expect((await supervisor.api.reading(later))?.view.askedAgain).toMatchObject([{ item: 'in-the-record', body: { readOut: { text: 'Biscuit sleeps by my bed' }, now: { text: 'biscuit ran away zq' } } }])
})

test('nothing is asked again beside the session of the same visit, of another child or of another case', async () => {
  const { device, earlier, later, session } = await twoVisits()
  expect(await device.api.addDirectWorkNote(caseId, answered(earlier, session.recordId, {}))).toEqual({ kind: 'frozen' })
  expect(await device.api.addDirectWorkNote(caseId, answered(later, session.recordId, { childId: newId() }))).toEqual({ kind: 'frozen' })
  expect(await device.api.addDirectWorkNote(caseId, answered(newId() as never, session.recordId, {}))).toEqual({ kind: 'frozen' })
  await expect(device.api.addDirectWorkNote(caseId, answered(later, session.recordId, { answer: 'changed' }))).rejects.toThrow()
})
