import { expect, test } from 'vitest'
import { id } from '../../central-record/setup/test-record.ts'
import type { RecordId } from '../../../src/record/ids.ts'
import { LETTER_CHOICE, captureOn, letterEvents, PAGE_ID } from '../setup/handed-over.ts'
import { deviceWithCase } from '../setup/device-with-case.ts'
import { PASSPHRASE, startTestDevice, type TestDevice } from '../setup/test-device.ts'

const clock = { nowMs: () => Date.parse('2026-11-23T14:00:00.000Z'), wait: async () => undefined }
const CASE = id('c', 1)
const WORDS = 'i want too live with mum AND see dad'

async function handedOver() {
  const device = await deviceWithCase(clock)
  const visitId = await device.begin()
  expect(await device.api.handOver(visitId, LETTER_CHOICE)).toEqual({ kind: 'handed-over' })
  return { device, visitId }
}

async function keepAll(device: Awaited<ReturnType<typeof handedOver>>['device'], words = WORDS) {
  const capture = captureOn(device.disk)
  expect(await capture.begin()).toMatchObject({ kind: 'ready', again: false })
  for (const events of letterEvents(words)) expect(await capture.keep(events)).toEqual({ kind: 'kept' })
}

/** The app started anew on the same disk, as after a hand-over. */
async function unlocked(device: Pick<TestDevice, 'disk'>) {
  const again = await startTestDevice({ clock, random: { uuid: () => crypto.randomUUID(), fraction: () => 0.5 }, network: { send: async () => ({ kind: 'no-answer' }) }, disk: device.disk })
  expect(await again.api.unlock(PASSPHRASE)).toMatchObject({ kind: 'open' })
  return again
}

test('what a child writes while the tablet is handed over becomes one record of the visit, word for word', async () => {
  const { device, visitId } = await handedOver()
  expect((await device.api.status()).childMode).toBe(true)
  await keepAll(device)
  const again = await unlocked(device)
  expect((await again.api.status()).childMode).toBe(true)
  const waiting = await again.api.waiting()
  expect(waiting.summary.entriesWaiting).toBe(1)
  expect(waiting.items).toContainEqual(expect.objectContaining({ what: 'direct-work', title: 'Direct work, still sealed', caseName: 'Cassie' }))
  const [taken, ...others] = await again.api.takeBack()
  expect(others).toEqual([])
  expect(taken).toMatchObject({ visitId, childId: LETTER_CHOICE.childId, kept: 'kept', findings: [], pages: 1, proof: { chunks: 5, missing: [], chained: true, closed: true, interruptions: 0 } })
  const [work] = (await again.api.visit(visitId))?.directWork ?? []
  expect(work).toMatchObject({ recordId: taken?.recordId, childName: 'Cassie', item: 'on-this-device' })
  expect(work?.body.pages[0]?.items[0]?.statements[0]).toMatchObject({ text: WORDS, fidelity: 'exact', speaker: 'Cassie', writtenBy: 'child' })
  const [page] = work?.body.pages ?? []
  expect(page).toMatchObject({ pageId: PAGE_ID, finished: true, keeping: 'kept' })
  expect(page?.pictures.length).toBeGreaterThan(0)
  expect([...again.open()?.holdings.outbox.values() ?? []].filter(({ recordId }) => recordId === taken?.recordId).map(({ kind }) => kind).sort()).toEqual(['picture', 'picture', 'revision'])
  expect((await again.api.status()).childMode).toBeUndefined()
  expect(again.disk.captures).toMatchObject({ mark: null, sessions: new Map(), count: new Map() })
  expect(again.events.filter(({ kind }) => kind === 'taking-back')).toEqual([{ kind: 'taking-back', done: 0, total: 1 }, { kind: 'taking-back', done: 1, total: 1 }])
  expect(await again.api.takeBack()).toEqual([])
})

