import { beforeAll, expect, test } from 'vitest'
import type { Identity } from '../../src/central-record/sql/database.ts'
import type { Staff } from '../../src/record/staff.ts'
import { onEachDatabase } from './setup/databases.ts'
import { newId, signature, signIn, visit, type TestDevice } from './setup/test-device.ts'
import { AMARA, CASSIE, grace, helen, ivy, KOFI, mo, NORTH, ola, openTestRecord, RESTRICTED, steve, sue, type TestRecord } from './setup/test-record.ts'

/** Every table that tells something of a case. */
const CASE_TABLES = ['cases', 'case_heads', 'ledger', 'releases', 'escrow', 'escrow_settled', 'held', 'quarantine', 'device_chain', 'allocations', 'restricted_access',
  'pictures', 'picture_places', 'device_staff', 'sessions', 'devices', 'audit', 'audit_heads'] as const

onEachDatabase((fresh) => {
  let record: TestRecord
  const asStaff = (one: Staff): Identity => ({ kind: 'staff', staffId: one.id, deviceId: newId(), at: record.at() })
  const count = (identity: Identity, table: string, where = 'true') =>
    record.database.transaction(identity, async (sql) => (await sql<{ count: number }>(`select count(*) as count from ${table} where ${where}`))[0]?.count)

  beforeAll(async () => {
    record = await openTestRecord(await fresh())
    for (const [person, caseId] of [[steve, CASSIE], [sue, KOFI], [ola, AMARA], [steve, RESTRICTED]] as const) {
      const device = await signIn(record, person)
      const root = device.write({ caseId: caseId as never, kind: 'visit', act: 'draft' })
      const share = device.write({ caseId: caseId as never, recordId: root.recordId, kind: 'visit', act: 'share', parents: [root.revId] })
      const verdicts = await device.push([root, share])
      expect(verdicts.map((one) => one.verdict)).toEqual(['accepted', 'accepted'])
    }
  })

  test('without a name, no row of any case is seen', async () => {
    for (const table of CASE_TABLES) {
      const seen = await count({ kind: 'staff', staffId: '', deviceId: '', at: record.at() }, table).catch((error: unknown) => (error as { code: string }).code)
      // 42501: not even the right to ask.
      expect([0, '42501'], table).toContain(seen)
    }
  })

  test('every case table has row-level security in force, and no role that a transaction takes owns one', async () => {
    const rows = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql<{ relname: string; forced: boolean; owner: string }>(
      `select relname, relrowsecurity and relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner from pg_class where relname = any($1)`, [CASE_TABLES]))
    expect(rows.map((row) => row.relname).sort()).toEqual([...CASE_TABLES].sort())
    for (const row of rows) expect([row.forced, row.owner.startsWith('doorstep_')], row.relname).toEqual([true, false])
  })

  test('a practitioner sees allocated cases and nothing of another’s', async () => {
    expect(await count(asStaff(steve), 'ledger', `case_id = '${CASSIE}'`)).toBe(3)
    expect(await count(asStaff(steve), 'ledger', `case_id <> '${CASSIE}' and case_id <> '${RESTRICTED}'`)).toBe(0)
    expect(await count(asStaff(mo), 'ledger', `case_id in ('${AMARA}', '${RESTRICTED}')`)).toBe(0)
    expect(await count(asStaff(ola), 'ledger', `case_id <> '${AMARA}'`)).toBe(0)
  })

  test('a supervisor sees the team’s shared notes, never a draft, never another team', async () => {
    expect(await count(asStaff(helen), 'ledger', `case_id = '${CASSIE}' and act = 'share'`)).toBe(1)
    expect(await count(asStaff(helen), 'ledger', `act = 'draft'`)).toBe(0)
    expect(await count(asStaff(helen), 'ledger', `case_id = '${AMARA}'`)).toBe(0)
    expect(await count(asStaff(grace), 'ledger', `case_id <> '${AMARA}'`)).toBe(0)
    expect(await count(asStaff(grace), 'case_heads', `case_id <> '${AMARA}'`)).toBe(0)
  })

  test('a restricted case is seen only by those named on it', async () => {
    expect(await count(asStaff(steve), 'ledger', `case_id = '${RESTRICTED}'`)).toBe(3)
    expect(await count(asStaff(helen), 'ledger', `case_id = '${RESTRICTED}'`)).toBe(2)
    // Sue is allocated, Ivy supervises the team: neither is named.
    for (const person of [sue, ivy]) for (const table of ['ledger', 'case_heads']) expect(await count(asStaff(person), table, `case_id = '${RESTRICTED}'`)).toBe(0)
  })

  test('an allocation counts from its first instant to its last', async () => {
    const at = (iso: string): Identity => ({ kind: 'staff', staffId: steve.id, deviceId: newId(), at: iso })
    expect(await count(at('2025-12-31T23:59:59.000Z'), 'ledger')).toBe(0)
    expect(await count(at('2026-01-01T00:00:00.000Z'), 'ledger')).toBeGreaterThan(0)
  })

  test('who asked is forgotten with the transaction', async () => {
    for (let round = 0; round < 30; round += 1) await count(asStaff(steve), 'ledger')
    expect(await count({ kind: 'staff', staffId: '', deviceId: '', at: record.at() }, 'ledger')).toBe(0)
  })

  test('somebody who left sees nothing more', async () => {
    const device = await signIn(record, ola)
    await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql('update staff set active = false where staff_id = $1', [ola.id]))
    expect(await count(asStaff(ola), 'ledger')).toBe(0)
    expect((await device.send('/api/pull', { json: {} })).status).toBe(401)
    await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql('update staff set active = true where staff_id = $1', [ola.id]))
  })

  test('the staff role writes nothing, the system role changes nothing that is append-only', async () => {
    const refusedWith = async (identity: Identity, text: string) =>
      record.database.transaction(identity, (sql) => sql(text)).then(() => 'done', (error: unknown) => (error as { code: string }).code)
    for (const table of CASE_TABLES) {
      expect(await refusedWith(asStaff(steve), `delete from ${table}`), table).toBe('42501')
      expect(await refusedWith(asStaff(steve), `insert into ${table} default values`), table).toBe('42501')
    }
    const system: Identity = { kind: 'system', at: record.at() }
    for (const table of ['ledger', 'releases', 'escrow', 'escrow_settled', 'quarantine', 'device_chain', 'audit', 'picture_places']) {
      expect(await refusedWith(system, `delete from ${table}`), table).toBe('42501')
      expect(await refusedWith(system, `truncate ${table}`), table).toBe('42501')
    }
    expect(await refusedWith(system, `update ledger set revision = ''`)).toBe('42501')
    expect(await refusedWith(system, `update audit set facts = ''`)).toBe('42501')
    expect(await refusedWith(system, 'delete from case_heads')).toBe('42501')
    // Even the owner, with the whole table in view, is stopped by the trigger.
    await record.database.script('alter table ledger no force row level security')
    await expect(record.database.script(`update ledger set revision = ''`)).rejects.toMatchObject({ code: '42501' })
    await record.database.script('alter table ledger force row level security')
  })

  test('drawings are released to the supervisor with the visit, and no cursor passes them by', async () => {
    const device: TestDevice = await signIn(record, mo)
    const watcher = await signIn(record, helen)
    const note = device.write({ caseId: KOFI as never, kind: 'visit', act: 'draft' })
    const drawings = [1, 2, 3].map(() => device.write({ caseId: KOFI as never, kind: 'drawing', act: 'add', body: drawing(note.recordId) }))
    await device.push([note, ...drawings])
    const first = await watcher.pull()
    const before = first.pages.find((page) => page.caseId === KOFI)
    const others = Object.fromEntries(first.pages.map((page) => [page.caseId, page.throughSeq]))
    expect(before?.rows.some((row) => row.revision.kind === 'drawing')).toBe(false)
    expect(before?.complete).toBe(false)
    const sign = device.write({
      caseId: KOFI as never, recordId: note.recordId, kind: 'visit', act: 'sign', parents: [note.revId], body: visit({ signature: signature(note.contentHash, mo) }),
    })
    await device.push([sign])
    const after = (await watcher.pull(others, 1)).pages.find((page) => page.caseId === KOFI)
    expect(after?.rows.map((row) => row.revision.revId).sort()).toEqual([sign.revId, ...drawings.map((one) => one.revId)].sort())
    const late = device.write({ caseId: KOFI as never, kind: 'drawing', act: 'add', body: drawing(note.recordId) })
    await device.push([late])
    const last = (await watcher.pull({ ...others, [KOFI]: after?.throughSeq ?? 0 }, 1)).pages.find((page) => page.caseId === KOFI)
    expect(last?.rows.map((row) => row.revision.revId)).toEqual([late.revId])
    expect(NORTH).toBe(helen.teamId)
  })
})

function drawing(visitId: string) {
  const picture = { sha256: 'a'.repeat(64), bytes: 10, mime: 'image/png' }
  return { visitId, title: '', strokes: { ...picture, mime: 'application/vnd.doorstep.strokes' }, picture, words: [], startedAt: '2026-11-23T09:00:00Z', finishedAt: '2026-11-23T09:10:00Z' } as never
}
