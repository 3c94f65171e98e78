import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../src/central-record/sql/database.ts'
import { migrate } from '../../../src/central-record/sql/migrate.ts'
import { openPgliteDatabase } from '../../../src/central-record/sql/pglite-database.ts'
import { seedDemo } from '../../../src/central-record/seed-demo.ts'
import { helen, id, mo, NORTH, openTestRecord, START_MS, steve, type TestRecord } from '../../central-record/setup/test-record.ts'
import { cassiePack } from '../../screens/demo-case-packs.ts'
import { captureOn, LETTER_CHOICE, letterEvents } from '../setup/handed-over.ts'
import { filledVisit } from '../setup/filled-visit.ts'
import { recordNetwork } from '../setup/record-network.ts'
import { recordClock, signedIn } from '../setup/signed-in.ts'
import { PASSPHRASE, startTestDevice, talk } from '../setup/test-device.ts'

const WORDS = 'i want too live with mum AND see dad'
const CASE = id('c', 9)
let database: Database
let record: TestRecord

beforeAll(async () => {
  database = await openPgliteDatabase()
  await migrate(database)
  // The usual cases have no children in their packs.
  await seedDemo(database, { nowMs: () => START_MS }, { teams: [{ teamId: NORTH, name: 'North' }], staff: [steve, mo, helen], cases: [{
    caseId: CASE, teamId: NORTH, contacts: [], revisions: [], allocations: [steve, mo].map((one) => ({ staffId: one.id, from: '2026-01-01T00:00:00.000Z' })),
    pack: { recordId: id('d', 9), revId: id('e', 9), body: cassiePack('2026-11-23') },
  }] })
  record = await openTestRecord(database)
})
afterAll(() => database.close())

test('what a child wrote without signal is read by the next worker and, with the shared note, by the supervisor, word for word', async () => {
  const before = await signedIn(record, steve)
  const started = await before.api.startVisit(CASE as never)
  if (started.kind !== 'started') throw new Error(started.kind)
  const { recordId: visitId } = started
  const view = await before.api.visit(visitId)
  const childId = view?.pack.children[0]?.id
  if (!view || !childId) throw new Error('no child')
  await before.api.saveVisit(visitId, filledVisit(view.body, [childId]))
  expect(await before.api.handOver(visitId, { ...LETTER_CHOICE, childId })).toEqual({ kind: 'handed-over' })
  const child = captureOn(before.disk)
  await child.begin()
  for (const events of letterEvents(WORDS)) expect(await child.keep(events)).toEqual({ kind: 'kept' })

  const steves = await startTestDevice({ clock: recordClock(record), random: { uuid: () => crypto.randomUUID(), fraction: () => 0.5 }, network: recordNetwork(record), disk: before.disk })
  expect(await steves.api.unlock(PASSPHRASE)).toMatchObject({ kind: 'open' })
  const [taken] = await steves.api.takeBack()
  expect(taken).toMatchObject({ kept: 'kept', findings: [] })
  await steves.api.signIn(steve.id)
  expect(await talk(steves)).toBe('done')
  expect((await steves.api.visit(visitId))?.directWork[0]).toMatchObject({ recordId: taken?.recordId, item: 'in-the-record' })
  expect([...steves.open()?.holdings.outbox.values() ?? []]).toEqual([])

  const read = async (staff: { readonly id: string }) => {
    const device = await signedIn(record, staff)
    const work = await device.api.directWork(taken?.recordId as never)
    const picture = work?.body.pages[0]?.pictures[0]?.picture
    const found = picture && await device.api.picture(CASE as never, picture.sha256)
    return { words: work?.body.pages[0]?.items[0]?.statements[0]?.text, proof: work?.body.proof, picture: found?.kind }
  }
  const whole = { words: WORDS, proof: { chunks: 5, missing: [], chained: true, closed: true, interruptions: 0 }, picture: 'here' }
  expect(await read(mo)).toEqual(whole)
  expect((await read(helen)).words).toBeUndefined()
  expect((await steves.api.shareVisit(visitId)).kind).toBe('saved')
  expect(await talk(steves)).toBe('done')
  expect(await read(helen)).toEqual(whole)
})
