import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { seededRandom, CASSIE, helen, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { filledVisit } from './setup/filled-visit.ts'
import { recordClock, signedIn } from './setup/signed-in.ts'
import { PASSPHRASE, startTestDevice, talk } from './setup/test-device.ts'

let database: Database
let record: TestRecord
const cassie = CASSIE as never

beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

test('a note written without signal is signed, sent and read by another worker and the supervisor', async () => {
  const steves = await signedIn(record, steve)
  expect((await steves.api.caseList()).map((one) => one.caseName)).toContain('Cassie')
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId } = started
  const view = await steves.api.visit(recordId)
  if (!view) throw new Error('no view')
  const child = '00000000-0000-4000-8000-0000000000c1' as never
  expect(await steves.api.saveVisit(recordId, filledVisit(view.body, [child]))).toMatchObject({ kind: 'saved' })
  expect((await steves.api.visit(recordId))?.line).toMatchObject({ item: 'on-this-device', stand: 'draft' })
  const signed = await steves.api.signVisit(recordId, 'This is what I saw and heard.')
  expect(signed.kind).toBe('signed')
  expect(await steves.api.saveVisit(recordId, view.body)).toEqual({ kind: 'frozen' })
  expect((await steves.api.waiting()).summary).toMatchObject({ notesWaiting: 1, notesInRecord: 0 })

  expect(await talk(steves)).toBe('done')
  expect((await steves.api.waiting()).summary).toMatchObject({ notesWaiting: 0, notesInRecord: 1 })
  expect((await steves.api.visit(recordId))?.line.item).toBe('in-the-record')

  const mos = await signedIn(record, mo)
  expect((await mos.api.visit(recordId))?.line).toMatchObject({ stand: 'signed', authorName: 'Steve', item: 'in-the-record' })
  const helens = await signedIn(record, helen)
  expect((await helens.api.queue()).map((one) => one.line.recordId)).toContain(recordId)
  expect((await helens.api.reading(recordId))?.view.body.childSummary).toBe('You showed me your den.')
  expect((await helens.api.search('den table')).hits.map((hit) => hit.recordId)).toEqual([recordId])
})

test('two workers change the same draft: different sentences join, the same sentence is settled by a person', async () => {
  const steves = await signedIn(record, steve)
  const mos = await signedIn(record, mo)
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId } = started
  const first = await steves.api.visit(recordId)
  if (!first) throw new Error('no view')
  const base = { ...first.body, analysis: 'She likes school. She sleeps well.', purpose: 'To talk.' }
  await steves.api.saveVisit(recordId, base)
  await steves.api.checkpoint(recordId)
  await talk(steves)
  await talk(mos)

  await mos.api.visit(recordId)
  await mos.api.saveVisit(recordId, { ...base, analysis: 'She likes school. She sleeps badly.' })
  await mos.api.checkpoint(recordId)
  await steves.api.saveVisit(recordId, { ...base, analysis: 'She likes school very much. She sleeps well.' })
  await steves.api.checkpoint(recordId)
  await talk(mos)
  await talk(steves)
  await talk(mos)
  const joined = 'She likes school very much. She sleeps badly.'
  expect((await steves.api.visit(recordId))?.body.analysis).toBe(joined)
  expect((await mos.api.visit(recordId))?.body.analysis).toBe(joined)
  expect((await steves.api.checkSign(recordId)).joinedFrom).toEqual(['Mo'])
  // Writing on is not reading what was joined.
  const view = await steves.api.visit(recordId)
  if (!view) throw new Error('no view')
  await steves.api.saveVisit(recordId, { ...view.body, purpose: 'To talk and to listen.' }, view.headHash)
  await steves.api.checkpoint(recordId)
  expect((await steves.api.checkSign(recordId)).joinedFrom).toEqual(['Mo'])
  await talk(steves)
  await talk(mos)

  await mos.api.saveVisit(recordId, { ...view.body, analysis: 'She likes school very much. She sleeps hardly at all.' }, (await mos.api.visit(recordId))?.headHash)
  await mos.api.checkpoint(recordId)
  await steves.api.saveVisit(recordId, { ...view.body, analysis: 'She likes school very much. She sleeps badly, she said.' }, (await steves.api.visit(recordId))?.headHash)
  await steves.api.checkpoint(recordId)
  await talk(mos)
  await talk(steves)
  await talk(mos)
  expect((await mos.api.conflicts()).map((line) => line.recordId)).toEqual([recordId])
  expect((await steves.api.visit(recordId))?.line.stand).toBe('needs-settling')
  expect((await steves.api.signVisit(recordId, 'x')).kind).toBe('conflict')
  const conflict = await steves.api.conflict(recordId)
  if (!conflict) throw new Error('no conflict')
  expect(await steves.api.settleConflict(recordId, {})).toMatchObject({ kind: 'unsettled' })
  const choices = Object.fromEntries(conflict.clashes.map((clash) => [clash.id, { take: conflict.mineIs === 'b' ? 'b' as const : 'a' as const }]))
  expect(await steves.api.settleConflict(recordId, choices)).toMatchObject({ kind: 'saved' })
  await talk(steves)
  await talk(mos)
  expect((await mos.api.conflicts())).toEqual([])
  expect((await mos.api.visit(recordId))?.body.analysis).toBe('She likes school very much. She sleeps badly, she said.')
})

