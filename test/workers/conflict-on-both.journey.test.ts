import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import type { VisitBody } from '../../src/record/visit.ts'
import { CASSIE, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { signedIn, type SignedInDevice } from './setup/signed-in.ts'
import { talk } from './setup/test-device.ts'

let database: Database
let record: TestRecord
const cassie = CASSIE as never

beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

/** One note on both devices, then each writes on it without hearing of the other; Mo's words reach the record first. */
async function bothWrite(base: Partial<VisitBody>, mine: Partial<VisitBody>, theirs: Partial<VisitBody>) {
  const [steves, mos] = [await signedIn(record, steve), await signedIn(record, mo)]
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId } = started
  const view = await steves.api.visit(recordId)
  if (!view) throw new Error('no view')
  const body = { ...view.body, ...base }
  await steves.api.saveVisit(recordId, body)
  await steves.api.checkpoint(recordId)
  await talk(steves)
  await talk(mos)
  for (const [device, words] of [[mos, theirs], [steves, mine]] as const) {
    await device.api.visit(recordId)
    await device.api.saveVisit(recordId, { ...body, ...words })
    await device.api.checkpoint(recordId)
  }
  expect(await talk(mos)).toBe('done')
  return { steves, mos, recordId }
}

const seenOn = async (device: SignedInDevice, recordId: string) => {
  const line = (await device.api.conflicts()).find((one) => one.recordId === recordId)
  const view = await device.api.visit(recordId as never)
  return { people: [...line?.people ?? []].sort(), stand: view?.line.stand, item: view?.line.item, sides: (await device.api.conflict(recordId as never)) !== null }
}
const CONFLICT = { people: ['Mo', 'Steve'], stand: 'needs-settling', item: 'needs-you', sides: true }

test('a conflict that only the record’s answer tells of is on both people’s devices after one conversation each', async () => {
  const { steves, mos, recordId } = await bothWrite({ analysis: 'She sleeps.' }, { analysis: 'She sleeps well.' }, { analysis: 'She sleeps badly.' })
  expect(await seenOn(steves, recordId)).toMatchObject({ people: [], item: 'on-this-device' })
  expect(await talk(steves)).toBe('done')
  expect(await seenOn(steves, recordId)).toEqual(CONFLICT)
  expect((await steves.api.waiting()).summary.needsYou).toBe(1)
  expect(await talk(mos)).toBe('done')
  expect(await seenOn(mos, recordId)).toEqual(CONFLICT)
  expect((await mos.api.waiting()).summary.needsYou).toBe(1)

  const conflict = await mos.api.conflict(recordId)
  const choices = Object.fromEntries((conflict?.clashes ?? []).map((clash) => [clash.id, { take: 'a' as const }]))
  expect(await mos.api.settleConflict(recordId, choices)).toMatchObject({ kind: 'saved' })
  await talk(mos)
  await talk(steves)
  for (const device of [steves, mos]) expect(await seenOn(device, recordId)).toMatchObject({ people: [], stand: 'draft', item: 'in-the-record' })
})

test('a withdrawal against words that the record had joined is on both devices too, in the names of the people', async () => {
  const { steves, mos, recordId } = await bothWrite({ analysis: 'She sleeps.' }, { analysis: 'She sleeps well.' }, { purpose: 'To listen.' })
  await steves.api.withdrawVisit(recordId, 'Written twice.')
  await talk(steves)
  await talk(mos)
  for (const device of [steves, mos]) expect(await seenOn(device, recordId)).toEqual(CONFLICT)
})

test('two versions that would join into more than a note can hold are put to both people, not left lying', async () => {
  const long = (letter: string) => Array.from({ length: 30_000 }, () => `${letter}.`).join(' ')
  const at = (one: string, other: string) => `One. Two.${one} Three. Four. Five.${other} Six.`
  const { steves, mos, recordId } = await bothWrite({ analysis: at('', '') }, { analysis: at(` ${long('b')}`, '') }, { analysis: at('', ` ${long('a')}`) })
  await talk(steves)
  await talk(mos)
  for (const device of [steves, mos]) expect(await seenOn(device, recordId)).toEqual(CONFLICT)

  // Whoever shortens their own version lets the record join the two.
  const view = await steves.api.visit(recordId)
  if (!view) throw new Error('no view')
  await steves.api.saveVisit(recordId, { ...view.body, analysis: at(' Short.', '') }, view.headHash)
  await steves.api.checkpoint(recordId)
  await talk(steves)
  await talk(mos)
  for (const device of [steves, mos]) {
    expect(await seenOn(device, recordId)).toMatchObject({ people: [], item: 'in-the-record' })
    expect((await device.api.visit(recordId))?.body.analysis).toBe(at(' Short.', ` ${long('a')}`))
  }
})
