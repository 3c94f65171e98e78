import { expect } from 'vitest'
import { contentHashOf, ledgerHashOf } from '../../../src/record/content-hash.ts'
import type { CaseId } from '../../../src/record/ids.ts'
import type { LedgerRow, UnhashedRevision } from '../../../src/record/revision.ts'
import type { Clock } from '../../../src/sync/clock.ts'
import type { NetworkReply } from '../../../src/sync/network.ts'
import { CASSIE, id, seededRandom, steve } from '../../central-record/setup/test-record.ts'
import { cassiePack } from '../../screens/demo-case-packs.ts'
import { PASSPHRASE, startTestDevice, talk } from './test-device.ts'

const caseId = CASSIE as CaseId
const SERVER_TIME = '2026-06-10T23:30:00.000Z'

function packRow(): LedgerRow {
  const body = cassiePack('2026-06-11')
  const unhashed = {
    revId: id('1', 1), recordId: id('1', 2), caseId, kind: 'case-pack', act: 'add', parents: [], body, schemaVersion: 1,
    authorId: steve.id, deviceId: id('9', 9), deviceSeq: 1, prevDeviceHash: '', capturedAt: '2026-06-01T09:00:00.000Z', clockSuspect: false,
  } as unknown as UnhashedRevision
  const contentHash = contentHashOf({ ...unhashed, body: JSON.parse(JSON.stringify(body)) })
  return { revision: { ...unhashed, contentHash }, caseSeq: 1, ledgerHash: ledgerHashOf('', contentHash, 1) as LedgerRow['ledgerHash'], receivedAt: '2026-06-01T10:00:00.000Z' }
}

/** A device with Cassie's case on it, whose record has nothing else to say. `start` begins a visit and gives what stands in it. */
export async function deviceWithCase(clock: Clock) {
  const json = (value: unknown): NetworkReply => ({ kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(value)).buffer })
  const row = packRow()
  const serverTime = SERVER_TIME
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
  const begin = async (planned?: string) => {
    const started = await device.api.startVisit(caseId, planned)
    if (started.kind !== 'started') throw new Error(started.kind)
    return started.recordId
  }
  return { ...device, begin, start: async (planned?: string) => (await device.api.visit(await begin(planned)))?.body }
}
