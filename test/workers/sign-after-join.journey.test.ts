import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { CASSIE, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { filledVisit } from './setup/filled-visit.ts'
import { signedIn } from './setup/signed-in.ts'
import { talk } from './setup/test-device.ts'

let database: Database
let record: TestRecord
beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

/** A note of Steve's that Mo has too, with two sentences of analysis. */
async function sharedNote() {
  const steves = await signedIn(record, steve)
  const mos = await signedIn(record, mo)
  const started = await steves.api.startVisit(CASSIE as never)
  if (started.kind !== 'started') throw new Error(started.kind)
  const view = await steves.api.visit(started.recordId)
  if (!view) throw new Error('no view')
  const base = { ...filledVisit(view.body, ['00000000-0000-4000-8000-0000000000c1' as never]), analysis: 'She likes school. She sleeps well.' }
  await steves.api.saveVisit(started.recordId, base, view.headHash)
  await steves.api.checkpoint(started.recordId)
  await talk(steves)
  await talk(mos)
  return { steves, mos, recordId: started.recordId, base }
}

test('without signal, words of two people that do not clash are joined before signing, and named for reading', async () => {
  const { steves, mos, recordId, base } = await sharedNote()
  const mosView = await mos.api.visit(recordId)
  await mos.api.saveVisit(recordId, { ...base, analysis: 'She likes school. She sleeps badly.' }, mosView?.headHash)
  await mos.api.checkpoint(recordId)
  await talk(mos)
  // Steve began to type before Mo's words came in, and signs without signal afterwards.
  const view = await steves.api.visit(recordId)
  await steves.api.saveVisit(recordId, { ...base, analysis: 'She likes school a lot. She sleeps well.' }, view?.headHash)
  await talk(steves)
  const state = await steves.api.checkSign(recordId)
  expect(state).toMatchObject({ conflict: false, joinedFrom: ['Mo'], missing: [] })
  expect((await steves.api.visit(recordId))?.body.analysis).toBe('She likes school a lot. She sleeps badly.')
  expect((await steves.api.signVisit(recordId, 'x', view?.headHash)).kind).toBe('changed-meanwhile')
  expect((await steves.api.signVisit(recordId, 'x', state.headHash)).kind).toBe('signed')
  expect(await talk(steves)).toBe('done')
  await talk(mos)
  for (const device of [steves, mos]) {
    const signed = await device.api.visit(recordId)
    expect(signed).toMatchObject({ line: { stand: 'signed', item: 'in-the-record' }, proposed: [] })
  }
})

test('an edit that arrives after the signature stands beside it as a proposed addendum', async () => {
  const { steves, mos, recordId, base } = await sharedNote()
  await mos.api.visit(recordId)
  await mos.api.saveVisit(recordId, { ...base, analysis: 'She likes school. She sleeps badly.' })
  const state = await steves.api.checkSign(recordId)
  expect((await steves.api.signVisit(recordId, 'So it was.', state.headHash)).kind).toBe('signed')
  await talk(steves)
  await talk(mos)
  expect((await mos.api.visit(recordId))?.line.stand).toBe('signed')
  expect(await mos.api.saveVisit(recordId, base)).toEqual({ kind: 'frozen' })
  await mos.api.prepareToLock()
  await talk(mos)
  await talk(steves)
  const view = await steves.api.visit(recordId)
  expect(view?.proposed.map((line) => line.byName)).toEqual(['Mo'])
  expect(view?.body.analysis).toBe('She likes school. She sleeps well.')
  expect((await steves.api.revision(view?.proposed[0]?.revId as never))?.body).toMatchObject({ analysis: 'She likes school. She sleeps badly.' })
})

test('words that a person has seen joined are not undone by a screen that had not asked again', async () => {
  const { steves, mos, recordId, base } = await sharedNote()
  const before = await steves.api.visit(recordId)
  await mos.api.visit(recordId)
  await mos.api.saveVisit(recordId, { ...base, purpose: 'Mo came to talk about contact.' })
  await mos.api.checkpoint(recordId)
  await talk(mos)
  await talk(steves)
  // The screen still shows the words from before Mo's came in, and says so.
  await steves.api.saveVisit(recordId, { ...base, analysis: 'She likes school. She sleeps very well.' }, before?.headHash)
  await steves.api.checkpoint(recordId)
  await talk(steves)
  expect((await steves.api.visit(recordId))?.body).toMatchObject({ purpose: 'Mo came to talk about contact.', analysis: 'She likes school. She sleeps very well.' })
})

test('two who add at one place are told in which field, until the note is signed; so are one person’s two devices', async () => {
  const { steves, mos, recordId, base } = await sharedNote()
  const laptop = await signedIn(record, steve)
  const before = await mos.api.visit(recordId)
  await mos.api.saveVisit(recordId, { ...base, analysis: `${base.analysis} Mo saw her draw.` }, before?.headHash)
  await steves.api.saveVisit(recordId, { ...base, analysis: `${base.analysis} Steve saw her read.` }, before?.headHash)
  await laptop.api.saveVisit(recordId, { ...base, childSummary: `${base.childSummary} From the laptop.` }, before?.headHash)
  for (const device of [mos, steves, laptop]) {
    await device.api.checkpoint(recordId)
    await talk(device)
  }
  await talk(steves)
  const view = await steves.api.visit(recordId)
  expect(view).toMatchObject({ line: { item: 'in-the-record' }, addedTogether: [{ field: 'analysis' }] })
  expect(view?.head?.receivedAt).toBeDefined()
  expect(view?.savedAtMs).toBeUndefined()
  expect(view?.body.analysis).toContain('Mo saw her draw.')
  expect(view?.body.analysis).toContain('Steve saw her read.')
  // The same field from the person's own two devices, without signal: joined on the tablet itself.
  await laptop.api.saveVisit(recordId, { ...view!.body, childSummary: `${view!.body.childSummary} You told me about Biscuit.` }, view?.headHash)
  await laptop.api.checkpoint(recordId)
  await talk(laptop)
  await steves.api.saveVisit(recordId, { ...view!.body, childSummary: `${view!.body.childSummary} You showed me the farm.` }, view?.headHash)
  await talk(steves)
  const state = await steves.api.checkSign(recordId)
  expect(state.addedTogether).toEqual([{ field: 'analysis' }, { field: 'childSummary' }])
  expect((await steves.api.signVisit(recordId, 'So it was.', state.headHash)).kind).toBe('signed')
  expect((await steves.api.visit(recordId))?.addedTogether).toEqual([])
})
