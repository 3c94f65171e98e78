import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { CASSIE, helen, mo, openTestRecord, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { signedIn, type SignedInDevice } from './setup/signed-in.ts'
import { talk } from './setup/test-device.ts'

let database: Database
let record: TestRecord
const cassie = CASSIE as never

beforeAll(async () => {
  database = await openPgliteDatabase()
  record = await openTestRecord(database)
})
afterAll(() => database.close())

async function begin(device: SignedInDevice, analysis: string) {
  const started = await device.api.startVisit(cassie)
  if (started.kind !== 'started') throw new Error(started.kind)
  const view = await device.api.visit(started.recordId)
  if (!view) throw new Error('no view')
  await device.api.saveVisit(started.recordId, { ...view.body, analysis })
  return { recordId: started.recordId, body: view.body }
}

test('a shared note is withdrawn: the supervisor reads that it is, and why, and nothing that was only drafted', async () => {
  const steves = await signedIn(record, steve)
  const helens = await signedIn(record, helen)
  const { recordId, body } = await begin(steves, 'What everyone may read.')
  await steves.api.shareVisit(recordId)
  await talk(steves)
  await talk(helens)
  expect((await helens.api.queue()).map((one) => [one.line.recordId, one.line.stand])).toEqual([[recordId, 'shared']])
  await helens.api.markRead(recordId)

  await steves.api.saveVisit(recordId, { ...body, analysis: 'What was only drafted.' }, (await steves.api.visit(recordId))?.headHash)
  expect(await steves.api.withdrawVisit(recordId, 'Written for the wrong child.')).toMatchObject({ kind: 'saved' })
  await talk(steves)
  await talk(helens)
  const [line] = await helens.api.queue()
  expect(line).toMatchObject({ line: { recordId, stand: 'withdrawn' }, withdrawnBecause: 'Written for the wrong child.', changedSinceRead: true })
  const reading = await helens.api.reading(recordId)
  expect(reading?.view).toMatchObject({ line: { stand: 'withdrawn' }, mayEdit: false, body: { analysis: 'What everyone may read.', withdrawnBecause: 'Written for the wrong child.' } })
  expect(JSON.stringify([...helens.disk.disk.tables.get('revisions')?.values() ?? []].map((row) => new TextDecoder().decode(row.sealed)))).not.toContain('only drafted')

  // The words of the draft are not lost: they are in the note's history, for those who wrote it.
  const drafts = (await steves.api.history(recordId)).filter((one) => one.act === 'draft')
  const bodies = await Promise.all(drafts.map(async (one) => ((await steves.api.revision(one.revId))?.body as { analysis: string } | undefined)?.analysis))
  expect(bodies).toContain('What was only drafted.')
})

test('a draft that was never shared is withdrawn with its own words, and no supervisor hears of it', async () => {
  const steves = await signedIn(record, steve)
  const { recordId } = await begin(steves, 'Begun by mistake.')
  await steves.api.withdrawVisit(recordId, 'Begun twice.')
  await talk(steves)
  const mos = await signedIn(record, mo)
  expect((await mos.api.visit(recordId))?.body).toMatchObject({ analysis: 'Begun by mistake.', withdrawnBecause: 'Begun twice.' })
  const helens = await signedIn(record, helen)
  expect((await helens.api.queue()).map((one) => one.line.recordId)).not.toContain(recordId)
  expect(await helens.api.reading(recordId)).toBeNull()
})