test('what a child wrote is found by its words, with the visit it belongs to', async () => {
  const { device, visitId } = await handedOver()
  await keepAll(device, 'my rabbit is called Biscuit')
  const again = await unlocked(device)
  expect((await again.api.search('biscuit')).hits).toEqual([])
  await again.api.takeBack()
  const { hits } = await again.api.search('biscuit')
  expect(hits).toMatchObject([{ recordId: visitId, snippet: 'my rabbit is called Biscuit' }])
  const [work] = (await again.api.visit(visitId))?.directWork ?? []
  if (!work) throw new Error('no session')
  await again.api.addDirectWorkNote(work.caseId, { kind: 'observation', visitId, refersTo: work.recordId, text: 'She held the pen tightly.' })
  expect((await again.api.search('tightly')).hits).toMatchObject([{ recordId: visitId, snippet: 'She held the pen tightly.' }])
})

test('the note being written is a revision before the tablet leaves the hand', async () => {
  const device = await deviceWithCase(clock)
  const visitId = await device.begin()
  await device.api.handOver(visitId, LETTER_CHOICE)
  const again = await unlocked(device)
  expect(again.open()?.memory.working.size).toBe(0)
  expect((await again.api.visit(visitId))?.head).toBeDefined()
})

test('from the moment of the hand-over nothing of a case is answered, even if the page stays', async () => {
  const { device, visitId } = await handedOver()
  expect(await device.api.visit(visitId)).toBeNull()
  expect(await device.api.caseList()).toEqual([])
  expect(await device.api.status()).toMatchObject({ vault: 'locked', childMode: true })
})

test('nothing that lies in clear says who the child is, whose case it is or what was written', async () => {
  const { device, visitId } = await handedOver()
  await keepAll(device)
  const { captures } = device.disk
  const clear = JSON.stringify([...captures.sessions.values(), captures.mark])
  const chunks = [...captures.inDatabase.values(), ...captures.inJournal.values()].flat().map(({ chunk }) => Buffer.from(chunk).toString('latin1')).join('')
  for (const secret of ['Cassie', 'Cassandra', 'Hale', 'Steve', visitId, CASE, LETTER_CHOICE.childId, WORDS, WORDS.slice(0, 12), PAGE_ID, 'write', 'privateKey']) {
    expect(clear).not.toContain(secret)
    expect(chunks).not.toContain(secret)
  }
  expect(Object.keys(captures.mark ?? {}).sort()).toEqual(['handed', 'publicKey', 'sessionId', 'state'])
})

test('a tablet that found no room is not handed over', async () => {
  const device = await deviceWithCase(clock)
  const visitId = await device.begin()
  device.disk.captures.full = true
  expect(await device.api.handOver(visitId, LETTER_CHOICE)).toEqual({ kind: 'no-room' })
  expect(device.disk.captures).toMatchObject({ mark: null, sessions: new Map() })
  expect((await device.api.status()).childMode).toBeUndefined()
  expect(device.open()?.memory.handOvers.size).toBe(0)
})

test('nobody signs out while a child’s session is sealed on the device and in no record', async () => {
  const { device } = await handedOver()
  await keepAll(device)
  const again = await unlocked(device)
  expect(await again.api.signOut()).toMatchObject({ kind: 'refused', unsent: { entriesWaiting: 1 } })
})

test('a session in which nothing was done makes no record, and is told once', async () => {
  const { device, visitId } = await handedOver()
  const capture = captureOn(device.disk)
  await capture.begin()
  await capture.keep(letterEvents('')[0] ?? [])
  const again = await unlocked(device)
  expect(await again.api.takeBack()).toMatchObject([{ findings: ['nothing-made'], pages: 0, kept: 'kept' }])
  expect((await again.api.visit(visitId))?.directWork).toEqual([])
  expect(again.disk.captures).toMatchObject({ mark: null, sessions: new Map() })
  expect(again.open()?.memory.handOvers.size).toBe(0)
  expect(await again.api.takeBack()).toEqual([])
})

test('a chunk that was lost is named, and everything else is in the record', async () => {
  const { device } = await handedOver()
  await keepAll(device)
  const { captures } = device.disk
  const [sessionId] = captures.sessions.keys()
  for (const copies of [captures.inDatabase, captures.inJournal]) copies.set(sessionId as string, (copies.get(sessionId as string) ?? []).filter(({ seq }) => seq !== 4 && seq !== 5))
  const again = await unlocked(device)
  expect(await again.api.takeBack()).toMatchObject([{ findings: ['missing'], kept: 'kept', pages: 1, proof: { chunks: 3, missing: [4, 5], chained: true, closed: false } }])
})

