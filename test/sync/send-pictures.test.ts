import { expect, test } from 'vitest'
import type { PictureRef } from '../../src/record/artefact.ts'
import { hashBytes } from '../../src/vault/hash-bytes.ts'
import type { RecordId, RevisionId } from '../../src/record/ids.ts'
import { commitRevision } from '../../src/sync/kept/commit-revision.ts'
import type { NetworkReply, NetworkRequest } from '../../src/sync/network.ts'
import { sendPictures } from '../../src/sync/pictures/send-pictures.ts'
import type { SyncContext } from '../../src/sync/sync-context.ts'
import { PICTURE_CHUNK_BYTES } from '../../src/wire/pictures.ts'
import { id, seededRandom } from '../central-record/setup/test-record.ts'
import { heldDevice } from './setup/held-device.ts'

const SIZE = 5 * PICTURE_CHUNK_BYTES + 1234
const BYTES = new Uint8Array(SIZE).map((_, at) => (at * 31 + (at >> 8)) & 255)
const NOT_SIGNED = { sent: () => undefined, isSigned: () => false }

/** The server's end of tus, as little as is needed: an offset, and bytes counted as they come. */
function tusServer() {
  const server = { stored: new Uint8Array(0), created: 0, bytesOnTheWire: 0, whole: false }
  const reply = (status: number, headers: Record<string, string> = {}): NetworkReply => ({ kind: 'answer', status, headers: { 'tus-resumable': '1.0.0', ...headers }, body: new ArrayBuffer(0) })
  return Object.assign(server, {
    async send(request: NetworkRequest): Promise<NetworkReply> {
      if (request.method === 'HEAD') return server.created ? reply(200, { 'upload-offset': String(server.stored.length), 'upload-length': String(SIZE) }) : reply(404)
      if (request.method === 'POST') {
        server.created += 1
        return reply(201)
      }
      const chunk = new Uint8Array(request.body as ArrayBuffer)
      server.bytesOnTheWire += chunk.length
      if (Number(request.headers['upload-offset']) !== server.stored.length) return reply(409)
      const longer = new Uint8Array(server.stored.length + chunk.length)
      longer.set(server.stored)
      longer.set(chunk, server.stored.length)
      server.stored = longer
      server.whole = server.stored.length === SIZE && Buffer.from(server.stored).equals(BYTES)
      return reply(204, { 'upload-offset': String(server.stored.length) })
    },
  })
}

async function keepPicture(context: SyncContext, receiveText = true, bytes = BYTES): Promise<void> {
  const ref: PictureRef = { sha256: await hashBytes(bytes), bytes: bytes.length, mime: 'image/jpeg' }
  const outcome = await context.keeping.inTurn(() => commitRevision(context, {
    revId: context.random.uuid() as RevisionId, recordId: context.random.uuid() as RecordId, caseId: id('c', 1) as never, kind: 'photograph', act: 'add', parents: [],
    body: { visitId: id('1', 1), title: '', picture: ref, straightened: false, words: [], takenAt: '2026-11-23T09:00:00.000Z' },
  }, { pictures: [{ ref, bytes }] }))
  if (receiveText && outcome.kind === 'committed') context.holdings.outbox.delete(outcome.revision.revId)
}

test('a picture goes in chunks of 256 KiB and its outbox row goes only at the end', async () => {
  const server = tusServer()
  const context = heldDevice(server)
  await keepPicture(context)
  expect(await sendPictures(context, NOT_SIGNED)).toEqual({ kind: 'done' })
  expect(server).toMatchObject({ whole: true, created: 1, bytesOnTheWire: SIZE })
  expect(context.holdings.outbox.size).toBe(0)
  for await (const page of context.keeping.store.pages('pictures')) expect(page.map((row) => row.state)).toEqual(['kept'])
})

test('never ahead of its own words, nor of words written meanwhile', async () => {
  const server = tusServer()
  const context = heldDevice(server)
  await keepPicture(context, false)
  expect(await sendPictures(context, NOT_SIGNED)).toEqual({ kind: 'done' })
  expect(server.created).toBe(0)
})

