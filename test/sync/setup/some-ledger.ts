import { contentHashOf, ledgerHashOf } from '../../../src/record/content-hash.ts'
import type { LedgerRow, UnhashedRevision } from '../../../src/record/revision.ts'
import { id, seededRandom, steve } from '../../central-record/setup/test-record.ts'

/** A sound ledger of a case: notes of about `characters` characters, chained by hash. */
export function someLedger(caseId: string, count: number, characters = 600): LedgerRow[] {
  const random = seededRandom(count)
  let prev = ''
  return Array.from({ length: count }, (_, at) => {
    const unhashed = {
      revId: random.uuid(), recordId: random.uuid(), caseId, kind: 'addendum', act: 'add', parents: [],
      body: { refersTo: id('1', 1), refersToHash: '', reason: 'laterInformation', text: `${at} `.padEnd(characters, 'She said that she likes the garden. ') },
      schemaVersion: 1, authorId: steve.id, deviceId: id('9', 7), deviceSeq: at + 1, prevDeviceHash: '', capturedAt: '2026-11-20T09:00:00.000Z', clockSuspect: false,
    } as unknown as UnhashedRevision
    const contentHash = contentHashOf(unhashed)
    prev = ledgerHashOf(prev, contentHash, at + 1)
    return { revision: { ...unhashed, contentHash }, caseSeq: at + 1, ledgerHash: prev as LedgerRow['ledgerHash'], receivedAt: '2026-11-20T10:00:00.000Z' }
  })
}
