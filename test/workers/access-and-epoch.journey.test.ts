import { afterEach, expect, test } from 'vitest'
import { giveNewEpoch } from '../../src/central-record/ledger/give-new-epoch.ts'
import { firstBrokenAudit } from '../../src/central-record/sql/tables/audit.ts'
import { createCentralRecord } from '../../src/central-record/central-record.ts'
import { reassignCase } from '../../src/central-record/ledger/reassign-case.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import type { StaffId } from '../../src/record/ids.ts'
import { CASSIE, helen, mo, openTestRecord, seededRandom, steve, sue, type TestRecord } from '../central-record/setup/test-record.ts'
import { filledVisit } from './setup/filled-visit.ts'
import { recordNetwork } from './setup/record-network.ts'
import { signedIn, type SignedInDevice } from './setup/signed-in.ts'
import { talk } from './setup/test-device.ts'
import { PNG } from './setup/tiny-pictures.ts'

const cassie = CASSIE as never
const opened: Database[] = []
afterEach(async () => { for (const database of opened.splice(0)) await database.close() })

async function freshRecord(): Promise<TestRecord> {
  const database = await openPgliteDatabase()
  opened.push(database)
  return openTestRecord(database)
}

async function writeNote(device: SignedInDevice, analysis: string): Promise<never> {
  const started = await device.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const view = await device.api.visit(started.recordId)
  if (!view) throw new Error('no view')
  await device.api.saveVisit(started.recordId, { ...filledVisit(view.body, ['00000000-0000-4000-8000-0000000000c1' as never]), analysis }, view.headHash)
  return started.recordId as never
}

test('a case given to someone else while its worker was offline: the work is kept aside, the worker is told, the device is cleared', async () => {
  const record = await freshRecord()
  const steves = await signedIn(record, steve)
  const recordId = await writeNote(steves, 'Written without signal.')
  const drawing = await steves.api.startDrawing(recordId)
  if (drawing.kind !== 'started') throw new Error(drawing.kind)
  await steves.api.saveInk(drawing.drawingId, [1])
  await steves.api.keepDrawing(drawing.drawingId, { title: '', words: [], strokes: new TextEncoder().encode('s').buffer, png: PNG, widthPx: 8, heightPx: 8 })
  record.clock.forward(60_000)
  expect(await reassignCase(record, { caseId: CASSIE, fromStaffId: steve.id, toStaffId: sue.id, by: { staffId: helen.id, deviceId: null } })).toBe('reassigned')
  record.clock.forward(60_000)

  // The note is still being written: nothing of the case may go before its words are in the record.
  await talk(steves)
  expect((await steves.api.caseList()).find((one) => one.caseId === CASSIE)).toMatchObject({ allocated: false })
  expect((await steves.api.visit(recordId))?.body.analysis).toBe('Written without signal.')
  expect((await steves.api.visit(recordId))?.mayEdit).toBe(false)
  await steves.api.prepareToLock()
  await talk(steves)
  expect((await steves.api.caseList()).map((one) => one.caseId)).not.toContain(CASSIE)
  expect(await steves.api.visit(recordId)).toBeNull()
  const { items, summary } = await steves.api.waiting()
  expect(summary).toMatchObject({ notesWaiting: 0, picturesWaiting: 0 })
  expect(items.filter((item) => item.item === 'kept-aside')).toHaveLength(1)
  const left = JSON.stringify([...steves.disk.disk.tables.get('revisions')?.values() ?? []].map((row) => new TextDecoder().decode(row.sealed)))
  expect(left).not.toContain('Written without signal')

  const sues = await signedIn(record, sue)
  expect((await sues.api.escrow()).map((one) => [one.fromName, one.kind]).sort()).toEqual([['Steve', 'drawing'], ['Steve', 'visit']])
  const helens = await signedIn(record, helen)
  expect(await helens.api.escrow()).toHaveLength(2)
})

test('the central record comes back from an older copy: the devices offer again what they hold', async () => {
  const before = await freshRecord()
  const steves = await signedIn(before, steve)
  const recordId = await writeNote(steves, 'In the record before the loss.')
  await steves.api.signVisit(recordId, 'So it was.')
  await steves.api.keepPhotograph(recordId, { title: '', words: [], jpeg: new ArrayBuffer(0), widthPx: 1, heightPx: 1, straightened: false })
  expect(await talk(steves)).toBe('done')
  expect((await steves.api.waiting()).summary).toMatchObject({ notesWaiting: 0 })

  const restored = await freshRecord()
  // The restored copy knows the old epoch; `npm run new-epoch` gives it another before it is started.
  const epoch = await giveNewEpoch(restored)
  expect(await restored.database.transaction({ kind: 'system', at: restored.at() }, (sql) => firstBrokenAudit(sql, 'access'))).toBeNull()
  const again = await createCentralRecord({ database: restored.database, clock: restored.clock, random: seededRandom(2), pictures: restored.pictures, demo: true, log: () => undefined })
  expect(again.epoch).toBe(epoch)
  const line = recordNetwork(again)
  Object.assign(steves.network, { send: line.send, cookie: '' })
  expect(await talk(steves)).toBe('sign-in-needed')
  expect(await steves.api.signIn(steve.id as StaffId)).toMatchObject({ kind: 'signed-in' })
  expect(await talk(steves)).toBe('done')
  expect((await steves.api.waiting()).summary).toMatchObject({ notesWaiting: 0 })
  expect((await steves.api.visit(recordId))?.line).toMatchObject({ stand: 'signed', item: 'in-the-record' })
  const mos = await signedIn({ ...restored, ...again }, mo)
  expect((await mos.api.visit(recordId))?.body.analysis).toBe('In the record before the loss.')
})

test('a session that ended keeps the queue; signing in again sends it', async () => {
  const record = await freshRecord()
  const steves = await signedIn(record, steve)
  const recordId = await writeNote(steves, 'Waits for a session.')
  await steves.api.checkpoint(recordId)
  steves.network.cookie = ''
  expect(await talk(steves)).toBe('sign-in-needed')
  expect((await steves.api.waiting()).summary).toMatchObject({ notesWaiting: 1, signal: 'sign-in-needed' })
  expect(await steves.api.signIn(sue.id as StaffId)).toMatchObject({ kind: 'refused' })
  await steves.api.signIn(steve.id as StaffId)
  expect(await talk(steves)).toBe('done')
  expect((await steves.api.visit(recordId))?.line.item).toBe('in-the-record')
})