test('cut off again and again, at most the chunk on its way is sent twice', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const server = tusServer()
    const random = seededRandom(seed)
    let cuts = 0
    const network = {
      async send(request: NetworkRequest): Promise<NetworkReply> {
        const die = random.fraction()
        if (cuts < 6 && die < 0.15) { cuts += 1; return { kind: 'no-answer' } }
        const reply = await server.send(request)
        if (cuts < 6 && die > 0.85) { cuts += 1; return { kind: 'no-answer' } }
        if (cuts < 6 && die > 0.75 && request.method === 'PATCH') { cuts += 1; return { kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode('<html>').buffer } }
        return reply
      },
    }
    const context = heldDevice(network)
    await keepPicture(context)
    for (let tries = 0; tries < 20 && context.holdings.outbox.size > 0; tries += 1) await sendPictures(context, NOT_SIGNED)
    expect(context.holdings.outbox.size, `seed ${seed}`).toBe(0)
    expect(server.whole).toBe(true)
    expect(server.bytesOnTheWire - SIZE, `seed ${seed}`).toBeLessThanOrEqual(cuts * PICTURE_CHUNK_BYTES)
  }
})

test('a portal that answers everything begins nothing and retires nothing', async () => {
  const context = heldDevice({ send: async () => ({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: new ArrayBuffer(0) }) })
  await keepPicture(context)
  expect((await sendPictures(context, NOT_SIGNED)).kind).toBe('no-signal')
  expect(context.holdings.outbox.size).toBe(1)
})

test('a picture damaged on the device is not sent; a person is asked', async () => {
  const server = tusServer()
  const context = heldDevice(server)
  await keepPicture(context)
  const rows = context.disk.tables.get('pictures')
  for (const [key, row] of rows ?? []) {
    const sealed = row.sealed.slice(0)
    new Uint8Array(sealed)[sealed.byteLength - 1] = (new Uint8Array(sealed)[sealed.byteLength - 1] ?? 0) ^ 1
    rows?.set(key, { ...row, sealed })
  }
  expect(await sendPictures(context, NOT_SIGNED)).toEqual({ kind: 'done' })
  expect(server.created).toBe(0)
  expect([...context.holdings.outbox.values()].map((item) => item.trouble)).toEqual(['hash-differs'])
})

test('a picture that the record will never take is not sent again and again: a person is asked, the bytes stay, and the next one goes', async () => {
  for (const [method, status, refused, trouble] of [
    ['PATCH', 422, 'not-clean', 'not-clean'], ['PATCH', 413, 'too-large', 'too-large'], ['POST', 413, 'too-large', 'too-large'], ['POST', 400, 'bad-request', 'not-accepted'],
  ] as const) {
    const server = tusServer()
    let refusals = 0
    const context = heldDevice({
      async send(request) {
        const isLast = Number(request.headers['upload-offset'] ?? 0) + PICTURE_CHUNK_BYTES >= SIZE
        if (refusals > 0 || request.method !== method || (method === 'PATCH' && !isLast)) return server.send(request)
        refusals += 1
        Object.assign(server, { stored: new Uint8Array(0), created: 0 })
        return { kind: 'answer', status, headers: { 'tus-resumable': '1.0.0', 'content-type': 'application/json' }, body: new TextEncoder().encode(JSON.stringify({ refused, words: 'No.' })).buffer }
      },
    })
    await keepPicture(context)
    await keepPicture(context, true, BYTES.slice(0, 99))
    expect(await sendPictures(context, NOT_SIGNED), refused).toEqual({ kind: 'done' })
    expect(refusals).toBe(1)
    expect([...context.holdings.outbox.values()].map((item) => [item.state, item.trouble])).toEqual([['needs-you', trouble]])
    expect(context.disk.tables.get('pictures')?.size).toBe(2)
    expect(server.stored).toHaveLength(99)
    const sent = server.bytesOnTheWire
    expect(await sendPictures(context, NOT_SIGNED)).toEqual({ kind: 'done' })
    expect(server.bytesOnTheWire).toBe(sent)
  }
})

test('a portal that answers a chunk with an error page asks nothing of a person', async () => {
  const server = tusServer()
  const context = heldDevice({
    send: async (request) => (request.method === 'PATCH' ? { kind: 'answer', status: 400, headers: { 'content-type': 'text/html' }, body: new TextEncoder().encode('<html>').buffer } : server.send(request)),
  })
  await keepPicture(context)
  expect((await sendPictures(context, NOT_SIGNED)).kind).toBe('no-signal')
  expect([...context.holdings.outbox.values()].map((item) => item.state)).toEqual(['on-this-device'])
})