test('all of a session lost is told, never taken for nothing made', async () => {
  const { device } = await handedOver()
  await keepAll(device)
  const { captures } = device.disk
  for (const place of [captures.sessions, captures.inDatabase, captures.inJournal, captures.count]) place.clear()
  captures.mark = null
  const again = await unlocked(device)
  expect(await again.api.takeBack()).toMatchObject([{ findings: ['missing', 'nothing-made'], kept: 'kept' }])
})

test('a key changed while the child had the tablet is told; what was sealed to it is missing and stays where it is', async () => {
  const { device } = await handedOver()
  const { captures } = device.disk
  const [session] = captures.sessions.values()
  const capture = captureOn(device.disk)
  await capture.begin()
  const [opened, begun, ...rest] = letterEvents(WORDS)
  for (const events of [opened, begun]) await capture.keep(events ?? [])
  const { makeCapturePair } = await import('../../../src/vault/capture/capture-pair.ts')
  const swapped = { ...session as NonNullable<typeof session>, publicKey: (await makeCapturePair()).publicKey }
  captures.sessions.set(swapped.sessionId, swapped)
  captures.mark = swapped
  const after = captureOn(device.disk)
  expect(await after.begin()).toMatchObject({ kind: 'ready', again: true })
  for (const events of rest) await after.keep(events)
  const again = await unlocked(device)
  const [taken] = await again.api.takeBack()
  expect(taken).toMatchObject({ findings: ['key-swapped', 'missing'], kept: 'kept', pages: 1, proof: { chunks: 2, missing: [3, 4, 5] } })
  expect(captures.inDatabase.get(swapped.sessionId)?.map(({ seq }) => seq)).toEqual([3, 4, 5])
  expect((await again.api.status()).childMode).toBeUndefined()
  expect(await again.api.takeBack()).toEqual([])
})

test('a reload in the middle goes on in the same chain and is counted', async () => {
  const { device } = await handedOver()
  const [opened, begun, ...rest] = letterEvents(WORDS)
  const first = captureOn(device.disk)
  await first.begin()
  for (const events of [opened, begun]) await first.keep(events ?? [])
  const second = captureOn(device.disk)
  expect(await second.begin()).toMatchObject({ kind: 'ready', again: true })
  await second.keep([{ kind: 'opened', at: '2026-11-23T14:02:03.000Z', again: true }])
  for (const events of rest) await second.keep(events)
  const again = await unlocked(device)
  expect(await again.api.takeBack()).toMatchObject([{ findings: [], proof: { chunks: 6, missing: [], chained: true, closed: true, interruptions: 1 } }])
})

test('calls that come while one is under way are kept together, in order', async () => {
  const { device } = await handedOver()
  const capture = captureOn(device.disk)
  await capture.begin()
  const kept = await Promise.all(letterEvents(WORDS).map((events) => capture.keep(events)))
  expect(kept.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'kept'))
  const again = await unlocked(device)
  const [taken] = await again.api.takeBack()
  expect(taken).toMatchObject({ findings: [], pages: 1, proof: { missing: [], chained: true } })
  expect(taken?.proof.chunks).toBeLessThan(5)
})

test('what was not kept uses up no number', async () => {
  const { device } = await handedOver()
  const capture = captureOn(device.disk)
  await capture.begin()
  const [opened, ...rest] = letterEvents(WORDS)
  await capture.keep(opened ?? [])
  device.disk.captures.full = true
  expect(await capture.keep(rest[0] ?? [])).toEqual({ kind: 'not-kept', reason: 'no-room' })
  device.disk.captures.full = false
  for (const events of rest) expect(await capture.keep(events)).toEqual({ kind: 'kept' })
  const again = await unlocked(device)
  expect(await again.api.takeBack()).toMatchObject([{ findings: [], proof: { chunks: 5, missing: [] } }])
})

