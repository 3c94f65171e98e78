import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { CASSIE, openTestRecord, steve } from '../central-record/setup/test-record.ts'
import { signedIn } from './setup/signed-in.ts'
import { talk } from './setup/test-device.ts'
import { JPEG } from './setup/tiny-pictures.ts'

test('a photograph with a place hidden in it: the record does not take it, the person is told in plain words, the bytes stay and the next one goes', async () => {
  const database = await openPgliteDatabase()
  const record = await openTestRecord(database)
  const device = await signedIn(record, steve)
  const started = await device.api.startVisit(CASSIE as never)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId } = started
  const unclean = new Uint8Array(await sharp(Buffer.from(JPEG)).withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } }).jpeg().toBuffer()).buffer
  for (const jpeg of [unclean, JPEG]) await device.api.keepPhotograph(recordId, { title: '', words: [], jpeg, widthPx: 8, heightPx: 8, straightened: false })
  await device.api.checkpoint(recordId)
  expect(await talk(device, false)).toBe('done')

  const { items, summary } = await device.api.waiting()
  const trouble = items.filter((item) => item.item === 'needs-you')
  expect(trouble.map((item) => [item.what, item.words])).toEqual([['picture', expect.stringContaining('The record did not take this picture')]])
  expect(summary).toMatchObject({ picturesWaiting: 1, picturesInRecord: 1, needsYou: 1 })
  const view = await device.api.visit(recordId)
  const shown = await Promise.all((view?.pictures ?? []).map(async ({ body }) => (await device.api.picture(CASSIE as never, body.picture.sha256)).kind))
  expect(shown).toEqual(['here', 'here'])

  // By itself it is never sent again; when the person asks, once.
  device.network.requests.length = 0
  await talk(device, false)
  expect(device.network.requests.filter((line) => line.includes('/api/pictures'))).toEqual([])
  await talk(device, true)
  expect(device.network.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
  expect((await device.api.waiting()).summary.needsYou).toBe(1)
  expect((await device.api.signOut()).kind).toBe('refused')
  await database.close()
})