test('a drawing and a photograph follow their words and are read with the note', async () => {
  const steves = await signedIn(record, steve)
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId } = started
  const drawing = await steves.api.startDrawing(recordId)
  if (drawing.kind !== 'started') throw new Error(drawing.kind)
  await steves.api.saveInk(drawing.drawingId, [{ stroke: 1 }])
  await steves.api.saveInk(drawing.drawingId, [{ stroke: 2 }, { undo: true }])
  expect((await steves.api.openDrawing(drawing.drawingId))?.operations).toHaveLength(3)
  const strokes = new TextEncoder().encode('strokes').buffer
  const { PNG, JPEG } = await import('./setup/tiny-pictures.ts')
  expect(await steves.api.keepDrawing(drawing.drawingId, { title: 'My house', words: [], strokes, png: PNG, widthPx: 1, heightPx: 1 })).toMatchObject({ kind: 'saved' })
  expect(await steves.api.keepPhotograph(recordId, { title: 'On paper', words: [], jpeg: JPEG, widthPx: 1, heightPx: 1, straightened: false })).toMatchObject({ kind: 'saved' })
  await steves.api.shareVisit(recordId)
  expect((await steves.api.waiting()).summary).toMatchObject({ picturesWaiting: 2, unfinishedDrawings: 0 })
  steves.network.requests.length = 0
  expect(await talk(steves)).toBe('done')
  const firstPicture = steves.network.requests.findIndex((line) => line.includes('/api/pictures'))
  expect(steves.network.requests.findIndex((line) => line.includes('/api/push'))).toBeLessThan(firstPicture)
  expect((await steves.api.waiting()).summary).toMatchObject({ picturesWaiting: 0, picturesInRecord: 2, notesWaiting: 0 })
  const numbers = steves.events.flatMap((event) => (event.kind === 'sending' && event.summary.pictureNow ? [`${event.summary.pictureNow.number} of ${event.summary.pictureNow.of}`] : []))
  expect([...new Set(numbers)]).toEqual(['1 of 2', '2 of 2'])
  const helens = await signedIn(record, helen)
  const reading = await helens.api.reading(recordId)
  expect(reading?.view.pictures.map((one) => one.kind).sort()).toEqual(['drawing', 'photograph'])
  const shown = reading?.view.pictures.find((one) => one.kind === 'drawing')
  const picture = await helens.api.picture(cassie, shown?.body.picture.sha256 ?? '')
  expect(picture.kind === 'here' && new Uint8Array(picture.bytes)).toEqual(new Uint8Array(PNG))
})

test('after a restart everything is there, and signing out is refused while anything is unsent', async () => {
  const steves = await signedIn(record, steve)
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const view = await steves.api.visit(started.recordId)
  if (!view) throw new Error('no view')
  await steves.api.saveVisit(started.recordId, { ...view.body, analysis: 'Half a sentence' })
  const again = await startTestDevice({ network: steves.network, clock: recordClock(record), random: seededRandom(999), disk: steves.disk })
  expect((await again.api.status()).vault).toBe('locked')
  expect(await again.api.unlock('something else')).toMatchObject({ kind: 'wrong-passphrase' })
  expect(await again.api.unlock(PASSPHRASE)).toMatchObject({ kind: 'open', findings: [] })
  expect((await again.api.visit(started.recordId))?.body.analysis).toBe('Half a sentence')
  expect((await again.api.signOut()).kind).toBe('refused')
  await again.api.prepareToLock()
  expect(await talk(again)).toBe('done')
  expect(await again.api.signOut()).toEqual({ kind: 'signed-out' })
  expect((await again.api.status()).vault).toBe('none')
})

test('words kept when the battery died are signed under the name that the sign screen shows', async () => {
  const steves = await signedIn(record, steve)
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const view = await steves.api.visit(started.recordId)
  if (!view) throw new Error('no view')
  await steves.api.saveVisit(started.recordId, filledVisit(view.body, ['00000000-0000-4000-8000-0000000000c1' as never]))
  const shown = await steves.api.checkSign(started.recordId)
  expect((await steves.api.signVisit(started.recordId, 'This is what I saw and heard.', shown.headHash)).kind).toBe('signed')
})

test('even if the row with the device’s identity is lost, what waits on it goes to the record under the right name', async () => {
  const steves = await signedIn(record, steve)
  const started = await steves.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  await steves.api.checkpoint(started.recordId)
  steves.disk.disk.tables.get('settings')?.delete('device')
  steves.disk.file.bytes = new Uint8Array(0)
  const again = await startTestDevice({ network: steves.network, clock: recordClock(record), random: seededRandom(998), disk: steves.disk })
  expect(await again.api.unlock(PASSPHRASE)).toMatchObject({ kind: 'open' })
  expect((await again.api.waiting()).summary.notesWaiting).toBe(1)
  await talk(again)
  expect(await talk(again)).toBe('done')
  expect((await again.api.visit(started.recordId))?.line).toMatchObject({ item: 'in-the-record', authorName: 'Steve' })
  expect((await again.api.status()).staff?.name).toBe('Steve')
  const next = await again.api.startVisit(cassie)
  if (next.kind !== 'started') throw new Error(next.kind)
  await again.api.checkpoint(next.recordId)
  await talk(again)
  expect((await again.api.visit(next.recordId))?.line.item).toBe('in-the-record')
})
