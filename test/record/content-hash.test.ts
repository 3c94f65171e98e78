import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHashOf, ledgerHashOf, sha256Text } from '../../src/record/content-hash.ts'
import { canonicalJson, sameJson, type Json } from '../../src/record/json.ts'
import type { UnhashedRevision } from '../../src/record/revision.ts'

const revision = {
  revId: '11111111-1111-4111-8111-111111111111', recordId: '22222222-2222-4222-8222-222222222222',
  caseId: '33333333-3333-4333-8333-333333333333', kind: 'visit', act: 'draft', parents: [], body: { purpose: 'To see Cassie.' },
  schemaVersion: 1, authorId: '44444444-4444-4444-8444-444444444444', deviceId: '55555555-5555-4555-8555-555555555555',
  deviceSeq: 1, prevDeviceHash: '', capturedAt: '2026-11-23T09:00:00.000Z', clockSuspect: false,
} as unknown as UnhashedRevision

test('the hash of a text is the published SHA-256', () => {
  expect(sha256Text('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the order in which a note was put together does not change its hash', () => {
  const turned = Object.fromEntries(Object.entries(revision).reverse()) as unknown as UnhashedRevision
  expect(contentHashOf(turned)).toBe(contentHashOf(revision))
})

test.each(['revId', 'caseId', 'authorId', 'deviceSeq', 'prevDeviceHash', 'capturedAt', 'act'] as const)(
  'a revision with another %s has another hash', (field) => {
    expect(contentHashOf({ ...revision, [field]: 'other' } as unknown as UnhashedRevision)).not.toBe(contentHashOf(revision))
  })

test('the same words typed with composed or decomposed accents have the same hash', () => {
  const withName = (name: string) => contentHashOf({ ...revision, body: { name } })
  expect(withName('Zo\u00eb')).toBe(withName('Zoe\u0308'))
})

test('each link of a ledger depends on all before it', () => {
  const first = ledgerHashOf('', 'aa', 1)
  expect(ledgerHashOf(first, 'bb', 2)).not.toBe(ledgerHashOf('', 'bb', 2))
  expect(ledgerHashOf(first, 'bb', 2)).not.toBe(ledgerHashOf(first, 'bb', 3))
})

test('canonical JSON reads back as the same value and is the same for any order of keys', () => {
  const seed = 20261123
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = canonicalJson(value as Json)
    expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
    expect(sameJson(value as Json, JSON.parse(text) as Json)).toBe(true)
  }), { seed, numRuns: 500 })
})

test('canonical JSON is byte for byte what its definition says, whatever the words and keys', () => {
  const seed = 20261124
  const word = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('Zoe\u0308', '10', '9', '__proto__', '\ud800', 'a\u2028b', ''))
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, word, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('any'), { maxLength: 4 }),
    object: fc.dictionary(word, tie('any'), { maxKeys: 6 }),
  })).any
  fc.assert(fc.property(value, (made) => { expect(canonicalJson(made as Json)).toBe(byDefinition(made as Json)) }), { seed, numRuns: 5000 })
})

/** Keys in code-unit order, no spaces, strings in NFC, absent keys left out: said as plainly as can be. */
function byDefinition(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => byDefinition(item as Json)).join(',')}]`
  const whole = value as { readonly [key: string]: Json | undefined }
  const keys = Object.keys(whole).filter((key) => whole[key] !== undefined).sort()
  return `{${keys.map((key) => `${JSON.stringify(key.normalize('NFC'))}:${byDefinition(whole[key] as Json)}`).join(',')}}`
}
