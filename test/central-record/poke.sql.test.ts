import { afterAll, beforeAll, expect, test } from 'vitest'
import { reassignCase } from '../../src/central-record/ledger/reassign-case.ts'
import { openPostgresDatabase } from '../../src/central-record/sql/postgres-database.ts'
import type { Database } from '../../src/central-record/sql/database.ts'
import { Refusal } from '../../src/wire/refusals.ts'
import { onEachDatabase } from './setup/databases.ts'
import { listenForPokes, pokes, type PokeListener } from './setup/poke-listener.ts'
import { findPostgres, startPostgresCluster, type PostgresCluster } from './setup/postgres-cluster.ts'
import { ask, signIn, type TestDevice } from './setup/test-device.ts'
import { AMARA, CASSIE, grace, helen, ivy, KOFI, mo, ola, openTestRecord, RESTRICTED, steve, sue, type TestRecord } from './setup/test-record.ts'

const GENEROUS = { burst: 1e9, perSecond: 1e9 }
const limits = { anyone: GENEROUS, signIn: GENEROUS, session: GENEROUS, pictures: GENEROUS }

async function pushNote(device: TestDevice, caseId: string, act: 'draft' | 'share') {
  const root = device.write({ caseId: caseId as never, kind: 'visit', act: 'draft' })
  const share = device.write({ caseId: caseId as never, recordId: root.recordId, kind: 'visit', act: 'share', parents: [root.revId] })
  const verdicts = await device.push(act === 'share' ? [root, share] : [root])
  for (const verdict of verdicts) expect(verdict.verdict).toBe('accepted')
}

/** A poke for one is surely out once a poke for another, told later, has come: so silence can be told from slowness. */
async function settled(desk: { staff: PokeListener; push: () => Promise<void> }): Promise<void> {
  const before = pokes(desk.staff.text())
  await desk.push()
  await desk.staff.until((text) => pokes(text) > before)
}

onEachDatabase((fresh) => {
  let record: TestRecord
  let olas: TestDevice
  let olaListens: PokeListener
  const atTheEnd: PokeListener[] = []
  const listen = async (staff: typeof steve) => {
    const device = await signIn(record, staff)
    const listener = await listenForPokes(device)
    atTheEnd.push(listener)
    return { device, listener }
  }
  /** Ola's other device hears of a note in Amara's case: whatever was told before has been told. */
  const settle = () => settled({ staff: olaListens, push: () => pushNote(olas, AMARA, 'draft') })

  beforeAll(async () => {
    record = await openTestRecord(await fresh(), { limits })
    olas = await signIn(record, ola)
    olaListens = (await listen(ola)).listener
  })
  afterAll(async () => {
    for (const listener of atTheEnd) await listener.leave()
    record.endStreams()
  })

  test('nobody hears anything without a session', async () => {
    const reply = await ask(record, '/api/poke')
    expect([reply.status, Refusal.parse(await reply.json()).refused]).toEqual([401, 'not-signed-in'])
  })

  test('the stream is never kept by anyone on the way, and says nothing but the word', async () => {
    const { listener } = await listen(mo)
    expect(listener.reply.headers.get('content-type')).toBe('text/event-stream')
    expect(listener.reply.headers.get('cache-control')).toBe('no-store')
    await pushNote(await signIn(record, steve), CASSIE, 'share')
    await listener.until((text) => pokes(text) > 0)
    expect(listener.text().replaceAll(':\n\n', '').replaceAll('data: news\n\n', '')).toBe('')
  })

  test('a draft is news for the other worker of the case, not for a supervisor, another case, another team or the device it came from', async () => {
    const steves = await listen(steve)
    const [mos, sues, helens, graces] = [await listen(mo), await listen(sue), await listen(helen), await listen(grace)]
    await pushNote(steves.device, CASSIE, 'draft')
    await mos.listener.until((text) => pokes(text) === 1)
    await settle()
    for (const { listener } of [steves, sues, helens, graces]) expect(pokes(listener.text())).toBe(0)
  })

  test('a shared note is news for the team’s supervisors too', async () => {
    const [helens, graces, sues] = [await listen(helen), await listen(grace), await listen(sue)]
    const mos = await listen(mo)
    await pushNote(await signIn(record, steve), CASSIE, 'share')
    await helens.listener.until((text) => pokes(text) > 0)
    await mos.listener.until((text) => pokes(text) > 0)
    await settle()
    for (const { listener } of [graces, sues]) expect(pokes(listener.text())).toBe(0)
  })

  test('a restricted case is news only for those named on it', async () => {
    const [sues, ivys, helens] = [await listen(sue), await listen(ivy), await listen(helen)]
    await pushNote(await signIn(record, steve), RESTRICTED, 'share')
    await helens.listener.until((text) => pokes(text) > 0)
    await settle()
    for (const { listener } of [sues, ivys]) expect(pokes(listener.text())).toBe(0)
  })

  test('the same push again is no news', async () => {
    const device = await signIn(record, steve)
    const note = device.write({ caseId: CASSIE as never, kind: 'visit', act: 'draft' })
    const mos = await listen(mo)
    await device.push([note])
    await mos.listener.until((text) => pokes(text) === 1)
    await device.push([note])
    await settle()
    expect(pokes(mos.listener.text())).toBe(1)
  })

  test('a case given to someone else is news for both', async () => {
    const [sues, mos] = [await listen(sue), await listen(mo)]
    expect(await reassignCase(record, { caseId: KOFI, fromStaffId: mo.id, toStaffId: steve.id, by: { staffId: helen.id, deviceId: null } })).toBe('reassigned')
    await mos.listener.until((text) => pokes(text) === 1)
    await sues.listener.until((text) => pokes(text) === 1)
  })

  test('whoever signed out hears no more: the stream ends', async () => {
    const mos = await listen(mo)
    expect((await mos.device.send('/api/session', { method: 'DELETE' })).status).toBe(204)
    await pushNote(await signIn(record, steve), CASSIE, 'draft')
    await mos.listener.ended()
    expect(pokes(mos.listener.text())).toBe(0)
  })

  test('a session keeps its newest streams, and ends the oldest', async () => {
    const device = await signIn(record, mo)
    const listeners: PokeListener[] = []
    for (let count = 0; count < 4; count += 1) listeners.push(await listenForPokes(device))
    atTheEnd.push(...listeners)
    await listeners[0]?.ended()
    await pushNote(await signIn(record, steve), CASSIE, 'draft')
    for (const listener of listeners.slice(1)) await listener.until((text) => pokes(text) === 1)
  })
})

