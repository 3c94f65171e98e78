import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import type { PhotographBody } from '../../src/record/artefact.ts'
import { sha256Bytes } from '../../src/record/content-hash.ts'
import type { RecordId } from '../../src/record/ids.ts'
import type { Network } from '../../src/sync/network.ts'
import { CASSIE, helen, mo, openTestRecord, seededRandom, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { recordNetwork } from './setup/record-network.ts'
import { recordClock, signedIn } from './setup/signed-in.ts'
import { PASSPHRASE, startTestDevice, talk, type TestDevice } from './setup/test-device.ts'
import { JPEG } from './setup/tiny-pictures.ts'

const cassie = CASSIE as never
const ORIGINAL = new Uint8Array(await sharp(Buffer.from(JPEG)).withExif({ IFD0: { Make: 'A camera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }).jpeg().toBuffer())

const opened: Database[] = []
afterEach(async () => { for (const database of opened.splice(0)) await database.close() })

async function recordThat(setting: { readonly keepOriginals?: boolean }, database?: Database): Promise<TestRecord> {
  const under = database ?? await openPgliteDatabase()
  if (!database) opened.push(under)
  return openTestRecord(under, setting)
}

async function photographed(device: TestDevice): Promise<{ readonly visitId: RecordId; readonly body: PhotographBody }> {
  const started = await device.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const visitId = started.recordId
  const made = { title: 'the bridge', words: [], jpeg: JPEG.slice(0), widthPx: 8, heightPx: 8, original: ORIGINAL.slice().buffer, straightened: false }
  expect(await device.api.keepPhotograph(visitId, made)).toMatchObject({ kind: 'saved' })
  return { visitId, body: await photographOf(device, visitId) }
}

async function photographOf(device: TestDevice, visitId: RecordId): Promise<PhotographBody> {
  const body = (await device.api.visit(visitId))?.pictures[0]?.body
  if (!body || !('takenAt' in body)) throw new Error('no photograph')
  return body
}

async function picturesKept(device: TestDevice): Promise<string[]> {
  const { keeping } = device.open() ?? (() => { throw new Error('the device is locked') })()
  const hashes: string[] = []
  for await (const page of keeping.store.pages('pictures')) {
    for (const row of page) {
      const bytes = await keeping.sealer.openBytes({ table: 'pictures', id: row.id }, row.sealed)
      if (bytes) hashes.push(sha256Bytes(new Uint8Array(bytes)))
    }
  }
  return hashes.sort()
}

test('with the setting on, the camera’s own file is sealed on the device and reaches the record unchanged; nobody’s screen fetches or shows it', async () => {
  const record = await recordThat({ keepOriginals: true })
  const device = await signedIn(record, steve)
  expect((await device.api.status()).keepOriginals).toBe(true)
  const { visitId, body } = await photographed(device)
  const sha256 = sha256Bytes(ORIGINAL)
  expect(body.original).toEqual({ sha256, bytes: ORIGINAL.byteLength, mime: 'application/vnd.doorstep.original' })
  expect(await picturesKept(device)).toEqual([sha256Bytes(new Uint8Array(JPEG)), sha256].sort())
  await device.api.shareVisit(visitId)
  expect(await talk(device)).toBe('done')
  expect(await record.pictures.read(CASSIE, sha256)).toEqual(ORIGINAL)
  expect((await device.api.waiting()).summary).toMatchObject({ picturesWaiting: 0, needsYou: 0 })

  for (const person of [mo, helen]) {
    const reader = await signedIn(record, person)
    const view = person === helen ? (await reader.api.reading(visitId))?.view : await reader.api.visit(visitId)
    expect(view?.pictures.map(({ body }) => body.picture.sha256)).toEqual([body.picture.sha256])
    expect((await reader.api.picture(cassie, body.picture.sha256)).kind).toBe('here')
    expect((await reader.api.picture(cassie, sha256)).kind).not.toBe('here')
    await talk(reader)
    expect(reader.network.requests.filter((line) => line.includes(sha256))).toEqual([])
  }
  expect((await device.api.picture(cassie, sha256)).kind).not.toBe('here')
})

test('with the setting off, no camera file is kept or sent, even if the page hands one over', async () => {
  const record = await recordThat({})
  const device = await signedIn(record, steve)
  expect((await device.api.status()).keepOriginals).toBeFalsy()
  const { body } = await photographed(device)
  expect(body.original).toBeUndefined()
  expect(await picturesKept(device)).toEqual([sha256Bytes(new Uint8Array(JPEG))])
  await talk(device)
  expect(device.network.requests.filter((line) => line.includes(sha256Bytes(ORIGINAL)))).toEqual([])
})

test('the setting holds without signal and after a restart, and a device hears when it is changed', async () => {
  const database = await openPgliteDatabase()
  opened.push(database)
  const on = await recordThat({ keepOriginals: true }, database)
  const first = await signedIn(on, steve)
  first.stop()
  const reached: { network?: Network } = {}
  const network: Network = { send: async (request) => reached.network?.send(request) ?? { kind: 'no-answer' } }
  const again = await startTestDevice({ network, clock: recordClock(on), random: seededRandom(9), disk: first.disk })
  expect((await again.api.status()).keepOriginals).toBeFalsy()
  await again.api.unlock(PASSPHRASE)
  await talk(again)
  expect((await again.api.status()).keepOriginals).toBe(true)
  const kept = await photographed(again)
  expect(kept.body.original).toBeDefined()

  const record = await recordThat({}, database)
  reached.network = Object.assign(recordNetwork(record), { cookie: first.network.cookie })
  expect(await talk(again)).toBe('done')
  expect((await again.api.status()).keepOriginals).toBe(false)
  expect(again.events).toContainEqual({ kind: 'changed', topics: ['status'] })
  // What was kept under the setting still goes: it was saved, and nothing saved is dropped.
  expect(await record.pictures.read(CASSIE, sha256Bytes(ORIGINAL))).toEqual(ORIGINAL)
  expect((await photographed(again)).body.original).toBeUndefined()
})
