import { beforeAll, expect, test } from 'vitest'
import type { Revision } from '../../src/record/revision.ts'
import { onEachDatabase } from './setup/databases.ts'
import { newId, signIn, visit, type TestDevice } from './setup/test-device.ts'
import { AMARA, CASSIE, grace, helen, mo, openTestRecord, steve, type TestRecord } from './setup/test-record.ts'

onEachDatabase((fresh) => {
  let record: TestRecord
  let steves: TestDevice
  const write = (act: Revision['act'], parent?: Revision, words = {}) => steves.write({
    caseId: CASSIE as never, kind: 'visit', act, body: visit(words), ...(parent ? { recordId: parent.recordId, parents: [parent.revId] } : { recordId: newId() as never }),
  })
  const seenBy = async (staff: typeof helen, recordId: string) => {
    const { pages } = await (await signIn(record, staff)).pull()
    return pages.flatMap(({ rows }) => rows).filter(({ revision }) => revision.recordId === recordId).map(({ revision }) => revision.act)
  }

  beforeAll(async () => {
    record = await openTestRecord(await fresh())
    steves = await signIn(record, steve)
  })

  test('a note withdrawn after the team saw it: the supervisor is told, with the reason, and another team is not', async () => {
    const draft = write('draft')
    const share = write('share', draft)
    await steves.push([draft, share])
    const helens = await signIn(record, helen)
    const { pages: [before] } = await helens.pull()
    const withdrawal = write('withdraw', share, { withdrawnBecause: 'Written for the wrong child.' })
    await steves.push([withdrawal])
    const { pages: [after] } = await helens.pull({ [CASSIE]: before?.throughSeq ?? 0 })
    expect(after?.rows.map(({ revision }) => [revision.act, revision.body['withdrawnBecause']])).toEqual([['withdraw', 'Written for the wrong child.']])
    expect(await seenBy(grace, draft.recordId)).toEqual([])
    expect(await seenBy(mo, draft.recordId)).toEqual(['draft', 'share', 'withdraw'])
  })

  test('a note withdrawn before it was ever shared says nothing to the supervisor', async () => {
    const draft = write('draft')
    await steves.push([draft, write('withdraw', draft, { withdrawnBecause: 'Begun twice.' })])
    expect(await seenBy(helen, draft.recordId)).toEqual([])
    expect(await seenBy(mo, draft.recordId)).toEqual(['draft', 'withdraw'])
  })

  test('a withdrawal that came before the first share is never shown by that share', async () => {
    const draft = write('draft')
    const withdrawal = write('withdraw', draft, { withdrawnBecause: 'Begun twice.' })
    await steves.push([draft, withdrawal])
    await steves.push([write('share', draft)])
    expect(await seenBy(helen, draft.recordId)).toEqual(['share'])
  })

  test('the database itself decides: in no other case and of no other visit is a withdrawal seen', async () => {
    const rows = await record.database.transaction({ kind: 'staff', staffId: helen.id, deviceId: newId(), at: record.at() }, (sql) =>
      sql<{ act: string; case_id: string; record_id: string }>(`select act, case_id, record_id from ledger where act in ('draft', 'withdraw')`))
    expect(rows.map((row) => [row.act, row.case_id])).toEqual([['withdraw', CASSIE]])
    const graces = await record.database.transaction({ kind: 'staff', staffId: grace.id, deviceId: newId(), at: record.at() }, (sql) =>
      sql<{ case_id: string }>('select distinct case_id from ledger'))
    expect(graces).toEqual([{ case_id: AMARA }])
  })
})
