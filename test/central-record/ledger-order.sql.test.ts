import { beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/central-record/ledger/verify-ledger.ts'
import { ledgerHashOf } from '../../src/record/content-hash.ts'
import type { LedgerRow } from '../../src/record/revision.ts'
import { onEachDatabase } from './setup/databases.ts'
import { newId, signIn, visit } from './setup/test-device.ts'
import { CASSIE, mo, openTestRecord, RESTRICTED, steve, type TestRecord } from './setup/test-record.ts'

const WRITERS = 16
const BATCHES = 6
const NOTES = 5

onEachDatabase((fresh) => {
  let record: TestRecord
  beforeAll(async () => { record = await openTestRecord(await fresh(), { limits: { session: { burst: 1e6, perSecond: 1e6 } } }) })

  test('sixteen devices write at once: no number is missing, and a reader that never stops misses no row', async () => {
    const devices = await Promise.all(Array.from({ length: WRITERS }, () => signIn(record, steve)))
    const reader = await signIn(record, mo)
    const written = new Set<string>()
    const read: LedgerRow[] = []
    let cursor = 0
    const writers = { busy: true }
    const readOn = async () => {
      const page = (await reader.pull({ [CASSIE]: cursor }, 7)).pages.find((one) => one.caseId === CASSIE)
      if (!page) return false
      read.push(...page.rows)
      cursor = page.throughSeq
      return page.rows.length > 0
    }
    const reading = (async () => {
      while (writers.busy) {
        await readOn()
        // Nothing here waits for a socket: without this the writers' gzip would never get a turn.
        await new Promise((turn) => setImmediate(turn))
      }
    })()
    await Promise.all(devices.map(async (device) => {
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const notes = Array.from({ length: NOTES }, (_, index) => device.write({
          // Every third note is in another case, so that one push touches several counters.
          caseId: (index === 2 ? RESTRICTED : CASSIE) as never, kind: 'visit', act: 'draft',
        }))
        for (const note of notes) if (note.caseId === CASSIE) written.add(note.revId)
        // Each batch is sent twice at the same time, as an impatient device does.
        const [first, second] = await Promise.all([device.push(notes), device.push(notes)])
        expect(first).toEqual(second)
        expect(first?.every((one) => one.verdict === 'accepted')).toBe(true)
      }
    }))
    writers.busy = false
    await reading
    while (await readOn()) { /* the rest */ }
    expect(new Set(read.map((row) => row.revision.revId).filter((revId) => written.has(revId))).size).toBe(WRITERS * BATCHES * (NOTES - 1))
    expect(read.map((row) => row.caseSeq)).toEqual(read.map((_, index) => index + 1))
    let hash = ''
    for (const row of read) {
      hash = ledgerHashOf(hash, row.revision.contentHash, row.caseSeq)
      expect(row.ledgerHash).toBe(hash)
    }
    expect(await verifyLedger(record)).toEqual([])
  })

  test('a changed word, a row taken out, a changed audit line and a missing revision are each found', async () => {
    const device = await signIn(record, steve)
    const notes = [1, 2, 3].map(() => device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft', body: visit({ analysis: 'as written' }) }))
    const verdicts = await device.push([notes[0], notes[2]])
    const [first] = verdicts
    const skipped = { kind: 'revision-missing', deviceId: device.deviceId, deviceSeq: 2 }
    expect(await verifyLedger(record)).toEqual([skipped])
    await device.push([notes[1]])
    expect(await verifyLedger(record)).toEqual([])

    const asOwner = (text: string) => record.database.script(
      `alter table ledger no force row level security; alter table ledger disable trigger user;
       alter table audit no force row level security; alter table audit disable trigger user; ${text};
       alter table ledger force row level security; alter table ledger enable trigger user;
       alter table audit force row level security; alter table audit enable trigger user`)
    const at = `case_id = '${CASSIE}' and case_seq = ${first?.caseSeq ?? 0}`
    await asOwner(`update ledger set revision = replace(revision, 'as written', 'as changed') where ${at}`)
    expect(await verifyLedger(record)).toEqual([{ kind: 'words-changed', caseId: CASSIE, caseSeq: first?.caseSeq }])
    await asOwner(`update ledger set revision = replace(revision, 'as changed', 'as written') where ${at}`)
    expect(await verifyLedger(record)).toEqual([])

    await asOwner(`update audit set facts = '{}' where stream = '${CASSIE}' and audit_seq = 1`)
    expect(await verifyLedger(record)).toEqual([{ kind: 'audit-broken', stream: CASSIE, auditSeq: 1 }])
    await asOwner(`delete from ledger where ${at}`)
    expect(await verifyLedger(record)).toContainEqual({ kind: 'chain-broken', caseId: CASSIE, caseSeq: (first?.caseSeq ?? 0) + 1 })
  })

  test('reads are in the audit, with what was read and by whom', async () => {
    const reader = await signIn(record, mo)
    await reader.pull()
    const rows = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) =>
      sql<{ what: string; facts: string }>(`select what, facts from audit where stream = $1 and staff_id = $2 and device_id = $3`, [CASSIE, mo.id, reader.deviceId]))
    expect(rows.map((row) => row.what)).toEqual(['pull'])
    expect(JSON.parse(rows[0]?.facts ?? '{}')).toMatchObject({ afterSeq: 0 })
  })

  test('an answer that would be too long comes in parts, and the parts are the whole', async () => {
    const device = await signIn(record, mo)
    const seen: string[] = []
    const cursors: Record<string, number> = {}
    for (let more = true, rounds = 0; more && rounds < 200; rounds += 1) {
      const reply = await device.pull(cursors, 50)
      for (const page of reply.pages) {
        cursors[page.caseId] = page.throughSeq
        seen.push(...page.rows.map((row) => row.revision.revId))
      }
      more = reply.more
    }
    const all = (await device.pull({}, 1000)).pages.flatMap((page) => page.rows.map((row) => row.revision.revId))
    expect(seen.sort()).toEqual(all.sort())
    expect(new Set(seen).size).toBe(seen.length)
    expect(newId()).toMatch(/-4/)
  })
})
