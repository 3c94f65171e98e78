import { expect, test } from 'vitest'
import type { LedgerRow } from '../../src/record/revision.ts'
import type { NetworkReply } from '../../src/sync/network.ts'
import { pull } from '../../src/sync/pull/pull.ts'
import { createSealer } from '../../src/vault/create-sealer.ts'
import { id } from '../central-record/setup/test-record.ts'
import { heldDevice } from './setup/held-device.ts'
import { someLedger } from './setup/some-ledger.ts'

const CASE = id('c', 1)
const quiet = { progress: () => undefined }

/** Answers pulls from a ledger as the central record does; `change` may spoil a reply. */
function serve(rows: readonly LedgerRow[], change: (page: { rows: LedgerRow[]; throughSeq: number }) => void = () => undefined) {
  return {
    async send(request: { readonly body?: ArrayBuffer }): Promise<NetworkReply> {
      const { cursors, limit } = JSON.parse(new TextDecoder().decode(request.body)) as { cursors: Record<string, number>; limit: number }
      const after = cursors[CASE] ?? 0
      const some = rows.slice(after, after + limit)
      const page = { caseId: CASE, rows: [...some], throughSeq: after + some.length, headSeq: rows.length, complete: true }
      change(page)
      const reply = { epoch: 'epoch-1', serverTime: '2026-11-23T09:00:00.000Z', cases: [{ caseId: CASE, headSeq: rows.length }], pages: [page], more: page.throughSeq < rows.length, staff: [], escrow: [] }
      return { kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(reply)).buffer }
    },
  }
}

test('ten thousand notes are pulled, proved, sealed and kept', async () => {
  const rows = someLedger(CASE, 10_000)
  const network = serve(rows)
  const vault = { place: { vaultId: id('7', 1), owner: id('7', 2), deviceId: id('7', 3) }, vaultKey: new Uint8Array(32).fill(7) }
  const context = heldDevice(network, { sealer: createSealer(vault) })
  const startMs = performance.now()
  expect(await pull(context, quiet)).toEqual({ kind: 'done' })
  const tookMs = Math.round(performance.now() - startMs)
  console.log(JSON.stringify({ rows: 10_000, firstPullMs: tookMs }))
  expect(context.holdings.revisions.size).toBe(10_000)
  expect(await context.keeping.store.count('revisions')).toBe(400)
  expect([...context.holdings.cases.values()][0]).toMatchObject({ cursor: 10_000, chain: rows.at(-1)?.ledgerHash })
}, 30_000)

test.each<[string, (page: { rows: LedgerRow[]; throughSeq: number }) => void]>([
  ['one changed word', ({ rows }) => { const row = rows[3]; if (row) rows[3] = { ...row, revision: { ...row.revision, body: { ...row.revision.body, text: 'He said nothing.' } } } }],
  ['a row left out', ({ rows }) => { rows.splice(3, 1) }],
  ['rows in another order', ({ rows }) => { rows.reverse() }],
  ['a cursor that runs ahead', (page) => { page.throughSeq += 5 }],
  ['another chain', ({ rows }) => { const row = rows[2]; if (row) rows[2] = { ...row, ledgerHash: rows[1]?.ledgerHash ?? row.ledgerHash } }],
])('%s is noticed, not kept, and asked for again', async (_, change) => {
  let spoil = true
  const context = heldDevice(serve(someLedger(CASE, 10), (page) => { if (spoil) change(page) }))
  await pull(context, quiet)
  const holding = () => [...context.holdings.cases.values()][0]
  expect(holding()).toMatchObject({ cursor: 0, altered: true })
  expect(context.holdings.revisions.size).toBe(0)
  spoil = false
  expect(await pull(context, quiet)).toEqual({ kind: 'done' })
  expect(holding()).toMatchObject({ cursor: 10 })
  expect(holding()?.altered).toBeUndefined()
})

test('a reply cut short moves nothing', async () => {
  const inner = serve(someLedger(CASE, 10))
  const context = heldDevice({
    async send(request) {
      const reply = await inner.send(request)
      return reply.kind === 'answer' ? { ...reply, body: reply.body.slice(0, 900) } : reply
    },
  })
  expect(await pull(context, quiet)).toEqual({ kind: 'no-signal' })
  expect(context.holdings.cases.size).toBe(0)
})

test.each([
  ['full pages', 1000, 6, 6],
  ['pages cut short because their notes are long', 400, 12, 13],
])('%s: each note is asked for once, and kept once', async (_, most, pages, questions) => {
  const rows = someLedger(CASE, 4500)
  let asked = 0
  const inner = serve(rows, (page) => {
    asked += 1
    page.rows.length = Math.min(page.rows.length, most)
    page.throughSeq = (page.rows.at(-1)?.caseSeq ?? rows.length)
  })
  const context = heldDevice(inner)
  let replies = 0
  expect(await pull(context, { progress: () => { replies += 1 } })).toEqual({ kind: 'done' })
  expect(context.holdings.revisions.size).toBe(4500)
  expect([...context.holdings.cases.values()][0]).toMatchObject({ cursor: 4500, chain: rows.at(-1)?.ledgerHash })
  expect({ replies, asked }).toEqual({ replies: pages, asked: questions })
})
