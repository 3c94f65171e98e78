import { afterEach, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { drawingToVectorBytes } from '../../src/ink/vector-bytes.ts'
import type { Network } from '../../src/sync/network.ts'
import { CASSIE, helen, openTestRecord, seededRandom, steve } from '../central-record/setup/test-record.ts'
import { anyDrawing } from '../ink/seeded-drawing.ts'
import { recordNetwork } from './setup/record-network.ts'
import { recordClock, signedIn } from './setup/signed-in.ts'
import { PASSPHRASE, startTestDevice, talk } from './setup/test-device.ts'
import { PNG } from './setup/tiny-pictures.ts'

const cassie = CASSIE as never
const opened: Database[] = []
afterEach(async () => { for (const database of opened.splice(0)) await database.close() })

test('whether a drawing may be seen line by line is off by default, heard from the record, kept without signal, and taken back by it', async () => {
  const database = await openPgliteDatabase()
  opened.push(database)
  const on = await openTestRecord(database, { replayDrawings: true })
  const first = await signedIn(on, steve)
  expect((await first.api.status()).replayDrawings).toBe(true)
  first.stop()
  const reached: { network?: Network } = {}
  const network: Network = { send: async (request) => reached.network?.send(request) ?? { kind: 'no-answer' } }
  const again = await startTestDevice({ network, clock: recordClock(on), random: seededRandom(9), disk: first.disk })
  expect((await again.api.status()).replayDrawings).toBeUndefined()
  await again.api.unlock(PASSPHRASE)
  expect((await again.api.status()).replayDrawings).toBe(true)

  reached.network = Object.assign(recordNetwork(await openTestRecord(database)), { cookie: first.network.cookie })
  expect(await talk(again)).toBe('done')
  // A record that says nothing of it is one where it is off.
  expect((await again.api.status()).replayDrawings).toBe(false)
  expect(again.events).toContainEqual({ kind: 'changed', topics: ['status'] })
})

test('a supervisor’s device gets the lines of a shared drawing, as they were drawn, with their order and time', async () => {
  const database = await openPgliteDatabase()
  opened.push(database)
  const record = await openTestRecord(database, { replayDrawings: true })
  const device = await signedIn(record, steve)
  const started = await device.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const drawing = await device.api.startDrawing(started.recordId)
  if (drawing.kind !== 'started') throw new Error(drawing.kind)
  const bytes = drawingToVectorBytes(anyDrawing(5, 30))
  await device.api.keepDrawing(drawing.drawingId, { title: '', words: [], strokes: new Uint8Array(bytes).buffer, png: PNG.slice(0), widthPx: 8, heightPx: 8 })
  await device.api.shareVisit(started.recordId)
  expect(await talk(device)).toBe('done')
  const reader = await signedIn(record, helen)
  const body = (await reader.api.reading(started.recordId))?.view.pictures[0]?.body
  if (body === undefined || !('strokes' in body)) throw new Error('no drawing')
  const answer = await reader.api.picture(cassie, body.strokes.sha256)
  expect(answer.kind === 'here' && new Uint8Array(answer.bytes)).toEqual(bytes)
})
