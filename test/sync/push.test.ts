import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { RecordId, RevisionId } from '../../src/record/ids.ts'
import type { Revision } from '../../src/record/revision.ts'
import { commitRevision } from '../../src/sync/kept/commit-revision.ts'
import type { NetworkReply, NetworkRequest } from '../../src/sync/network.ts'
import { push } from '../../src/sync/push.ts'
import type { SyncContext } from '../../src/sync/sync-context.ts'
import { WORDS } from '../../src/vault/words.ts'
import { id } from '../central-record/setup/test-record.ts'
import { heldDevice } from './setup/held-device.ts'

const quiet = { sending: () => undefined }

async function write(context: SyncContext, count: number, words = 3): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await context.keeping.inTurn(() => commitRevision(context, {
      revId: context.random.uuid() as RevisionId, recordId: context.random.uuid() as RecordId, caseId: id('c', 1) as never, kind: 'addendum', act: 'add', parents: [],
      body: { refersTo: id('1', 1), refersToHash: '', reason: 'correction', text: `note ${at} ${Array.from({ length: words }, () => WORDS[Math.floor(context.random.fraction() * WORDS.length)]).join(' ')}` },
    }))
  }
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): NetworkReply {
  return { kind: 'answer', status, headers, body: new TextEncoder().encode(JSON.stringify(value)).buffer }
}

function revisionsIn(request: NetworkRequest): Revision[] {
  return (JSON.parse(gunzipSync(new Uint8Array(request.body as ArrayBuffer)).toString()) as { revisions: Revision[] }).revisions
}

function receipts(revisions: readonly Revision[]): NetworkReply {
  const verdicts = revisions.map((revision, index) => ({ index, revId: revision.revId, verdict: 'accepted', contentHash: revision.contentHash, caseSeq: index + 1, ledgerHash: revision.contentHash, receivedAt: '2026-11-23T09:00:00.000Z' }))
  return json(200, { epoch: 'epoch-1', serverTime: '2026-11-23T09:00:00.000Z', verdicts })
}

