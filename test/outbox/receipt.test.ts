import { expect, test } from 'vitest'
import type { RevisionItem } from '../../src/outbox/outbox-item.ts'
import { needsYou, receiptFromLedger, tryAgain, weighVerdict } from '../../src/outbox/receipt.ts'
import type { LedgerRow } from '../../src/record/revision.ts'
import type { Verdict } from '../../src/wire/push.ts'

const OURS = 'a'.repeat(64) as RevisionItem['contentHash']
const OTHERS = 'b'.repeat(64) as RevisionItem['contentHash']
const item = { kind: 'revision', id: 'r1', revId: 'r1', contentHash: OURS, deviceSeq: 1, state: 'on-this-device' } as RevisionItem
const verdict = (words: Partial<Verdict>): Verdict => ({ index: 0, verdict: 'accepted', receivedAt: '2026-11-23T09:00:00.000Z', ...words })

test.each(['accepted', 'merged', 'conflict', 'held', 'escrowed', 'quarantined'] as const)('%s with our own hash is a receipt', (word) => {
  expect(weighVerdict(item, verdict({ verdict: word, contentHash: OURS }))).toEqual({ kind: 'retire', receipt: { verdict: word, receivedAt: '2026-11-23T09:00:00.000Z' } })
})

test('a verdict with another hash or none retires nothing', () => {
  expect(weighVerdict(item, verdict({ contentHash: OTHERS }))).toEqual({ kind: 'keep', item })
  expect(weighVerdict(item, verdict({}))).toEqual({ kind: 'keep', item })
})

test('a quarantine that could not even read the hash keeps the item and asks for a person', () => {
  expect(weighVerdict(item, verdict({ verdict: 'quarantined', reason: 'malformed' }))).toEqual({ kind: 'keep', item: needsYou(item, 'not-accepted') })
})

test('a row of the ledger is a receipt only if it holds our words', () => {
  const row = (contentHash: string) => ({ revision: { contentHash }, receivedAt: '2026-11-23T09:00:00.000Z' }) as unknown as LedgerRow
  expect(receiptFromLedger(item, row(OURS))).toMatchObject({ verdict: 'accepted' })
  expect(receiptFromLedger(item, row(OTHERS))).toBeNull()
})

test('an item that needed a person can be tried again', () => {
  expect(tryAgain(needsYou(item, 'too-large'))).toEqual(item)
})
