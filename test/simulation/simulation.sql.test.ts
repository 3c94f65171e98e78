import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPgliteDatabase } from '../../src/central-record/sql/pglite-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { contentHashOf } from '../../src/record/content-hash.ts'
import { standingOf } from '../../src/record/standing.ts'
import { CASSIE, openTestRecord } from '../central-record/setup/test-record.ts'
import { readLedger } from './read-ledger.ts'
import { PNG } from '../workers/setup/tiny-pictures.ts'
import { World } from './world.ts'

const steps = Number(process.env['SIM_STEPS'] ?? 600)
/** Seeds with which long runs once found a fault are kept here, with the length that it took. */
const found: readonly (readonly [seed: number, steps: number])[] = [[122, 4000]]
/** Lines that carry two revisions at once: what waits then goes in many batches, two of them on their way. */
const isNarrow = (seed: number) => seed >= 300
const runs = process.env['SIM_SEED'] ? process.env['SIM_SEED'].split(',').map((seed) => [Number(seed), steps] as const) : [...[1, 2, 3, 301, 302].map((seed) => [seed, steps] as const), ...found]

describe.each(runs)('a day of three tablets with seed %i, %i steps', (seed, steps) => {
  let database: Database
  let world: World

  beforeAll(async () => {
    database = await openPgliteDatabase()
    world = new World(await openTestRecord(database), seed, PNG, isNarrow(seed))
    await world.begin()
    for (let step = 0; step < steps; step += 1) {
      await world.step()
      if (step % 50 === 0) await expectTrueReceipts(world)
    }
    await world.calm()
    console.log(JSON.stringify({ seed, ...world.counts, faults: Object.fromEntries(world.faults), promised: { words: world.promised.words.length, pictures: world.promised.pictures.length, signatures: world.promised.signatures.length } }))
  }, 60_000 + steps * 200)
  afterAll(() => database.close())

  test('nothing waits any more and nothing was set aside', async () => {
    for (const device of world.devices) {
      expect([...device.device?.open()?.holdings.outbox.values() ?? []]).toEqual([])
      expect([...device.device?.open()?.memory.working.keys() ?? []]).toEqual([])
    }
    const { aside } = await readLedger(world.record)
    expect(aside).toEqual([])
  })

  test('every word that was said to be safe is in the record, once, under the name of who wrote it', async () => {
    const { rows } = await readLedger(world.record)
    const lost = world.promised.words.filter(({ token, recordId, staffId }) => !rows.some(({ revision }) =>
      revision.recordId === recordId && revision.authorId === staffId && JSON.stringify(revision.body).includes(token)))
    expect(lost).toEqual([])
    for (const { token, staffId } of world.promised.words) {
      const first = rows.find(({ revision }) => JSON.stringify(revision.body).includes(token))
      expect(first?.revision.authorId).toBe(staffId)
    }
    expect(new Set(rows.map((row) => row.revision.revId)).size).toBe(rows.length)
    expect(rows.map((row) => row.caseSeq)).toEqual(rows.map((_, index) => index + 1))
    for (const { revision } of rows) expect(contentHashOf(revision)).toBe(revision.contentHash)
  })

  test('no word was silently written over: each still stands in what people read now', async () => {
    const api = world.devices[0]?.device?.api
    const overwritten: string[] = []
    for (const { token, recordId } of world.promised.words) {
      const [view, conflict] = [await api?.visit(recordId), await api?.conflict(recordId)]
      const late = await Promise.all((view?.proposed ?? []).map(async (line) => (await api?.revision(line.revId))?.body))
      if (!JSON.stringify([view?.body, conflict?.bodyA, conflict?.bodyB, ...late]).includes(`Saw ${token}.`)) overwritten.push(token)
    }
    expect(overwritten).toEqual([])
  })

  test('every signature given is in the record and its words are frozen', async () => {
    const { rows } = await readLedger(world.record)
    expect(world.promised.signatures.filter((hash) => !rows.some((row) => row.revision.contentHash === hash && row.revision.act === 'sign'))).toEqual([])
  })

  test('every picture that was said to be safe is in the record', async () => {
    const { pictures } = await readLedger(world.record)
    expect(world.promised.pictures.filter(({ sha256 }) => !pictures.has(sha256))).toEqual([])
  })

  test('all devices hold the same revisions and see each note stand the same way', async () => {
    const { rows } = await readLedger(world.record)
    const ids = rows.map((row) => row.revision.revId).sort()
    const records = [...new Set(rows.map((row) => row.revision.recordId))]
    for (const device of world.devices) {
      const open = device.device?.open()
      const known = [...open?.holdings.revisions.values() ?? []].filter((one) => one.revision.caseId === CASSIE)
      expect(known.map((one) => one.revision.revId).sort()).toEqual(ids)
      for (const recordId of records) {
        expect(headIds(open?.memory.standing(recordId))).toEqual(headIds(standingOf(rows.map((row) => row.revision).filter((revision) => revision.recordId === recordId))))
      }
    }
  })

  test('what a device says is in the record, is', () => expectTrueReceipts(world))
})

/** A revision that is no longer in its device's outbox is in the central record, at any moment. */
async function expectTrueReceipts(world: World): Promise<void> {
  const { everywhere } = await readLedger(world.record)
  for (const device of world.devices) {
    const open = device.device?.open()
    if (!open) continue
    const received = [...open.holdings.revisions.values()].filter((known) => known.revision.deviceId === open.holdings.device.deviceId && !open.holdings.outbox.has(known.revision.revId))
    expect(received.filter((known) => !everywhere.has(known.revision.revId)).map((known) => known.revision.revId)).toEqual([])
  }
}

function headIds(standing: ReturnType<typeof standingOf> | undefined): unknown {
  if (!standing || standing.kind === 'empty') return 'empty'
  const heads = standing.kind === 'conflict' ? standing.heads : [standing.head]
  return [standing.kind, heads.map((head) => head.revId)]
}