test('a day of twenty notes goes in one small request, numbered without a gap', async () => {
  const requests: NetworkRequest[] = []
  const context = heldDevice({ send: async (request) => { requests.push(request); return receipts(revisionsIn(request)) } })
  await write(context, 20, 120)
  expect(await push(context, quiet)).toEqual({ kind: 'done' })
  expect(requests).toHaveLength(1)
  const [sent] = requests
  console.log(JSON.stringify({ notes: 20, wordsEach: 120, gzipBytes: sent?.body?.byteLength }))
  expect(sent?.body?.byteLength).toBeLessThan(12_000)
  const revisions = revisionsIn(sent as NetworkRequest)
  expect(revisions.map((revision) => revision.deviceSeq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(revisions.map((revision) => revision.prevDeviceHash)).toEqual(['', ...revisions.slice(0, -1).map((revision) => revision.contentHash)])
  expect(context.holdings.outbox.size).toBe(0)
  expect(await context.keeping.store.count('outbox')).toBe(0)
  expect([...context.holdings.revisions.values()].every((known) => known.receipt?.verdict === 'accepted')).toBe(true)
})

test.each<[string, NetworkReply, string]>([
  ['nothing', { kind: 'no-answer' }, 'no-signal'],
  ['a portal’s page', { kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode('<html>Free Wi-Fi</html>').buffer }, 'no-signal'],
  ['a 404', json(404, {}), 'no-signal'],
  ['a 500', json(500, { oops: true }), 'no-signal'],
  ['try later', json(503, { refused: 'try-later', words: 'Later.' }), 'no-signal'],
  ['sign in', json(401, { refused: 'not-signed-in', words: 'Sign in.' }), 'sign-in-needed'],
  ['update', json(426, { refused: 'update-needed', words: 'Update.' }), 'update-needed'],
  ['no verdicts at all', json(200, { epoch: 'epoch-1', serverTime: '2026-11-23T09:00:00.000Z', verdicts: [] }), 'no-signal'],
  ['another epoch', json(409, { refused: 'epoch-changed', words: 'Restored.', epoch: 'epoch-2' }), 'epoch-changed'],
])('%s retires nothing', async (_, reply, outcome) => {
  const context = heldDevice({ send: async () => reply })
  await write(context, 3)
  expect((await push(context, quiet)).kind).toBe(outcome)
  expect(context.holdings.outbox.size).toBe(3)
  expect(await context.keeping.store.count('outbox')).toBe(3)
})

test('too large is halved until it fits; one that never fits needs a person and blocks nobody', async () => {
  const sizes: number[] = []
  const context = heldDevice({
    async send(request) {
      const revisions = revisionsIn(request)
      sizes.push(revisions.length)
      const tooLarge = revisions.length > 2 || revisions.some((revision) => String(revision.body['text']).startsWith('note 0'))
      return tooLarge ? json(413, { refused: 'too-large', words: 'Too much.' }) : receipts(revisions)
    },
  })
  await write(context, 8)
  expect(await push(context, quiet)).toEqual({ kind: 'done' })
  expect(sizes.slice(0, 4)).toEqual([8, 4, 2, 1])
  expect([...context.holdings.outbox.values()].map((item) => [item.state, item.trouble])).toEqual([['needs-you', 'too-large']])
})

test('a verdict that echoes other words keeps the note in the outbox', async () => {
  const context = heldDevice({
    async send(request) {
      const [first, ...rest] = revisionsIn(request)
      return receipts([{ ...first, contentHash: 'f'.repeat(64) } as Revision, ...rest])
    },
  })
  await write(context, 2)
  await push(context, quiet)
  expect([...context.holdings.outbox.values()].map((item) => item.kind === 'revision' && item.deviceSeq)).toEqual([1])
})

/** A line on which a test answers each request when it likes. */
function slowLine() {
  const waiting: { readonly revisions: readonly Revision[]; readonly answer: (reply: NetworkReply) => void }[] = []
  const arrived: (() => void)[] = []
  return {
    waiting,
    send: (request: NetworkRequest) => new Promise<NetworkReply>((answer) => {
      waiting.push({ revisions: revisionsIn(request), answer })
      arrived.shift()?.()
    }),
    /** The next request that comes. */
    async next() {
      while (waiting.length === 0) await new Promise<void>((later) => arrived.push(later))
      return waiting.shift() as (typeof waiting)[number]
    },
  }
}

const pace = async () => { for (let turn = 0; turn < 50; turn += 1) await new Promise((later) => setImmediate(later)) }

test('the first batch goes alone; then the next leaves before the answer to the one before, never a third, in the order of the device', async () => {
  const line = slowLine()
  const context = heldDevice(line)
  await write(context, 900)
  const sending: number[] = []
  const pushed = push(context, { sending: (ids) => sending.push(ids.size) })
  const first = await line.next()
  await pace()
  expect(line.waiting).toHaveLength(0)
  first.answer(receipts(first.revisions))
  const [second, third] = [await line.next(), await line.next()]
  await pace()
  expect(line.waiting).toHaveLength(0)
  second.answer(receipts(second.revisions))
  const fourth = await line.next()
  third.answer(receipts(third.revisions))
  const fifth = await line.next()
  fifth.answer(receipts(fifth.revisions))
  fourth.answer(receipts(fourth.revisions))
  expect(await pushed).toEqual({ kind: 'done' })
  expect([first, second, third, fourth, fifth].flatMap(({ revisions }) => revisions.map(({ deviceSeq }) => deviceSeq))).toEqual(Array.from({ length: 900 }, (_, at) => at + 1))
  expect(await context.keeping.store.count('outbox')).toBe(0)
  expect(Math.max(...sending)).toBe(400)
  expect(sending.at(-1)).toBe(0)
})

test('a batch whose answer is lost waits on; the receipts of the one behind it are kept, and it is sent again first', async () => {
  const line = slowLine()
  const context = heldDevice(line)
  await write(context, 600)
  const pushed = push(context, quiet)
  const first = await line.next()
  first.answer(receipts(first.revisions))
  const [second, third] = [await line.next(), await line.next()]
  second.answer({ kind: 'no-answer' })
  third.answer(receipts(third.revisions))
  expect((await pushed).kind).toBe('no-signal')
  expect([...context.holdings.outbox.keys()]).toEqual(second.revisions.map(({ revId }) => revId))
  expect(await context.keeping.store.count('outbox')).toBe(200)
  const again = push(context, quiet)
  const late = await line.next()
  expect(late.revisions.map(({ deviceSeq }) => deviceSeq)).toEqual(second.revisions.map(({ deviceSeq }) => deviceSeq))
  late.answer(receipts(late.revisions))
  expect(await again).toEqual({ kind: 'done' })
  expect(context.holdings.outbox.size).toBe(0)
})
