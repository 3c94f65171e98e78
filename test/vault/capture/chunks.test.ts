import { expect, test } from 'vitest'
import { type Bytes, fromHex, utf8 } from '../../../src/vault/bytes.ts'
import { type CapturePair, makeCapturePair, readCapturePair } from '../../../src/vault/capture/capture-pair.ts'
import { type CaptureKeys, chainStart } from '../../../src/vault/capture/chunk-form.ts'
import { type ChunkCopy, openChunks } from '../../../src/vault/capture/open-chunks.ts'
import { sealChunk } from '../../../src/vault/capture/seal-chunk.ts'
import { FEEDBACK_DATA, FEEDBACK_INFO, sealFeedback } from '../../../src/vault/capture/seal-feedback.ts'
import { type HpkeRecipient, openWith } from '../../../src/vault/hpke/open-with.ts'

const sessionId = '3f1c0f9e-0000-4000-8000-000000000001'
const hexBytes = (hex: string) => fromHex(hex, hex.length / 2) as Bytes

async function recipientOf(pair: CapturePair): Promise<HpkeRecipient> {
  const recipient = await readCapturePair(pair)
  if (!recipient) throw new Error('no pair')
  return recipient
}

async function session(withIngest = true) {
  const [own, ingest] = [await recipientOf(await makeCapturePair()), await recipientOf(await makeCapturePair())]
  const keys: CaptureKeys = { sessionId, publicKey: own.publicKey, ...(withIngest && { ingestKey: ingest.publicKey }) }
  return { own, ingest, keys }
}

/** A session of so many chunks, each holding its number. */
async function sealedSession(keys: CaptureKeys, count: number): Promise<ChunkCopy[]> {
  const copies: ChunkCopy[] = []
  let prev = await chainStart(keys)
  for (let seq = 1; seq <= count; seq += 1) {
    const { chunk, hash } = await sealChunk(keys, { seq, prev }, JSON.stringify([{ n: seq }]))
    copies.push({ seq, chunk })
    prev = hash
  }
  return copies
}

const numbers = (opened: { readonly events: readonly unknown[] }) => opened.events.map((event) => (event as { n: number }).n)
const whole = { last: 4, missing: [], chained: true, strangers: [] }

test('what was sealed opens with the session’s key, in order, whatever order it is found in', async () => {
  const { own, keys } = await session()
  const copies = await sealedSession(keys, 4)
  const opened = await openChunks(own, keys, [...copies].reverse())
  expect(numbers(opened)).toEqual([1, 2, 3, 4])
  expect(opened).toMatchObject(whole)
  // Two copies of everything are one session.
  expect(await openChunks(own, keys, [...copies, ...copies], 4)).toEqual(opened)
})

test('the organisation’s ingest key opens the same chunks, and nobody else does', async () => {
  const { own, ingest, keys } = await session()
  const copies = await sealedSession(keys, 4)
  expect(numbers(await openChunks(ingest, keys, copies))).toEqual([1, 2, 3, 4])
  const other = await recipientOf(await makeCapturePair())
  expect(await openChunks(other, keys, copies)).toEqual({ events: [], last: 4, missing: [1, 2, 3, 4], chained: true, strangers: [] })
  expect(await openChunks(own, { ...keys, ingestKey: other.publicKey }, copies)).toMatchObject({ missing: [], strangers: [1, 2, 3, 4] })
  expect(await openChunks(own, keys, await sealedSession({ ...keys, publicKey: other.publicKey }, 2))).toMatchObject({ missing: [1, 2], strangers: [1, 2] })
  const alone = await session(false)
  expect(await openChunks(alone.own, alone.keys, await sealedSession(alone.keys, 4))).toMatchObject(whole)
})

test('one chunk left out is named, and the rest is there', async () => {
  const { own, keys } = await session()
  const copies = await sealedSession(keys, 4)
  const opened = await openChunks(own, keys, copies.filter(({ seq }) => seq !== 2))
  expect(numbers(opened)).toEqual([1, 3, 4])
  expect(opened).toMatchObject({ last: 4, missing: [2], chained: true })
})

test('a tail cut off is noticed by the counter kept elsewhere', async () => {
  const { own, keys } = await session()
  const copies = await sealedSession(keys, 4)
  expect(await openChunks(own, keys, copies.slice(0, 2), 4)).toMatchObject({ last: 4, missing: [3, 4], chained: true })
  expect(await openChunks(own, keys, [], 3)).toMatchObject({ events: [], last: 3, missing: [1, 2, 3] })
})

test('chunks laid in each other’s places are read by the number that is sealed in them', async () => {
  const { own, keys } = await session()
  const [first, second, third, fourth] = (await sealedSession(keys, 4)).map(({ chunk }) => chunk) as [Bytes, Bytes, Bytes, Bytes]
  const swapped = [{ seq: 1, chunk: first }, { seq: 2, chunk: third }, { seq: 3, chunk: second }, { seq: 4, chunk: fourth }]
  const opened = await openChunks(own, keys, swapped)
  expect(numbers(opened)).toEqual([1, 2, 3, 4])
  expect(opened).toMatchObject(whole)
})

