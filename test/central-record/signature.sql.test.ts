import { beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/central-record/ledger/verify-ledger.ts'
import type { Revision } from '../../src/record/revision.ts'
import { standingOf } from '../../src/record/standing.ts'
import { onEachDatabase } from './setup/databases.ts'
import { signature, signIn, visit, type TestDevice } from './setup/test-device.ts'
import { CASSIE, helen, mo, openTestRecord, steve, type TestRecord } from './setup/test-record.ts'

onEachDatabase((fresh) => {
  let record: TestRecord
  let steves: TestDevice
  beforeAll(async () => {
    record = await openTestRecord(await fresh())
    steves = await signIn(record, steve)
  })

  const draft = () => steves.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
  const signed = (of: Revision, words: object, more: Partial<Revision> = {}) => steves.write({
    caseId: CASSIE as never, recordId: of.recordId, kind: 'visit', act: 'sign', parents: [of.revId], body: visit({ signature: { ...signature(of.contentHash, steve), ...words } }), ...more,
  })
  const short = async (revisions: readonly Revision[]) => (await steves.push(revisions)).map(({ verdict, reason }) => (reason === undefined ? verdict : `${verdict}: ${reason}`))

  test('a signature in the signer’s own name, over the words it stands on, is taken', async () => {
    const note = draft()
    expect(await short([note, signed(note, {})])).toEqual(['accepted', 'accepted'])
  })

  test('a signature that names other words, another person or another role is put aside, whole, and the note stays open', async () => {
    for (const words of [{ signs: 'f'.repeat(64) }, { signs: '' }, { name: mo.name }, { role: 'Practice Supervisor' }]) {
      const note = draft()
      const forged = signed(note, words)
      expect(await short([note, forged]), JSON.stringify(words)).toEqual(['accepted', 'quarantined: signature-differs'])
      // The same again is the same answer, and the person may still sign rightly.
      expect(await short([forged])).toEqual(['quarantined: signature-differs'])
      const kept = await record.database.transaction({ kind: 'system', at: record.at() }, (sql) => sql<{ bytes: string }>('select bytes from quarantine where rev_id = $1', [forged.revId]))
      expect(kept.map(({ bytes }) => JSON.parse(bytes) as Revision)).toEqual([forged])
      const helens = (await (await signIn(record, helen)).pull()).pages.flatMap(({ rows }) => rows)
      expect(helens.some(({ revision }) => revision.recordId === note.recordId)).toBe(false)
    }
  })

  test('a signature over two versions at once, or over none, is put aside', async () => {
    const note = draft()
    const other = steves.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'draft', parents: [note.revId] })
    expect(await short([note, other, signed(note, {}, { parents: [note.revId, other.revId] }), signed(note, {}, { parents: [] })]))
      .toEqual(['accepted', 'accepted', 'quarantined: signature-differs', 'quarantined: signature-differs'])
  })

  test('words that bear a signature but were not signed are put aside: nobody is shown a name that did not sign', async () => {
    const note = draft()
    const share = steves.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'share', parents: [note.revId], body: visit({ signature: signature(note.contentHash, steve) }) })
    expect(await short([note, share])).toEqual(['accepted', 'quarantined: signature-differs'])
  })

  test('a signature that came before its note is looked at when the note comes', async () => {
    for (const [words, acts] of [[{}, ['draft', 'sign']], [{ signs: 'f'.repeat(64) }, ['draft']]] as const) {
      const note = draft()
      const sign = signed(note, words)
      expect(await short([sign])).toEqual(['held'])
      expect(await short([note])).toEqual(['accepted'])
      const rows = (await (await signIn(record, mo)).pull()).pages.flatMap((page) => page.rows).filter(({ revision }) => revision.recordId === note.recordId)
      expect(rows.map(({ revision }) => revision.act)).toEqual(acts)
      expect(await short([sign])).toEqual([acts.length === 2 ? 'accepted' : 'quarantined: signature-differs'])
    }
    expect(await verifyLedger(record)).toEqual([])
  })

  const settle = (stands: Revision, left: Revision, more: Partial<Revision> = {}) => steves.write({
    caseId: CASSIE as never, recordId: stands.recordId, kind: 'visit', act: 'settle', parents: [stands.revId, left.revId], body: stands.body, ...more,
  })

  test('of a note signed twice a person chooses the signature that stands; the team sees who chose, and both texts stay', async () => {
    const note = draft()
    const [one, two] = [signed(note, {}), signed(note, { declaration: 'I made this note, again.' })]
    expect(await short([note, one, two])).toEqual(['accepted', 'accepted', 'conflict'])
    const choice = settle(two, one)
    expect(await short([choice])).toEqual(['accepted'])
    expect(await short([choice])).toEqual(['accepted'])
    const helens = (await (await signIn(record, helen)).pull()).pages.flatMap(({ rows }) => rows).filter(({ revision }) => revision.recordId === note.recordId)
    expect(helens.map(({ revision }) => revision.act)).toEqual(['sign', 'sign', 'settle'])
    expect(helens.at(-1)?.revision).toEqual(choice)
    const standing = standingOf(helens.map(({ revision }) => revision))
    expect(standing.kind === 'signed' && standing.head.revId).toBe(two.revId)
    expect(await verifyLedger(record)).toEqual([])
  })

  test('two people who settle apart are shown it again', async () => {
    const note = draft()
    const [one, two] = [signed(note, {}), signed(note, { declaration: 'Again.' })]
    await short([note, one, two, settle(two, one)])
    const mos = await signIn(record, mo)
    const other = mos.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'settle', parents: [one.revId, two.revId], body: one.body })
    expect((await mos.push([other])).map(({ verdict }) => verdict)).toEqual(['conflict'])
  })

  test('a late edit that a person leaves in the history is a decision in the record', async () => {
    const note = draft()
    const sign = signed(note, {})
    const late = steves.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'draft', parents: [note.revId], body: visit({ analysis: 'Late.' }) })
    expect(await short([note, sign, late, settle(sign, late)])).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
  })

  test('a settling that would change a signed word, or make a draft stand, is put aside', async () => {
    const note = draft()
    const sign = signed(note, {})
    const late = steves.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'draft', parents: [note.revId], body: visit({ signature: undefined }) })
    const bad = [
      settle(sign, late, { body: visit({ ...sign.body, analysis: 'Other words.' }) }),
      settle(sign, late, { body: visit({ ...sign.body, signature: signature(note.contentHash, mo) }) }),
      settle(late, sign, { body: sign.body }),
    ]
    expect(await short([note, sign, late, ...bad])).toEqual(['accepted', 'accepted', 'accepted', ...bad.map(() => 'quarantined: signature-differs')])
    expect(await short([settle(sign, late, { body: visit() }), settle(sign, late, { parents: [sign.revId] })])).toEqual(['quarantined: malformed', 'quarantined: malformed'])
    const helens = await signIn(record, helen)
    const byHelen = helens.write({ caseId: CASSIE as never, recordId: note.recordId, kind: 'visit', act: 'settle', parents: [sign.revId, late.revId], body: sign.body })
    expect((await helens.push([byHelen])).map(({ reason }) => reason)).toEqual(['not-yours-to-write'])
  })
})
