import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import type { VisitBody } from '../../src/record/visit.ts'
import { CASSIE, helen, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { filledVisit } from './setup/filled-visit.ts'
import { signedIn, type SignedInDevice } from './setup/signed-in.ts'
import { talk } from './setup/test-device.ts'

let database: Database
let record: TestRecord
beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

/** One note on the devices of two people and the supervisor's; nothing is signed yet. */
async function oneNote() {
  const [steves, mos, helens] = [await signedIn(record, steve), await signedIn(record, mo), await signedIn(record, helen)]
  const started = await steves.api.startVisit(CASSIE as never)
  if (started.kind !== 'started') throw new Error(started.kind)
  const view = await steves.api.visit(started.recordId)
  if (!view) throw new Error('no view')
  const base: VisitBody = { ...filledVisit(view.body, ['00000000-0000-4000-8000-0000000000c1' as never]), analysis: 'She likes school.' }
  await steves.api.saveVisit(started.recordId, base, view.headHash)
  await steves.api.checkpoint(started.recordId)
  for (const device of [steves, mos]) await talk(device)
  const { recordId } = started
  const sign = async (device: SignedInDevice, analysis: string) => {
    const shown = await device.api.visit(recordId)
    await device.api.saveVisit(recordId, { ...base, analysis }, shown?.headHash)
    const state = await device.api.checkSign(recordId)
    expect((await device.api.signVisit(recordId, 'So it was.', state.headHash)).kind).toBe('signed')
  }
  return { steves, mos, helens, recordId, base, sign, all: [steves, mos, helens] }
}

test('a note signed on two devices without signal is settled by a person; all see who chose what, and the other text stays', async () => {
  const { steves, mos, recordId, sign, all } = await oneNote()
  await sign(steves, 'She likes school a lot.')
  await sign(mos, 'She does not like school.')
  for (const device of [...all, ...all]) await talk(device)
  for (const device of [steves, mos]) {
    expect((await device.api.conflicts()).map((line) => line.recordId)).toContain(recordId)
    // Two signatures are no draft: the note is read, not written in.
    expect(await device.api.visit(recordId)).toMatchObject({ mayEdit: false, line: { stand: 'needs-settling' } })
  }

  const shown = await mos.api.conflict(recordId)
  expect(shown?.doubleSign).toBe(true)
  expect(await mos.api.settleConflict(recordId, {})).toEqual({ kind: 'unsettled', missing: ['signature'] })
  const take = shown?.bodyA.analysis === 'She likes school a lot.' ? 'a' : 'b'
  const chosen = take === 'a' ? shown?.a : shown?.b
  expect((await mos.api.settleConflict(recordId, { signature: { take } })).kind).toBe('saved')
  expect((await mos.api.visit(recordId))?.line.stand).toBe('signed')
  for (const device of [mos, ...all, ...all]) await talk(device)
  for (const device of all) {
    const view = await device.api.visit(recordId)
    expect(view).toMatchObject({ line: { stand: 'signed', item: 'in-the-record' }, headHash: chosen?.contentHash, mayEdit: false, proposed: [] })
    expect(view?.body.analysis).toBe('She likes school a lot.')
    expect(view?.decisions).toMatchObject([{ line: { byName: 'Mo', act: 'settle' }, left: 'signature', leftLine: { byName: 'Mo', act: 'sign' } }])
    const history = await device.api.history(recordId)
    expect(history.filter((line) => line.act === 'sign').map((line) => line.byName).sort()).toEqual(['Mo', 'Steve'])
    const left = await device.api.revision(view?.decisions[0]?.leftLine?.revId as never)
    expect(left?.body).toMatchObject({ analysis: 'She does not like school.', signature: { name: 'Mo' } })
    expect((await device.api.conflicts()).map((line) => line.recordId)).not.toContain(recordId)
  }
  expect(await mos.api.settleConflict(recordId, { signature: { take } })).toEqual({ kind: 'changed-meanwhile' })
})

test('two people who settle it differently without signal are asked again, and the next decision holds', async () => {
  const { steves, mos, recordId, sign, all } = await oneNote()
  await sign(steves, 'She likes school a lot.')
  await sign(mos, 'She does not like school.')
  for (const device of [...all, ...all]) await talk(device)
  expect((await mos.api.settleConflict(recordId, { signature: { take: 'a' } })).kind).toBe('saved')
  expect((await steves.api.settleConflict(recordId, { signature: { take: 'b' } })).kind).toBe('saved')
  for (const device of [...all, ...all]) await talk(device)
  expect(await steves.api.visit(recordId)).toMatchObject({ line: { stand: 'needs-settling' }, proposed: [] })
  expect((await steves.api.settleConflict(recordId, { signature: { take: 'b' } })).kind).toBe('saved')
  for (const device of [...all, ...all]) await talk(device)
  for (const device of all) expect(await device.api.visit(recordId)).toMatchObject({ line: { stand: 'signed' }, decisions: [{}, {}, {}], proposed: [] })
})

test('a late edit that is left in the history is a decision of that person’s, seen by the colleague and the supervisor', async () => {
  const { steves, mos, recordId, base, sign, all } = await oneNote()
  await mos.api.visit(recordId)
  await mos.api.saveVisit(recordId, { ...base, analysis: 'She likes school. She sleeps badly.' })
  await sign(steves, 'She likes school.')
  await talk(steves)
  await mos.api.prepareToLock()
  for (const device of [...all, ...all]) await talk(device)
  const late = (await steves.api.visit(recordId))?.proposed[0]
  expect(late?.byName).toBe('Mo')
  expect((await steves.api.leaveLateEdit(recordId, late?.revId as never)).kind).toBe('saved')
  for (const device of [...all, ...all]) await talk(device)
  for (const device of all) {
    const view = await device.api.visit(recordId)
    expect(view).toMatchObject({ line: { stand: 'signed', item: 'in-the-record' }, proposed: [], decisions: [{ line: { byName: 'Steve' }, left: 'late-edit' }] })
    expect(view?.body.analysis).toBe('She likes school.')
  }
  expect((await mos.api.visit(recordId))?.decisions[0]?.leftLine).toMatchObject({ byName: 'Mo', revId: late?.revId })
  expect((await mos.api.revision(late?.revId as never))?.body).toMatchObject({ analysis: 'She likes school. She sleeps badly.' })
  expect(await steves.api.leaveLateEdit(recordId, late?.revId as never)).toEqual({ kind: 'changed-meanwhile' })
})