test('a number written over does not open', async () => {
  const { own, keys } = await session()
  const copies = await sealedSession(keys, 4)
  const renumbered = Uint8Array.from(copies[1]?.chunk as Uint8Array)
  renumbered[4] = 3
  expect(await openChunks(own, keys, [copies[0] as ChunkCopy, { seq: 2, chunk: renumbered }])).toMatchObject({ missing: [2], chained: true })
})

test('a chunk from a chain of its own opens and is told as not following on', async () => {
  const { own, keys } = await session()
  const copies = await sealedSession(keys, 4)
  const { chunk } = await sealChunk(keys, { seq: 3, prev: 'ab'.repeat(32) }, JSON.stringify([{ n: 33 }]))
  const opened = await openChunks(own, keys, [...copies.filter(({ seq }) => seq < 3), { seq: 3, chunk }])
  expect(opened).toMatchObject({ missing: [], chained: false })
  // Beside the true one it is the true one that counts.
  const beside = await openChunks(own, keys, [{ seq: 3, chunk }, ...copies])
  expect(numbers(beside)).toEqual([1, 2, 3, 4])
  expect(beside).toMatchObject(whole)
})

test('a chain begun under another session or key does not join', async () => {
  const { own, ingest, keys } = await session()
  const other = await sealedSession({ ...keys, sessionId: '3f1c0f9e-0000-4000-8000-000000000002' }, 2)
  expect(await openChunks(own, keys, other)).toMatchObject({ events: [], missing: [1, 2] })
  const { chunk } = await sealChunk(keys, { seq: 1, prev: await chainStart({ sessionId, publicKey: ingest.publicKey }) }, '[]')
  expect(await openChunks(own, keys, [{ seq: 1, chunk }])).toMatchObject({ missing: [], chained: false })
})

test('no single damaged byte opens, throws or is passed over', async () => {
  const { own, keys } = await session()
  const [copy] = await sealedSession(keys, 1)
  const chunk = copy?.chunk as Uint8Array
  for (let at = 0; at < chunk.length; at += 7) {
    const damaged = Uint8Array.from(chunk)
    damaged[at] = (damaged[at] as number) ^ 0x10
    expect(await openChunks(own, keys, [{ seq: 1, chunk: damaged }])).toMatchObject({ events: [], last: 1, missing: [1] })
  }
  for (const length of [0, 1, 40, chunk.length - 1]) {
    expect(await openChunks(own, keys, [{ seq: 1, chunk: chunk.slice(0, length) }])).toMatchObject({ events: [], missing: [1] })
  }
})

test('a counter or a number that was never given makes no list of it', async () => {
  const { own, keys } = await session()
  const copies = await sealedSession(keys, 1)
  expect(await openChunks(own, keys, [...copies, { seq: 4_000_000_000, chunk: new Uint8Array(9) }], Number.MAX_SAFE_INTEGER)).toMatchObject({ last: 1, missing: [] })
})

test('the same events are never the same bytes, and their size shows only a bucket', async () => {
  const { keys } = await session()
  const prev = await chainStart(keys)
  const seal = async (text: string) => (await sealChunk(keys, { seq: 1, prev }, text)).chunk
  const [a, b, c] = [await seal('["a"]'), await seal('["a"]'), await seal(`["${'a'.repeat(200)}"]`)]
  expect(a).not.toEqual(b)
  expect(a.length).toBe(c.length)
})

test('what a child says of the session opens with the insights key only, and is always of one size', async () => {
  const insights = await recipientOf(await makeCapturePair())
  const texts = ['{}', JSON.stringify({ safe: 'no', words: 'x'.repeat(3000) })]
  const sealed = await Promise.all(texts.map((text) => sealFeedback(insights.publicKey, text)))
  expect(sealed.map((hex) => hex.length)).toEqual([8354, 8354])
  for (const [at, hex] of sealed.entries()) {
    const bytes = hexBytes(hex)
    const open = (recipient: HpkeRecipient) => openWith(recipient, bytes.slice(0, 65), FEEDBACK_INFO, FEEDBACK_DATA, bytes.slice(65))
    const plain = await open(insights)
    expect(plain?.slice(4, 4 + (texts[at] as string).length)).toEqual(utf8(texts[at] as string))
    expect(await open(await recipientOf(await makeCapturePair()))).toBeNull()
  }
  await expect(sealFeedback(insights.publicKey, 'x'.repeat(5000))).rejects.toThrow(RangeError)
})

test('a private key that is none is told, not thrown', async () => {
  const pair = await makeCapturePair()
  expect(await readCapturePair({ ...pair, privateKey: 'zz' })).toBeNull()
  expect(await readCapturePair({ ...pair, privateKey: '00ff' })).toBeNull()
  expect(await readCapturePair({ ...pair, publicKey: `04${'00'.repeat(64)}` })).toBeNull()
})
