import { contentHashOf, ledgerHashOf } from '../../../../src/record/content-hash.ts'
import type { LedgerRow, UnhashedRevision } from '../../../../src/record/revision.ts'
import type { Network, NetworkReply } from '../../../../src/sync/network.ts'
import { CASSIE_CASE, cassiePack, STEVE } from '../../../screens/demo-case-packs.ts'

const id = (last: number) => `0000000a-0000-4000-8000-${String(last).padStart(12, '0')}`

/** A central record with Cassie's case and nothing else to say; `keys` are the organisation's, as hello gives them out. */
export function caseNetwork(keys: { readonly ingestKey?: string; readonly insightsKey?: string }): Network {
  const json = (value: unknown): NetworkReply => ({ kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(value)).buffer })
  const row = packRow()
  return {
    async send(request) {
      const serverTime = new Date().toISOString()
      if (request.path === '/api/session') return json({ staff: STEVE, epoch: 'e', serverTime })
      if (request.path === '/api/hello') return json({ doorstep: 'central-record', nonce: request.headers['x-nonce'], protocol: 1, minProtocol: 1, epoch: 'e', serverTime, signedInAs: STEVE, ...keys })
      if (request.path === '/api/pull') return json({ epoch: 'e', serverTime, cases: [{ caseId: CASSIE_CASE, headSeq: 1 }], pages: [{ caseId: CASSIE_CASE, rows: [row], throughSeq: 1, headSeq: 1, complete: true }], more: false, staff: [STEVE], escrow: [] })
      return { kind: 'no-answer' }
    },
  }
}

function packRow(): LedgerRow {
  const unhashed = {
    revId: id(1), recordId: id(2), caseId: CASSIE_CASE, kind: 'case-pack', act: 'add', parents: [], body: JSON.parse(JSON.stringify(cassiePack('2026-11-23'))), schemaVersion: 1,
    authorId: STEVE.id, deviceId: id(9), deviceSeq: 1, prevDeviceHash: '', capturedAt: '2026-06-01T09:00:00.000Z', clockSuspect: false,
  } as unknown as UnhashedRevision
  const contentHash = contentHashOf(unhashed)
  return { revision: { ...unhashed, contentHash }, caseSeq: 1, ledgerHash: ledgerHashOf('', contentHash, 1), receivedAt: '2026-06-01T10:00:00.000Z' }
}
