import { afterEach, expect, test } from 'vitest'
import { contentHashOf, ledgerHashOf } from '../../src/record/content-hash.ts'
import type { CaseId } from '../../src/record/ids.ts'
import type { LedgerRow, UnhashedRevision } from '../../src/record/revision.ts'
import { localDateOf, type Clock } from '../../src/sync/clock.ts'
import type { NetworkReply } from '../../src/sync/network.ts'
import { CASSIE, id, seededRandom, steve } from '../central-record/setup/test-record.ts'
import { cassiePack } from '../screens/demo-case-packs.ts'
import { PASSPHRASE, startTestDevice, talk } from './setup/test-device.ts'

const caseId = CASSIE as CaseId
/** Half past midnight on 11 June in London; 23:30 on the day before in UTC. */
const HALF_PAST_MIDNIGHT = '2026-06-10T23:30:00.000Z'
const zoneBefore = process.env['TZ']
afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

function packRow(): LedgerRow {
  const body = cassiePack('2026-06-11')
  const unhashed = {
    revId: id('1', 1), recordId: id('1', 2), caseId, kind: 'case-pack', act: 'add', parents: [], body, schemaVersion: 1,
    authorId: steve.id, deviceId: id('9', 9), deviceSeq: 1, prevDeviceHash: '', capturedAt: '2026-06-01T09:00:00.000Z', clockSuspect: false,
  } as unknown as UnhashedRevision
  const contentHash = contentHashOf({ ...unhashed, body: JSON.parse(JSON.stringify(body)) })
  return { revision: { ...unhashed, contentHash }, caseSeq: 1, ledgerHash: ledgerHashOf('', contentHash, 1) as LedgerRow['ledgerHash'], receivedAt: '2026-06-01T10:00:00.000Z' }
}

/** A device with Cassie's case on it. */
async function deviceWithCase(clock: Clock) {
  const json = (value: unknown): NetworkReply => ({ kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(value)).buffer })
  const row = packRow()
  const serverTime = HALF_PAST_MIDNIGHT
  const device = await startTestDevice({ clock, random: seededRandom(5), network: {
    async send(request) {
      if (request.path === '/api/session') return json({ staff: steve, epoch: 'e', serverTime })
      if (request.path === '/api/hello') return json({ doorstep: 'central-record', nonce: request.headers['x-nonce'], protocol: 1, minProtocol: 1, epoch: 'e', serverTime, signedInAs: steve })
      return json({ epoch: 'e', serverTime, cases: [{ caseId, headSeq: 1 }], pages: [{ caseId, rows: [row], throughSeq: 1, headSeq: 1, complete: true }], more: false, staff: [steve], escrow: [] })
    },
  } })
  await device.api.signIn(steve.id)
  await device.api.setUpVault(PASSPHRASE)
  expect(await talk(device)).toBe('done')
  const start = async (planned?: string) => {
    const started = await device.api.startVisit(caseId, planned)
    if (started.kind !== 'started') throw new Error(started.kind)
    return (await device.api.visit(started.recordId))?.body
  }
  return { ...device, start }
}

const clockAt = (instant: string, own: Partial<Clock> = {}): Clock => ({ nowMs: () => Date.parse(instant), wait: async () => undefined, ...own })

test('a note begun half an hour after midnight is dated today, not yesterday', async () => {
  process.env['TZ'] = 'Europe/London'
  const device = await deviceWithCase(clockAt(HALF_PAST_MIDNIGHT))
  expect((await device.start())?.date).toBe('2026-06-11')
})

test('the clock may say itself which day it is', async () => {
  expect(localDateOf(clockAt(HALF_PAST_MIDNIGHT, { localDate: () => '2031-01-05' }))).toBe('2031-01-05')
  const device = await deviceWithCase(clockAt(HALF_PAST_MIDNIGHT, { localDate: () => '2031-01-05' }))
  expect((await device.start())?.date).toBe('2031-01-05')
  expect((await device.api.caseList())[0]?.children[0]?.age).toBe(12)
})

test('who was there is said as a practitioner would: mum, not the respondent', async () => {
  const device = await deviceWithCase(clockAt(HALF_PAST_MIDNIGHT))
  const planned = cassiePack('2026-06-11').plannedVisits[0]?.id
  expect((await device.start(planned))?.present.map(({ name, role }) => `${name}, ${role}`)).toEqual(['Dana Hale, Mum'])
})