test('without a hand-over there is nothing to begin, and a second window is sent away', async () => {
  const device = await deviceWithCase(clock)
  expect(await captureOn(device.disk).begin()).toEqual({ kind: 'none' })
  expect(await captureOn(device.disk).keep(letterEvents('')[0] ?? [])).toEqual({ kind: 'not-kept', reason: 'lost' })
  expect(await captureOn(device.disk, false).begin()).toEqual({ kind: 'elsewhere' })
})

test('two hand-overs are two records, each of its own child’s session', async () => {
  const { device, visitId } = await handedOver()
  await keepAll(device, 'the first letter')
  const again = await unlocked(device)
  expect(await again.api.handOver(visitId, LETTER_CHOICE)).toEqual({ kind: 'handed-over' })
  const capture = captureOn(again.disk)
  await capture.begin()
  for (const events of letterEvents('the second letter')) await capture.keep(events)
  const last = await unlocked(again)
  const taken = await last.api.takeBack()
  expect(taken).toHaveLength(2)
  const texts = ((await last.api.visit(visitId))?.directWork ?? []).map((work) => [work.recordId, work.body.pages[0]?.items[0]?.statements[0]?.text])
  expect(texts.map(([, text]) => text).sort()).toEqual(['the first letter', 'the second letter'])
  expect(new Set(texts.map(([recordId]) => recordId))).toEqual(new Set(taken.map(({ recordId }): RecordId => recordId)))
})

test('what this build does not know stays sealed beside the record, and is told once', async () => {
  const { device, visitId } = await handedOver()
  const capture = captureOn(device.disk)
  await capture.begin()
  const events = letterEvents(WORDS)
  for (const one of events.slice(0, 3)) await capture.keep(one)
  await capture.keep([{ kind: 'sing', at: '2026-11-23T14:02:05.000Z' } as never, { kind: 'action', at: '2026-11-23T14:02:05.000Z', pageId: PAGE_ID, action: { kind: 'dance' } }])
  const again = await unlocked(device)
  expect(await again.api.takeBack()).toMatchObject([{ findings: ['not-understood'], kept: 'kept', pages: 1 }])
  expect((await again.api.visit(visitId))?.directWork).toHaveLength(1)
  expect([...again.disk.captures.inDatabase.values()].flat()).toHaveLength(4)
  const last = await unlocked(again)
  expect(await last.api.takeBack()).toEqual([])
  expect([...last.disk.captures.inDatabase.values()].flat()).toHaveLength(4)
  expect((await last.api.waiting()).summary.entriesWaiting + (await last.api.waiting()).summary.picturesWaiting).toBe(1)
})

test('a session ten times as long takes about ten times as long to open, not more', { timeout: 60_000 }, async () => {
  const short = await openAfter(180)
  const long = await openAfter(1800)
  console.log(JSON.stringify({ lines: 1800, tookMs: Math.round(long), tenthMs: Math.round(short) }))
  expect(long / short).toBeLessThan(25)
})

/** Milliseconds of processor time that taking back a session of so many lines takes: what else the machine does is not in it. */
async function openAfter(lines: number): Promise<number> {
  const { device } = await handedOver()
  const capture = captureOn(device.disk)
  await capture.begin()
  for (const one of letterEvents(WORDS).slice(0, 2)) await capture.keep(one)
  for (let line = 0; line < lines; line += 1) {
    await capture.keep([{ kind: 'ink', at: '2026-11-23T14:02:05.000Z', pageId: PAGE_ID, canvas: 'by-hand', operations: [
      { kind: 'add-stroke', strokeId: `line${line}`, tool: 'pen', colour: 'blue', width: 'middle', pointerType: 'pen', startedAtMs: line, points: Array.from({ length: 160 }, (_, at) => (at * 7 + line) % 40) },
    ] }])
  }
  const again = await unlocked(device)
  const before = process.cpuUsage()
  expect(await again.api.takeBack()).toMatchObject([{ findings: [], kept: 'kept', proof: { chunks: lines + 2, missing: [] } }])
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
