import { expect, test } from 'vitest'
import { contentHashOf } from '../../src/record/content-hash.ts'
import { CENTRAL_RECORD, type DeviceId, type RecordId } from '../../src/record/ids.ts'
import type { Revision, UnhashedRevision } from '../../src/record/revision.ts'
import { Holdings } from '../../src/sync/kept/holdings.ts'
import { CaseMemory } from '../../src/workers/device/case-memory.ts'
import { CASSIE, id, steve } from '../central-record/setup/test-record.ts'

const recordId = id('7', 1) as RecordId
const own = id('d', 1) as DeviceId
const other = id('d', 2) as DeviceId

function revision(at: number, part: Pick<Revision, 'deviceSeq' | 'act'> & { readonly parents: readonly number[]; readonly deviceId: string }): Revision {
  const unhashed = {
    revId: id('a', at), recordId, caseId: CASSIE, kind: 'visit', body: {}, schemaVersion: 1, authorId: steve.id, prevDeviceHash: '',
    capturedAt: '2026-06-01T09:00:00.000Z', clockSuspect: false, ...part, parents: part.parents.map((parent) => id('a', parent)),
  } as unknown as UnhashedRevision
  return { ...unhashed, contentHash: contentHashOf(unhashed) } as Revision
}

function memoryOf(revisions: readonly Revision[]): CaseMemory {
  const holdings = new Holdings({ deviceId: own, me: steve, lastSeq: 9, lastHash: '', epoch: 'e', pictureOrder: 0 })
  revisions.forEach((one, at) => holdings.revisions.set(one.revId, { revision: one, caseSeq: at + 1, ledgerHash: '' }))
  return new CaseMemory(holdings)
}

test('of two versions the screen shows the one that holds the words written here, though they were joined elsewhere since', () => {
  const memory = memoryOf([
    revision(1, { act: 'draft', deviceId: other, deviceSeq: 1, parents: [] }),
    revision(2, { act: 'draft', deviceId: own, deviceSeq: 3, parents: [1] }),
    revision(3, { act: 'draft', deviceId: other, deviceSeq: 2, parents: [1] }),
    revision(4, { act: 'merge', deviceId: CENTRAL_RECORD, deviceSeq: 1, parents: [2, 3] }),
    // A third device, much written on, that knew of neither.
    revision(5, { act: 'draft', deviceId: id('d', 3), deviceSeq: 40, parents: [1] }),
  ])
  expect(memory.head(recordId)?.revision.revId).toBe(id('a', 4))
})

test('where nothing was written here the newest version in the ledger is shown', () => {
  const memory = memoryOf([
    revision(1, { act: 'draft', deviceId: other, deviceSeq: 1, parents: [] }),
    revision(2, { act: 'draft', deviceId: id('d', 3), deviceSeq: 40, parents: [1] }),
    revision(3, { act: 'draft', deviceId: other, deviceSeq: 2, parents: [1] }),
  ])
  expect(memory.head(recordId)?.revision.revId).toBe(id('a', 3))
})
