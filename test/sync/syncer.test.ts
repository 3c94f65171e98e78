import { expect, test } from 'vitest'
import type { Clock } from '../../src/sync/clock.ts'
import type { NetworkReply, NetworkRequest, Nudge } from '../../src/sync/network.ts'
import { NEWS_SPREAD_MS } from '../../src/sync/retry.ts'
import { POLL_MS, Syncer } from '../../src/sync/syncer.ts'
import { steve } from '../central-record/setup/test-record.ts'
import { heldDevice, NOW_MS } from './setup/held-device.ts'

/** A clock whose timers a test lets pass one by one. */
function steppedClock() {
  let nowMs = NOW_MS
  const timers: { readonly delayMs: number; readonly go: () => void }[] = []
  const clock: Clock = {
    nowMs: () => nowMs,
    wait: (delayMs, signal) => (delayMs === 0 ? Promise.resolve() : new Promise((resolve, reject) => {
      const timer = { delayMs, go: resolve }
      timers.push(timer)
      signal?.addEventListener('abort', () => {
        timers.splice(timers.indexOf(timer), 1)
        reject(new DOMException('stopped', 'AbortError'))
      })
    })),
  }
  return {
    clock, waits: () => timers.map((timer) => timer.delayMs),
    async pass() {
      const timer = timers.shift()
      nowMs += timer?.delayMs ?? 0
      timer?.go()
      await rest()
    },
  }
}

const rest = () => new Promise((later) => setTimeout(later, 5))
const json = (value: unknown): NetworkReply => ({ kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(value)).buffer })

function started(options: { readonly isUp: () => boolean; readonly fraction?: number }) {
  const asked: string[] = []
  const held: (boolean | 'stop')[] = []
  let nudge: (nudge: Nudge) => void = () => undefined
  const stepped = steppedClock()
  const context = heldDevice({
    hear(listener) {
      nudge = listener
      return { holdStream: (hold) => void held.push(hold), stop: () => void held.push('stop') }
    },
    async send(request: NetworkRequest) {
      asked.push(request.path)
      if (!options.isUp()) return { kind: 'no-answer' }
      const serverTime = new Date(NOW_MS).toISOString()
      if (request.path === '/api/hello') return json({ doorstep: 'central-record', nonce: request.headers['x-nonce'], protocol: 1, minProtocol: 1, epoch: 'epoch-1', serverTime, signedInAs: steve })
      return json({ epoch: 'epoch-1', serverTime, cases: [], pages: [], more: false, staff: [], escrow: [] })
    },
  })
  const signals: string[] = []
  const syncer = new Syncer({
    context: { ...context, clock: stepped.clock, random: { uuid: context.random.uuid, fraction: () => options.fraction ?? 0.5 } },
    isSigned: () => false, onSignal: (signal) => signals.push(signal), onSending: () => undefined, onProgress: () => undefined,
  })
  void syncer.run()
  return { syncer, signals, asked, held, nudge: (word: Nudge) => nudge(word), ...stepped }
}

test('with signal it talks once and then asks every minute', async () => {
  const { syncer, signals, asked, waits, pass } = started({ isUp: () => true })
  await rest()
  expect(asked).toEqual(['/api/hello', '/api/pull'])
  expect(waits()).toEqual([POLL_MS])
  await pass()
  expect(asked).toEqual(['/api/hello', '/api/pull', '/api/pull'])
  expect(signals).toEqual(['here'])
  syncer.stop()
})

test('without signal it waits longer and longer, and typing does not hurry it', async () => {
  const { syncer, asked, waits, pass } = started({ isUp: () => false })
  await rest()
  const seen: (number | undefined)[] = []
  for (let times = 0; times < 5; times += 1) {
    seen.push(waits()[0])
    syncer.wake('written')
    await rest()
    await pass()
  }
  expect(seen).toEqual([500, 1000, 2000, 4000, 8000])
  expect(asked).toHaveLength(6)
  syncer.stop()
})

test('when signal returns the first automatic try is spread over a minute; "Send now" is at once', async () => {
  let isUp = false
  const { syncer, asked, waits, pass } = started({ isUp: () => isUp })
  await rest()
  isUp = true
  await pass()
  expect(asked.at(-1)).toBe('/api/hello')
  expect(waits()).toEqual([30_000])
  syncer.wake('send-now')
  await rest()
  expect(asked.at(-1)).toBe('/api/pull')
  syncer.stop()
})

test('after it was stopped it says nothing more', async () => {
  const { syncer, asked, waits } = started({ isUp: () => true })
  await rest()
  const before = asked.length
  syncer.stop()
  syncer.wake('send-now')
  await rest()
  expect(asked).toHaveLength(before)
  expect(waits()).toEqual([])
})

test('at news it asks within a second, once however often it is told; the stream is held only while there is signal', async () => {
  let up = true
  const { syncer, asked, held, nudge, waits, pass } = started({ isUp: () => up, fraction: 0.5 })
  await rest()
  expect(held).toEqual([true])
  asked.length = 0
  for (let times = 0; times < 5; times += 1) nudge('news')
  expect(waits()).toEqual([POLL_MS, 0.5 * NEWS_SPREAD_MS])
  await pass()
  await pass()
  // The poll that was due and the news: one conversation each, and no third.
  expect(asked).toEqual(['/api/pull', '/api/pull'])
  up = false
  await pass()
  expect(held.at(-1)).toBe(false)
  // A stream that should be closed cannot cut the waiting short; a person who looks again can.
  asked.length = 0
  nudge('news')
  await rest()
  expect(asked).toEqual([])
  up = true
  nudge('page-seen')
  await rest()
  expect(asked).toEqual(['/api/hello'])
  syncer.stop()
  expect(held.at(-1)).toBe('stop')
})
