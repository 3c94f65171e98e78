import { expect, test } from 'vitest'
import { readReply } from '../../src/sync/api-call.ts'
import type { NetworkReply } from '../../src/sync/network.ts'
import { sayHello } from '../../src/sync/signal.ts'
import { PushReply } from '../../src/wire/push.ts'

const answer = (status: number, text: string, headers: Record<string, string> = {}): NetworkReply => ({ kind: 'answer', status, headers, body: new TextEncoder().encode(text).buffer })
const good = JSON.stringify({ epoch: 'e', serverTime: '2026-11-23T09:00:00.000Z', verdicts: [] })

test('only our own words are an answer', () => {
  expect(readReply(answer(200, good), PushReply)).toMatchObject({ kind: 'ok' })
  expect(readReply(answer(200, good.slice(0, -5)), PushReply)).toEqual({ kind: 'not-ours' })
  expect(readReply(answer(200, '<html>Free Wi-Fi</html>'), PushReply)).toEqual({ kind: 'not-ours' })
  expect(readReply(answer(200, '{}'), PushReply)).toEqual({ kind: 'not-ours' })
  expect(readReply(answer(404, 'Not found'), PushReply)).toEqual({ kind: 'not-ours' })
  expect(readReply(answer(500, 'oops'), PushReply)).toEqual({ kind: 'not-ours' })
  expect(readReply({ kind: 'no-answer' }, PushReply)).toEqual({ kind: 'not-ours' })
})

test('a refusal in our words is heard, with its Retry-After', () => {
  const refusal = JSON.stringify({ refused: 'try-later', words: 'Later.' })
  expect(readReply(answer(503, refusal, { 'retry-after': '7' }), PushReply)).toEqual({ kind: 'refused', refusal: { refused: 'try-later', words: 'Later.', retryAfterMs: 7000 } })
  expect(readReply(answer(503, '<html>', { 'retry-after': '7' }), PushReply)).toEqual({ kind: 'not-ours', retryAfterMs: 7000 })
})

test('a hello counts only with our nonce', async () => {
  const hello = (nonce: string) => ({ doorstep: 'central-record', nonce, protocol: 1, minProtocol: 1, epoch: 'e', serverTime: '2026-11-23T09:00:00.000Z' })
  const random = { uuid: () => 'nonce-1', fraction: () => 0 }
  const network = (reply: NetworkReply) => ({ send: async () => reply })
  expect((await sayHello(network(answer(200, JSON.stringify(hello('nonce-1')))), random)).kind).toBe('here')
  expect((await sayHello(network(answer(200, JSON.stringify(hello('cached')))), random)).kind).toBe('none')
  expect((await sayHello(network(answer(200, JSON.stringify({ ...hello('nonce-1'), minProtocol: 99 }))), random)).kind).toBe('update-needed')
  expect((await sayHello(network(answer(200, '<html>Welcome</html>')), random)).kind).toBe('none')
})
