import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFeedback, readInsightsKey } from '../../src/central-record/insights/open-feedback.ts'
import { readInsights } from '../../src/central-record/insights/read-insights.ts'
import { readKeySetting } from '../../src/central-record/organisation-keys.ts'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import { fromHex } from '../../src/vault/bytes.ts'
import { sealFeedback } from '../../src/vault/capture/seal-feedback.ts'
import { directWork } from './setup/direct-work-body.ts'
import { newId, signIn } from './setup/test-device.ts'
import { CASSIE, KOFI, openTestRecord, steve, sue } from './setup/test-record.ts'

async function newPair() {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { hex } = await readKeySetting('insights', JSON.stringify(pair.publicKey.export({ format: 'jwk' })))
  const publicKey = fromHex(hex, 65)
  if (!publicKey) throw new Error('no key')
  return { publicKey, key: readInsightsKey(JSON.stringify(pair.privateKey.export({ format: 'jwk' }))) }
}

test('feedback sealed on a child’s page is opened by the insights key, and by no other', async () => {
  const [ours, theirs] = [await newPair(), await newPair()]
  const feedback = { listened: 'ok', speed: 'mixed', more: 'the chair was cold' }
  const sealed = await sealFeedback(ours.publicKey, JSON.stringify(feedback))
  expect(openFeedback(ours.key, sealed)).toEqual(feedback)
  expect(openFeedback(theirs.key, sealed)).toBeNull()
  for (const damaged of ['', '00', sealed.slice(0, -2), `${sealed.slice(0, -2)}00`, 'f'.repeat(sealed.length)]) expect(openFeedback(ours.key, damaged)).toBeNull()
  expect(() => readInsightsKey('{}')).toThrow('no private P-256 key')
})

test('what the command prints has the month and the answers, and nothing that leads to a child', async () => {
  const { publicKey, key } = await newPair()
  const other = await newPair()
  const database = await openPgliteDatabase()
  try {
    const record = await openTestRecord(database)
    const [steves, sues] = [await signIn(record, steve), await signIn(record, sue)]
    const session = async (device: typeof steves, caseId: string, endedAt: string, answers: object, to = publicKey) => {
      const body = directWork(newId(), { endedAt, feedback: await sealFeedback(to, JSON.stringify(answers)) })
      await device.push([device.write({ caseId: caseId as never, kind: 'direct-work', act: 'add', body })])
    }
    await session(steves, CASSIE, '2026-11-23T14:31:00.000Z', { listened: 'ok' })
    await session(sues, KOFI, '2026-10-02T09:00:00.000Z', { listened: 'not-ok' })
    await session(sues, KOFI, '2026-10-09T09:00:00.000Z', { listened: 'mixed' }, other.publicKey)
    await steves.push([steves.write({ caseId: CASSIE as never, kind: 'direct-work', act: 'add', body: directWork(newId()) })])
    const read = await readInsights(database, record.clock, key)
    expect(read).toEqual({ insights: [{ month: '2026-10', answers: { listened: 'not-ok' } }, { month: '2026-11', answers: { listened: 'ok' } }], notOpened: 1 })
  } finally {
    await database.close()
  }
})
