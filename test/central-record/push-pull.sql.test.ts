import { beforeAll, expect, test } from 'vitest'
import { reassignCase } from '../../src/central-record/ledger/reassign-case.ts'
import { verifyLedger } from '../../src/central-record/ledger/verify-ledger.ts'
import { onEachDatabase } from './setup/databases.ts'
import { newId, signature, signIn, visit } from './setup/test-device.ts'
import { CASSIE, helen, id, KOFI, mo, openTestRecord, steve, sue, type TestRecord } from './setup/test-record.ts'

onEachDatabase((fresh) => {
  let record: TestRecord
  beforeAll(async () => { record = await openTestRecord(await fresh()) })

  test('a note pushed from one tablet is pulled on another, word for word', async () => {
    const a = await signIn(record, steve)
    const b = await signIn(record, mo)
    const note = a.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis: 'She spoke of “both homes”.\u0000\ud800' }) })
    const [verdict] = await a.push([note])
    expect(verdict).toMatchObject({ index: 0, verdict: 'accepted', revId: note.revId, deviceSeq: 1, contentHash: note.contentHash })
    const page = (await b.pull()).pages.find((one) => one.caseId === CASSIE)
    expect(page?.rows.find((row) => row.revision.revId === note.revId)?.revision).toEqual(note)
    expect(page).toMatchObject({ complete: true, throughSeq: verdict?.caseSeq })
  })

  test('the same batch sent again gets the same answers and adds nothing', async () => {
    const a = await signIn(record, steve)
    const notes = [1, 2, 3].map(() => a.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' }))
    const first = await a.push(notes)
    const head = (await a.pull()).cases.find((one) => one.caseId === CASSIE)?.headSeq
    record.clock.forward(60_000)
    expect(await a.push(notes)).toEqual(first)
    expect((await a.pull()).cases.find((one) => one.caseId === CASSIE)?.headSeq).toBe(head)
  })

  test('two devices that changed different sentences are joined; the same sentence becomes a conflict', async () => {
    const a = await signIn(record, steve)
    const b = await signIn(record, mo)
    const root = a.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis: 'The home was calm. She likes school.' }) })
    const mine = a.write({ ...step(root), act: 'draft', body: visit({ analysis: 'The home was calm today. She likes school.' }) })
    await a.push([root, mine])
    const theirs = b.write({ ...step(root), act: 'draft', body: visit({ analysis: 'The home was calm. She likes school and drawing.' }) })
    expect((await b.push([theirs]))[0]?.verdict).toBe('merged')
    const rows = (await a.pull()).pages.flatMap((page) => page.rows)
    const merge = rows.find((row) => row.revision.act === 'merge')?.revision
    expect(merge?.parents).toEqual([mine.revId, theirs.revId].sort())
    expect((merge?.body as { analysis?: string } | undefined)?.analysis).toBe('The home was calm today. She likes school and drawing.')
    const pretender = await signIn(record, mo)
    const taken = pretender.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', revId: merge?.revId as never })
    expect((await pretender.push([taken]))[0]?.reason).toBe('id-reused')
    const clash = b.write({ ...step(theirs), act: 'draft', body: visit({ analysis: 'The home was very loud. She likes school and drawing.' }) })
    expect((await b.push([clash]))[0]?.verdict).toBe('conflict')
  })

  test('an edit that arrives after the signature is taken in and leaves the signed words alone', async () => {
    const a = await signIn(record, steve)
    const b = await signIn(record, mo)
    const root = a.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis: 'One.' }) })
    const sign = a.write({ ...step(root), act: 'sign', body: visit({ analysis: 'One.', signature: signature(root.contentHash, steve) }) })
    await a.push([root, sign])
    const late = b.write({ ...step(root), act: 'draft', body: visit({ analysis: 'One. Two.' }) })
    expect((await b.push([late]))[0]?.verdict).toBe('accepted')
    const rows = (await a.pull()).pages.flatMap((page) => page.rows).filter((row) => row.revision.recordId === root.recordId)
    expect(rows.map((row) => row.revision.act)).toEqual(['draft', 'sign', 'draft'])
    const again = b.write({ ...step(root), act: 'sign', body: visit({ analysis: 'Another.', signature: signature(root.contentHash, mo) }) })
    expect((await b.push([again]))[0]?.verdict).toBe('conflict')
  })

  test('a revision that comes before its parent is held, and let in when the parent arrives', async () => {
    const a = await signIn(record, steve)
    const root = a.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
    const second = a.write({ ...step(root), act: 'draft' })
    const third = a.write({ ...step(second), act: 'draft' })
    expect((await a.push([third, second])).map((one) => one.verdict)).toEqual(['held', 'held'])
    expect((await a.push([third])).map((one) => one.verdict)).toEqual(['held'])
    expect((await a.push([root]))[0]?.verdict).toBe('accepted')
    const rows = (await a.pull()).pages.flatMap((page) => page.rows).filter((row) => row.revision.recordId === root.recordId)
    expect(rows.map((row) => row.revision.revId)).toEqual([root.revId, second.revId, third.revId])
    expect((await a.push([third]))[0]).toMatchObject({ verdict: 'accepted', caseSeq: rows[2]?.caseSeq })
  })

  test('each bad item is kept aside with its reason, and never blocks the next', async () => {
    const a = await signIn(record, steve)
    const good = a.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
    await a.push([good])
    const altered = { ...good, body: visit({ analysis: 'altered' }) }
    const other = (words: Parameters<typeof a.write>[0]) => a.write(words)
    const wrongAuthor = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', authorId: mo.id })
    const wrongDevice = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', deviceId: newId() as never })
    const notMine = other({ caseId: CASSIE as never, kind: 'oversight', act: 'add', body: { refersTo: newId(), refersToHash: 'x', kind: 'closure', summary: '', decision: '', reasoning: '', directions: [] } })
    const unknownCase = other({ caseId: newId() as never, kind: 'visit', act: 'draft' })
    const anothersCase = other({ caseId: KOFI as never, kind: 'visit', act: 'draft' })
    const newer = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', schemaVersion: 9 })
    const badBody = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: { analysis: 7 } as never })
    const seqAgain = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', deviceSeq: 1, prevDeviceHash: '' })
    const brokenChain = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', deviceSeq: 2, prevDeviceHash: 'f'.repeat(64) })
    const rehashed = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', revId: good.revId, deviceSeq: 1, prevDeviceHash: '', body: visit({ analysis: 'altered' }) })
    const last = other({ caseId: CASSIE as never, kind: 'visit', act: 'draft', deviceSeq: 2, prevDeviceHash: good.contentHash })
    const items = ['text', null, 7, [], { revId: good.revId }, altered, wrongAuthor, wrongDevice, notMine, unknownCase, anothersCase, newer, badBody, seqAgain, brokenChain, rehashed, last]
    const verdicts = await a.push(items)
    expect(verdicts.map((one) => one.reason ?? one.verdict)).toEqual([
      'malformed', 'malformed', 'malformed', 'malformed', 'malformed', 'hash-differs', 'wrong-author', 'wrong-device', 'not-yours-to-write', 'unknown-case',
      'unknown-case', 'unknown-schema', 'malformed', 'device-seq-reused', 'chain-broken', 'id-reused', 'accepted',
    ])
    expect(await a.push(items)).toEqual(verdicts)
    const kept = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) =>
      sql<{ bytes: string; reason: string }>('select bytes, reason from quarantine where device_id = $1', [a.deviceId]))
    expect(kept.map((row) => JSON.parse(row.bytes) as unknown)).toEqual(expect.arrayContaining(items.slice(0, -1)))
    expect(kept).toHaveLength(items.length - 1)
  })

  test('work on a case that was reassigned meanwhile reaches the new worker and the supervisor', async () => {
    const a = await signIn(record, sue)
    const kofi = a.write({ caseId: KOFI as never, kind: 'visit', act: 'draft' })
    await a.push([kofi])
    record.clock.forward(1000)
    await reassignCase(record, { caseId: KOFI, fromStaffId: sue.id, toStaffId: steve.id, by: { staffId: helen.id, deviceId: null } })
    record.clock.forward(1000)
    const late = a.write({ ...step(kofi), act: 'draft', body: visit({ analysis: 'Kofi smiled.' }) })
    expect((await a.push([late]))[0]).toMatchObject({ verdict: 'escrowed', contentHash: late.contentHash })
    expect((await a.push([late]))[0]?.verdict).toBe('escrowed')
    expect((await a.pull()).cases.map((one) => one.caseId)).not.toContain(KOFI)
    expect((await a.pull()).escrow).toEqual([])
    for (const person of [steve, helen]) {
      const seen = (await (await signIn(record, person)).pull()).escrow
      expect(seen).toMatchObject([{ caseId: KOFI, revId: late.revId, fromStaffId: sue.id, fromStaffName: 'Sue', revision: { body: { analysis: 'Kofi smiled.' } } }])
    }
  })

  test('work left in escrow goes into the record when its writer gets the case back, in the order it was written', async () => {
    const a = await signIn(record, sue)
    const by = { staffId: helen.id, deviceId: null }
    const root = a.write({ caseId: KOFI as never, kind: 'visit', act: 'draft' })
    const next = a.write({ ...step(root), act: 'draft', body: visit({ analysis: 'Written while it was not mine.' }) })
    expect((await a.push([root, next])).map((one) => one.verdict)).toEqual(['escrowed', 'escrowed'])
    record.clock.forward(1000)
    expect(await reassignCase(record, { caseId: KOFI, fromStaffId: steve.id, toStaffId: sue.id, by })).toBe('reassigned')
    expect(await reassignCase(record, { caseId: KOFI, fromStaffId: steve.id, toStaffId: sue.id, by })).toBe('not-theirs')
    record.clock.forward(1000)
    const rows = (await a.pull()).pages.flatMap((page) => page.rows).filter((row) => row.revision.recordId === root.recordId)
    expect(rows.map((row) => row.revision)).toEqual([root, next])
    expect((await a.push([next]))[0]).toMatchObject({ verdict: 'accepted', caseSeq: rows[1]?.caseSeq })
    expect((await (await signIn(record, helen)).pull()).escrow).toEqual([])
    expect(await verifyLedger(record)).toEqual([])
  })

  test('the supervisor is told counts and times of what is still on the team’s devices', async () => {
    const a = await signIn(record, mo)
    await a.push([], { stillOnDevice: { notes: 3, pictures: 2, drafts: 1, oldestCapturedAt: '2026-11-20T10:00:00Z' } })
    const reply = await (await signIn(record, helen)).pull()
    expect(reply.devices).toContainEqual({
      staffId: mo.id, staffName: 'Mo', lastSeenAt: record.at(), stillOnDevice: { notes: 3, pictures: 2, drafts: 1, oldestCapturedAt: '2026-11-20T10:00:00Z' },
    })
    expect((await a.pull()).devices).toBeUndefined()
    expect(id('5', 3)).toBe(mo.id)
  })
})

/** A next step on a revision, in the same record. */
function step(parent: { caseId: unknown; recordId: unknown; revId: unknown }) {
  return { caseId: parent.caseId as never, recordId: parent.recordId as never, kind: 'visit' as const, parents: [parent.revId as never] }
}