onEachDatabase((fresh) => {
  test('a quiet line shows that it is open, and a full process sends the next one away for now', async () => {
    const record = await openTestRecord(await fresh(), { limits, pokes: { heartbeatMs: 20, mostStreams: 1 } })
    const mos = await signIn(record, mo)
    const listener = await listenForPokes(mos)
    await listener.until((text) => text.startsWith(':\n\n:\n\n:\n\n'))
    const refused = await (await signIn(record, sue)).send('/api/poke')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    await listener.leave()
    const again = await listenForPokes(mos)
    record.endStreams()
    await again.ended()
  })
})

const programs = findPostgres()
if (programs !== undefined) {
  let cluster: PostgresCluster
  const opened: Database[] = []
  beforeAll(async () => { cluster = await startPostgresCluster(programs) })
  afterAll(async () => {
    for (const database of opened) await database.close()
    await cluster.stop()
  })

  test('two processes on one PostgreSQL: a note taken in by one is told by the other, and again after the line to the database broke', async () => {
    const url = await cluster.freshDatabase()
    const open = async (seed: number) => {
      const database = openPostgresDatabase(url, 8)
      opened.push(database)
      return openTestRecord(database, { limits, seed })
    }
    const one = await open(1)
    const other = await open(2)
    const listener = await listenForPokes(await signIn(other, mo))
    const steves = await signIn(one, steve)
    await pushNote(steves, CASSIE, 'draft')
    await listener.until((text) => pokes(text) === 1)

    await one.database.script(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`)
    // Both come back by themselves; until then nothing is told, and nothing else suffers.
    const deadline = Date.now() + 15_000
    while (pokes(listener.text()) === 1 && Date.now() < deadline) {
      await pushNote(steves, CASSIE, 'draft')
      await new Promise((later) => setTimeout(later, 100))
    }
    expect(pokes(listener.text())).toBeGreaterThan(1)
    await listener.leave()
  })
}
