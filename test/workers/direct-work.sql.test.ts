import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/central-record/sql/database.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { EMPTY_OBSERVATION } from '../../src/direct-work/observation/observation.ts'
import type { RecordId } from '../../src/record/ids.ts'
import type { Json } from '../../src/record/json.ts'
import { CASSIE, grace, helen, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { directWork } from '../central-record/setup/direct-work-body.ts'
import { newId, signIn } from '../central-record/setup/test-device.ts'
import { filledVisit } from './setup/filled-visit.ts'
import { signedIn } from './setup/signed-in.ts'
import { talk, type TestDevice } from './setup/test-device.ts'

const cassie = CASSIE as never
const KEY = `04${'ab'.repeat(64)}`
const OBSERVED: Json = JSON.parse(JSON.stringify({
  ...EMPTY_OBSERVATION, whom: 'baby', place: 'Kitchen', present: [{ name: 'Dana', role: 'Mum' }],
  looked: EMPTY_OBSERVATION.looked.map((one, at) => (at === 0 ? { ...one, seen: 'Kicked both legs.' } : one)),
})) as Json

let database: Database
let record: TestRecord
beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database, { ingestKey: KEY, insightsKey: KEY.replace('abab', 'cdcd') })
})
afterAll(() => database.close())

async function begun(device: TestDevice): Promise<RecordId> {
  const started = await device.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  return started.recordId
}

async function observed(device: TestDevice, visitId: RecordId): Promise<RecordId> {
  expect(await device.api.keepPractitionerTool(visitId, { toolId: 'observation', startedAt: record.at(), answers: OBSERVED })).toMatchObject({ kind: 'saved' })
  const work = (await device.api.visit(visitId))?.directWork.findLast(({ body }) => body.lead === 'practitioner')
  if (!work) throw new Error('no direct work')
  return work.recordId
}

test('an observation is a record of direct work that the supervisor reads once the visit is shared, with what was set beside it', async () => {
  const [device, supervisor, other] = [await signedIn(record, steve), await signedIn(record, helen), await signedIn(record, grace)]
  const visitId = await begun(device)
  const recordId = await observed(device, visitId)
  expect(await device.api.addDirectWorkNote(cassie, { kind: 'analysis', visitId, refersTo: recordId, text: 'She was at ease.' })).toMatchObject({ kind: 'saved' })
  expect(await device.api.directWork(recordId)).toMatchObject({ authorName: 'Steve', item: 'on-this-device', body: { lead: 'practitioner', inRoom: [{ name: 'Dana', role: 'Mum' }] }, notes: [{ byName: 'Steve', body: { kind: 'analysis' } }] })
  expect((await device.api.waiting()).items.map(({ title }) => title)).toEqual(expect.arrayContaining(['Direct work: Observation', 'Beside direct work']))
  expect((await device.api.waiting()).summary).toMatchObject({ entriesWaiting: 2, picturesWaiting: 0 })
  expect(await talk(device)).toBe('done')
  expect(await talk(supervisor)).toBe('done')
  expect(await supervisor.api.directWork(recordId)).toBeNull()
  await device.api.shareVisit(visitId)
  for (const one of [device, supervisor, other]) expect(await talk(one)).toBe('done')
  expect(await supervisor.api.directWork(recordId)).toMatchObject({ item: 'in-the-record', notes: [{ body: { text: 'She was at ease.' } }] })
  expect((await supervisor.api.reading(visitId))?.view.directWork).toHaveLength(1)
  expect(await other.api.directWork(recordId)).toBeNull()
})

test('a supervisor writes nothing beside a session, nor does anybody beside one of another visit', async () => {
  const [device, supervisor] = [await signedIn(record, steve), await signedIn(record, helen)]
  const visitId = await begun(device)
  const recordId = await observed(device, visitId)
  const otherVisit = await begun(device)
  expect(await device.api.addDirectWorkNote(cassie, { kind: 'observation', visitId: otherVisit, refersTo: recordId, text: 'x' })).toEqual({ kind: 'frozen' })
  await device.api.shareVisit(visitId)
  await talk(device)
  await talk(supervisor)
  expect(await supervisor.api.addDirectWorkNote(cassie, { kind: 'observation', visitId, refersTo: recordId, text: 'x' })).toEqual({ kind: 'frozen' })
  expect(await supervisor.api.keepPractitionerTool(visitId, { toolId: 'observation', startedAt: record.at(), answers: OBSERVED })).toEqual({ kind: 'frozen' })
  await expect(device.api.keepPractitionerTool(visitId, { toolId: 'observation', startedAt: record.at(), answers: { score: 7 } })).rejects.toThrow()
})

test('a signature names the session, its pictures ask for the child’s permission, and beside it things may still be said', async () => {
  const device = await signedIn(record, steve)
  const visitId = await begun(device)
  const view = await device.api.visit(visitId)
  if (!view) throw new Error('no visit')
  await device.api.saveVisit(visitId, filledVisit(view.body, [newId() as never]))
  await device.api.checkpoint(visitId)
  await talk(device)
  // A session that a colleague's device brought: two pictures of it, none of this device.
  const colleague = await signIn(record, mo)
  const session = colleague.write({ caseId: cassie, kind: 'direct-work', act: 'add', body: directWork(visitId) })
  await colleague.push([session])
  await talk(device)
  expect((await device.api.visit(visitId))?.line.pictures).toBe(1)
  expect((await device.api.checkSign(visitId)).missing.map(({ field }) => field)).toContain('permissionForPictures')
  const recordId = await observed(device, visitId)
  const now = await device.api.visit(visitId)
  if (!now) throw new Error('no visit')
  await device.api.saveVisit(visitId, { ...now.body, permissionForPictures: 'yes' })
  expect((await device.api.checkSign(visitId)).missing).toEqual([])
  expect(await device.api.signVisit(visitId, 'I made this note.')).toMatchObject({ kind: 'signed' })
  const { artefacts = [] } = (await device.api.visit(visitId))?.body.signature ?? {}
  const own = (await device.api.history(recordId))[0]?.contentHash
  expect([...artefacts].sort()).toEqual([session.contentHash, own].sort())
  expect(await device.api.keepPractitionerTool(visitId, { toolId: 'observation', startedAt: record.at(), answers: OBSERVED })).toEqual({ kind: 'frozen' })
  expect(await device.api.addDirectWorkNote(cassie, { kind: 'observation', visitId, refersTo: recordId, text: 'Added later.' })).toMatchObject({ kind: 'saved' })
})

test('the device remembers the organisation’s keys for work without signal', async () => {
  const device = await signedIn(record, steve)
  expect(device.open()?.holdings.device).toMatchObject({ ingestKey: KEY, insightsKey: KEY.replace('abab', 'cdcd') })
})
