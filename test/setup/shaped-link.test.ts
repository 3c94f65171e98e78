import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type LinkShape, type ShapedLink, startShapedLink } from './shaped-link.ts'

const OPEN_ROAD: LinkShape = { roundTripMs: 0, bitsPerSecond: Infinity }
let ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends) await end()
  ends = []
})

/** A server that answers with what it was sent, behind a link. */
async function echoBehind(shape: LinkShape): Promise<ShapedLink> {
  const server = createServer((request: IncomingMessage, response) => { request.pipe(response) })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const link = await startShapedLink((server.address() as AddressInfo).port, shape)
  ends.push(link.close, () => new Promise((done) => { server.close(done); server.closeAllConnections() }))
  return link
}

async function echo(link: ShapedLink, body: Buffer): Promise<{ readonly bytes: Buffer; readonly tookMs: number }> {
  const startMs = performance.now()
  const reply = await fetch(`http://127.0.0.1:${link.port}/`, { method: 'POST', body: new Uint8Array(body) })
  const bytes = Buffer.from(await reply.arrayBuffer())
  return { bytes, tookMs: performance.now() - startMs }
}

test('every byte arrives, in order, and is counted in both directions', async () => {
  const link = await echoBehind(OPEN_ROAD)
  const sent = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 31 + (at >> 8)) % 251))
  const { bytes } = await echo(link, sent)
  expect(bytes.equals(sent)).toBe(true)
  expect(link.bytesUp()).toBeGreaterThan(sent.length)
  expect(link.bytesUp()).toBeLessThan(sent.length + 2000)
  expect(link.bytesDown()).toBeGreaterThan(sent.length)
})

test('an answer takes at least the round trip', async () => {
  const link = await echoBehind({ roundTripMs: 120, bitsPerSecond: Infinity })
  const { tookMs } = await echo(link, Buffer.from('hello'))
  expect(tookMs).toBeGreaterThanOrEqual(115)
})

test('bytes take the time that the bandwidth gives them, also after a change of shape', async () => {
  const link = await echoBehind(OPEN_ROAD)
  await echo(link, Buffer.alloc(50_000))
  link.reshape({ roundTripMs: 0, bitsPerSecond: 1_000_000 })
  const { tookMs } = await echo(link, Buffer.alloc(50_000))
  // 50 kB is 400 ms at 1 Mbit/s. Up and down overlap in part, because the echo starts with the first bytes.
  expect(tookMs).toBeGreaterThanOrEqual(395)
})

test('a cut link answers nobody until it is healed', async () => {
  const link = await echoBehind(OPEN_ROAD)
  link.cut()
  await expect(echo(link, Buffer.from('hello'))).rejects.toThrow()
  link.heal()
  expect((await echo(link, Buffer.from('again'))).bytes.toString()).toBe('again')
})
