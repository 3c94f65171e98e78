import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reassignCase } from '../../src/central-record/ledger/reassign-case.ts'
import { filePictureStore } from '../../src/central-record/pictures/file-picture-store.ts'
import { sha256Bytes } from '../../src/record/content-hash.ts'
import { MAX_PICTURE_BYTES, picturePath } from '../../src/wire/pictures.ts'
import { onEachDatabase } from './setup/databases.ts'
import { newPictureHeaders, sendChunk, signature, signIn, visit, type TestDevice } from './setup/test-device.ts'
import { AMARA, CASSIE, grace, helen, KOFI, mo, openTestRecord, steve, sue, type TestRecord } from './setup/test-record.ts'

const ORIGINAL_MIME = 'application/vnd.doorstep.original'
const TUS = { 'tus-resumable': '1.0.0' }

onEachDatabase((fresh) => {
  let record: TestRecord
  let folder: string
  let counter = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doorstep-pictures-'))
    record = await openTestRecord(await fresh(), { pictures: filePictureStore(folder) })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A new picture each time: noise, so that it is no smaller than it looks. */
  const jpeg = async (side = 200) => {
    counter += 1
    const noise = Buffer.from(Array.from({ length: side * side * 3 }, (_, index) => (index * 7919 + counter * 104729 + ((index * index) % 251)) & 255))
    return new Uint8Array(await sharp(noise, { raw: { width: side, height: side, channels: 3 } }).jpeg({ quality: 95 }).toBuffer())
  }
  const create = (device: TestDevice, caseId: string, bytes: Uint8Array, mime = 'image/jpeg', length = bytes.byteLength) =>
    device.send('/api/pictures', { method: 'POST', headers: newPictureHeaders({ caseId, sha256: sha256Bytes(bytes), deviceId: device.deviceId, mime }, length) })
  const offset = async (device: TestDevice, caseId: string, sha256: string) => {
    const reply = await device.send(picturePath(caseId, sha256), { method: 'HEAD', headers: TUS })
    return [reply.status, Number(reply.headers.get('upload-offset')), Number(reply.headers.get('upload-length'))]
  }
  const read = async (device: TestDevice, caseId: string, sha256: string) => {
    const reply = await device.send(picturePath(caseId, sha256))
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : reply.status
  }

  test('a picture arrives in chunks and comes back byte for byte', async () => {
    const device = await signIn(record, steve)
    const bytes = await jpeg()
    const sha256 = sha256Bytes(bytes)
    const created = await create(device, CASSIE, bytes)
    expect([created.status, created.headers.get('location')]).toEqual([201, picturePath(CASSIE, sha256)])
    const middle = Math.floor(bytes.byteLength / 2)
    const first = await sendChunk(device, CASSIE, sha256, 0, bytes.slice(0, middle))
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, String(middle)])
    expect(await read(device, CASSIE, sha256)).toBe(404)
    expect((await sendChunk(device, CASSIE, sha256, middle, bytes.slice(middle))).status).toBe(204)
    expect(await read(device, CASSIE, sha256)).toEqual(bytes)
    // Once more from the start, as after a lost receipt: nothing to send, nothing doubled.
    expect((await create(device, CASSIE, bytes)).status).toBe(201)
    expect(await offset(device, CASSIE, sha256)).toEqual([200, bytes.byteLength, bytes.byteLength])
    expect((await sendChunk(device, CASSIE, sha256, 0, bytes)).status).toBe(409)
    expect(await read(device, CASSIE, sha256)).toEqual(bytes)
  })

  test('a chunk cut off by lost signal keeps what came, and goes on from there, on another device too', async () => {
    const a = await signIn(record, steve)
    const b = await signIn(record, mo)
    const bytes = await jpeg(300)
    const sha256 = sha256Bytes(bytes)
    await create(a, CASSIE, bytes)
    const part = Math.floor(bytes.byteLength / 3)
    const cut = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(bytes.slice(0, part))
        // The signal goes once these bytes are on the disk; what was still under way would be sent again.
        while ((await record.pictures.size(CASSIE, sha256)) !== part) await new Promise((turn) => setImmediate(turn))
        controller.error(new Error('signal lost'))
      },
    })
    const broken = await sendChunk(a, CASSIE, sha256, 0, cut)
    expect(broken.status).toBeLessThan(500)
    const [status, at] = await offset(b, CASSIE, sha256)
    expect([status, at]).toEqual([200, part])
    expect((await create(b, CASSIE, bytes)).status).toBe(201)
    expect(await offset(b, CASSIE, sha256)).toEqual([200, part, bytes.byteLength])
    expect((await sendChunk(b, CASSIE, sha256, part, bytes.slice(part))).status).toBe(204)
    expect(await read(a, CASSIE, sha256)).toEqual(bytes)
  })

  test('two devices that send the same picture at the same time make one whole picture', async () => {
    const a = await signIn(record, steve)
    const b = await signIn(record, mo)
    const bytes = await jpeg(250)
    const sha256 = sha256Bytes(bytes)
    await Promise.all([create(a, CASSIE, bytes), create(b, CASSIE, bytes)])
    const replies = await Promise.all([sendChunk(a, CASSIE, sha256, 0, bytes.slice(0, 4000)), sendChunk(b, CASSIE, sha256, 0, bytes.slice(0, 4000))])
    expect(replies.map((reply) => reply.status).sort()).toEqual([204, 409])
    expect((await sendChunk(b, CASSIE, sha256, 4000, bytes.slice(4000))).status).toBe(204)
    expect(await read(a, CASSIE, sha256)).toEqual(bytes)
  })

  test('other bytes than the hash says are refused and thrown away; the right ones then arrive', async () => {
    const device = await signIn(record, steve)
    const bytes = await jpeg()
    const sha256 = sha256Bytes(bytes)
    const wrong = new Uint8Array(bytes)
    wrong[100] = (wrong[100] ?? 0) ^ 255
    await create(device, CASSIE, bytes)
    const refused = await sendChunk(device, CASSIE, sha256, 0, wrong)
    expect([refused.status, await refused.json()]).toMatchObject([460, { refused: 'hash-differs' }])
    expect(await read(device, CASSIE, sha256)).toBe(404)
    expect(await offset(device, CASSIE, sha256)).toEqual([200, 0, bytes.byteLength])
    expect((await sendChunk(device, CASSIE, sha256, 0, bytes)).status).toBe(204)
    expect(await read(device, CASSIE, sha256)).toEqual(bytes)
  })

  test('a picture whose last byte came just before a power cut is checked when asked about', async () => {
    const device = await signIn(record, steve)
    for (const isRight of [true, false]) {
      const bytes = await jpeg()
      const sha256 = sha256Bytes(bytes)
      await create(device, CASSIE, bytes)
      await writeFile(join(folder, CASSIE, sha256), isRight ? bytes : bytes.map((byte) => byte ^ 1))
      expect((await offset(device, CASSIE, sha256))[1]).toBe(isRight ? bytes.byteLength : 0)
      expect(await read(device, CASSIE, sha256)).toEqual(isRight ? bytes : 404)
    }
  })

  test('a picture with a place hidden in it, a tail, or no picture at all is refused', async () => {
    const device = await signIn(record, steve)
    const plain = await sharp(await jpeg()).jpeg().toBuffer()
    const withPlace = await sharp(plain).withExif({ IFD0: { Copyright: 'x' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }).jpeg().toBuffer()
    const withTail = Buffer.concat([plain, Buffer.from('PK zip of something')])
    for (const bytes of [withPlace, withTail, Buffer.from('no picture'), plain.subarray(0, plain.byteLength - 300)]) {
      const reply = await device.sendPicture(CASSIE, new Uint8Array(bytes))
      expect([reply.status, await reply.json()]).toMatchObject([422, { refused: 'not-clean' }])
      expect(await read(device, CASSIE, sha256Bytes(new Uint8Array(bytes)))).toBe(404)
    }
    expect((await device.sendPicture(CASSIE, new Uint8Array(plain), 'image/png')).status).toBe(422)
    expect((await device.sendPicture(CASSIE, new TextEncoder().encode('strokes'), 'application/vnd.doorstep.strokes')).status).toBe(204)
    expect((await device.sendPicture(CASSIE, new TextEncoder().encode('<svg/>'), 'image/svg+xml')).status).toBe(400)
  })

  const withPlaceInIt = async () => new Uint8Array(await sharp(await jpeg()).withExif({ IFD0: { Copyright: 'untouched' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }).jpeg().toBuffer())
  const naming = async (device: TestDevice, picture: Uint8Array, original: Uint8Array, mime = ORIGINAL_MIME) => {
    const ref = (bytes: Uint8Array, mime: string) => ({ sha256: sha256Bytes(bytes), bytes: bytes.byteLength, mime })
    await device.push([device.write({
      caseId: CASSIE as never, kind: 'photograph', act: 'add',
      body: { visitId: device.deviceId, title: '', picture: ref(picture, 'image/jpeg'), original: ref(original, mime), straightened: false, words: [], takenAt: record.at() } as never,
    })])
  }

  test('the untouched file of a photograph is kept byte for byte, whatever stands in it, and given out as bytes to save only', async () => {
    const device = await signIn(record, steve)
    const heic = new TextEncoder().encode(`no format that is decoded here ${counter}`)
    for (const original of [await withPlaceInIt(), heic]) {
      await naming(device, await jpeg(), original)
      expect((await device.sendPicture(CASSIE, original, ORIGINAL_MIME)).status).toBe(204)
      const reply = await device.send(picturePath(CASSIE, sha256Bytes(original)))
      expect(new Uint8Array(await reply.arrayBuffer())).toEqual(original)
      expect(['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map((name) => reply.headers.get(name))).toEqual(['application/octet-stream', 'attachment', 'nosniff', 'no-store'])
      expect(await read(await signIn(record, grace), CASSIE, sha256Bytes(original))).toBe(404)
    }
  })

  test('an untouched file is hashed and measured like every picture', async () => {
    const device = await signIn(record, steve)
    const original = await withPlaceInIt()
    await naming(device, await jpeg(), original)
    expect((await create(device, CASSIE, original, ORIGINAL_MIME, MAX_PICTURE_BYTES + 1)).status).toBe(413)
    await create(device, CASSIE, original, ORIGINAL_MIME)
    expect((await sendChunk(device, CASSIE, sha256Bytes(original), 0, original.map((byte) => byte ^ 1))).status).toBe(460)
    expect(await read(device, CASSIE, sha256Bytes(original))).toBe(404)
  })

  test('nothing with a place hidden in it comes in by being called an original', async () => {
    const device = await signIn(record, steve)
    const [unnamed, asPicture, asJpeg] = [await withPlaceInIt(), await withPlaceInIt(), await withPlaceInIt()]
    await naming(device, asPicture, asPicture)
    await naming(device, await jpeg(), asJpeg, 'image/jpeg')
    const replies = [await device.sendPicture(CASSIE, unnamed, ORIGINAL_MIME), await device.sendPicture(CASSIE, asPicture, ORIGINAL_MIME), await device.sendPicture(CASSIE, asJpeg)]
    expect(replies.map((reply) => reply.status)).toEqual([422, 422, 422])
  })

  test('wrong offsets, lengths, headers and ids are refused in words, never with a fault of ours', async () => {
    const device = await signIn(record, steve)
    const bytes = await jpeg()
    const sha256 = sha256Bytes(bytes)
    await create(device, CASSIE, bytes)
    const patch = (headers: Record<string, string>, body: BodyInit = bytes, path = picturePath(CASSIE, sha256)) =>
      device.send(path, { method: 'PATCH', body, headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', ...headers } })
    expect([(await patch({ 'upload-offset': '7' })).status, (await patch({ 'upload-offset': '-1' })).status, (await patch({ 'upload-offset': 'x' })).status]).toEqual([409, 400, 400])
    expect((await patch({ 'content-type': 'image/jpeg' })).status).toBe(400)
    expect((await patch({ 'tus-resumable': '9.9.9' })).status).toBe(400)
    expect((await patch({}, new Uint8Array(bytes.byteLength + 5000))).status).toBe(413)
    const pretended = newPictureHeaders({ caseId: CASSIE, sha256, deviceId: device.deviceId, mime: 'image/jpeg' }, 10)
    const post = (headers: Record<string, string>, body?: BodyInit) => device.send('/api/pictures', { method: 'POST', headers, ...(body ? { body } : {}) })
    expect((await post({ ...pretended, 'upload-length': String(MAX_PICTURE_BYTES + 1) })).status).toBe(413)
    for (const length of ['0', '-5', '1e3', 'NaN', '', '99999999999999999999']) expect((await post({ ...pretended, 'upload-length': length })).status).toBe(400)
    expect((await post({ ...pretended, 'upload-metadata': 'caseId ////, sha256' })).status).toBe(400)
    expect((await post({ ...TUS, 'upload-length': '5' })).status).toBe(400)
    expect((await post({ ...pretended, 'content-type': 'application/offset+octet-stream' }, bytes)).status).toBe(400)
    expect((await post({ ...TUS, 'upload-defer-length': '1' })).status).toBe(400)
    for (const path of ['/api/pictures/../../etc/passwd', `/api/pictures/${CASSIE}/..%2f..%2fetc`, `/api/pictures/${CASSIE}/${'f'.repeat(63)}`, `/api/pictures/x/${sha256}`]) {
      for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE']) expect((await device.send(path, { method, headers: TUS })).status).toBe(404)
    }
    expect((await device.send(picturePath(CASSIE, sha256), { method: 'DELETE', headers: TUS })).status).toBe(404)
    expect((await sendChunk(device, CASSIE, sha256, 0, bytes)).status).toBe(204)
  })

  test('nobody sends to or reads from another’s case; the supervisor reads once the visit is shared', async () => {
    const device = await signIn(record, steve)
    const bytes = await jpeg()
    const sha256 = sha256Bytes(bytes)
    const note = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
    const ref = { sha256, bytes: bytes.byteLength, mime: 'image/jpeg' }
    const photograph = device.write({
      caseId: CASSIE as never, kind: 'photograph', act: 'add',
      body: { visitId: note.recordId, title: '', picture: ref, straightened: true, words: [], takenAt: record.at() } as never,
    })
    await device.push([note, photograph])
    expect((await device.sendPicture(CASSIE, bytes)).status).toBe(204)
    for (const person of [sue, grace, helen]) {
      const other = await signIn(record, person)
      expect(await read(other, CASSIE, sha256)).toBe(404)
      expect((await offset(other, CASSIE, sha256))[0]).toBe(404)
      expect((await sendChunk(other, CASSIE, sha256, 0, bytes)).status).toBe(404)
      expect((await create(other, CASSIE, await jpeg())).status).toBe(404)
    }
    expect((await create(device, AMARA, bytes)).status).toBe(404)
    await device.push([device.write({
      caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'sign', parents: [note.revId], body: visit({ signature: signature(note.contentHash, steve) }),
    })])
    expect(await read(await signIn(record, helen), CASSIE, sha256)).toEqual(bytes)
    expect(await read(await signIn(record, grace), CASSIE, sha256)).toBe(404)
  })

  test('a picture of a case that was reassigned meanwhile still arrives, for the new worker', async () => {
    const device = await signIn(record, sue)
    record.clock.forward(1000)
    await reassignCase(record, { caseId: KOFI, fromStaffId: sue.id, toStaffId: steve.id, by: { staffId: helen.id, deviceId: null } })
    record.clock.forward(1000)
    const bytes = await jpeg()
    expect((await device.sendPicture(KOFI, bytes)).status).toBe(204)
    expect(await read(device, KOFI, sha256Bytes(bytes))).toBe(404)
    expect(await read(await signIn(record, steve), KOFI, sha256Bytes(bytes))).toEqual(bytes)
  })
})
