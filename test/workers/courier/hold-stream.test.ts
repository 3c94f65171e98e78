import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { holdStream, type StreamParts } from '../../../src/workers/courier/hold-stream.ts'

const endings: (() => void)[] = []
afterEach(() => { for (const end of endings.splice(0)) end() })

/** A record that answers the nth request for the stream as told. */
async function answering(answer: (reply: ServerResponse, number: number) => void) {
  let asked = 0
  const gone: number[] = []
  const server = createServer((request, reply) => {
    const number = ++asked
    reply.on('close', () => gone.push(number))
    if (request.url === '/api/poke' && request.method === 'GET') answer(reply, number)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  endings.push(() => server.close(), () => server.closeAllConnections())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked, gone }
}

function hold(origin: string, more: Partial<StreamParts> = {}) {
  const stopped = new AbortController()
  endings.push(() => stopped.abort())
  const waits: number[] = []
  let news = 0
  let heard = Promise.withResolvers<void>()
  const parts: StreamParts = {
    origin, fetching: fetch, fraction: () => 1,
    async wait(delayMs) {
      waits.push(delayMs)
      if (waits.length >= 6) stopped.abort()
    },
    ...more,
  }
  const ended = holdStream(parts, () => { news += 1; heard.resolve(); heard = Promise.withResolvers() }, stopped.signal)
  return { stopped, waits, ended, news: () => news, next: () => heard.promise }
}

const open = (reply: ServerResponse) => reply.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')

test('the one word is told, however it is cut on the way; anything else is passed over', async () => {
  const lines: ServerResponse[] = []
  const record = await answering((reply) => { lines.push(reply); open(reply) })
  const courier = hold(record.origin)
  while (!lines[0]) await new Promise((later) => setTimeout(later, 5))
  for (const text of ['da', 'ta: ne', 'ws\n', '\n']) {
    lines[0].write(text)
    await new Promise((later) => setTimeout(later, 10))
  }
  lines[0].write(':\n\ndata: newspaper\n\ndata: case 12\n\nevent: news\n\n')
  const next = courier.next()
  lines[0].write('data: news\r\n\r\n')
  await next
  expect(courier.news()).toBe(2)
})

test('a line that ends is asked for again, slower each time it did not hold', async () => {
  const record = await answering((reply) => { open(reply); reply.end() })
  const courier = hold(record.origin)
  await courier.ended
  expect(courier.waits).toEqual([4000, 8000, 16_000, 32_000, 64_000, 128_000])
})

test('a refusal, a portal’s page and a redirect are no stream', async () => {
  const record = await answering((reply, number) => {
    if (number % 3 === 0) reply.writeHead(302, { location: 'https://portal.invalid/' }).end()
    else if (number % 3 === 1) reply.writeHead(200, { 'content-type': 'text/html' }).end('data: news\n\n')
    else reply.writeHead(401, { 'content-type': 'text/event-stream' }).end('data: news\n\n')
  })
  const courier = hold(record.origin)
  await courier.ended
  expect([record.asked(), courier.news()]).toEqual([6, 0])
})

test('a line that falls silent is given up and opened again', async () => {
  const record = await answering(open)
  const courier = hold(record.origin, { silenceMs: 500 })
  await courier.ended
  expect(record.asked()).toBe(6)
})

test('a stop hangs up at once and asks no more', async () => {
  const record = await answering((reply) => { open(reply); reply.write('data: news\n\n') })
  const courier = hold(record.origin)
  await courier.next()
  courier.stopped.abort()
  await courier.ended
  while (record.gone.length === 0) await new Promise((later) => setTimeout(later, 5))
  expect([record.asked(), record.gone]).toEqual([1, [1]])
})
