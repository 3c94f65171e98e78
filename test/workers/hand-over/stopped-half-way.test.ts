import { expect, test } from 'vitest'
import { memoryCaptures } from '../../../src/device-store/capture/memory-captures.ts'
import { DeviceCrashed, type StoreFaults } from '../../../src/device-store/memory-store.ts'
import type { RecordId } from '../../../src/record/ids.ts'
import { captureOn, LETTER_CHOICE, letterEvents } from '../setup/handed-over.ts'
import { deviceWithCase } from '../setup/device-with-case.ts'
import { PASSPHRASE, startTestDevice, type TestDisk } from '../setup/test-device.ts'

// Every place at which a tablet may stop while it is handed over or taken back, one after the other.
const clock = { nowMs: () => Date.parse('2026-11-23T14:00:00.000Z'), wait: async () => undefined }
const WORDS = 'i want too live with mum AND see dad'

type Door = NonNullable<Parameters<typeof startTestDevice>[0]['handOvers']>

/** Stops at the n-th step, before it or after it: commits of the vault's store and deeds on what lies in clear are the steps. */
function stopAt(step: number, after: boolean) {
  let steps = 0
  let stopped = false
  const passes = (when: boolean) => {
    if (stopped) throw new DeviceCrashed('the simulated device has stopped')
    if (when) return
    stopped = true
    throw new DeviceCrashed('the simulated device has stopped')
  }
  const faults: StoreFaults = {
    beforeCommit: () => {
      steps += 1
      if (stopped || (steps === step && !after)) {
        stopped = true
        return 'crash'
      }
      return undefined
    },
    afterCommit: () => {
      if (steps !== step || !after) return undefined
      stopped = true
      return 'crash'
    },
  }
  const doorOn = (disk: TestDisk): Door => {
    const captures = memoryCaptures(disk.captures)
    const inSteps = <Given extends readonly unknown[], T>(deed: (...given: Given) => Promise<T>) => async (...given: Given): Promise<T> => {
      steps += 1
      passes(!(steps === step && !after))
      const done = await deed(...given)
      passes(!(steps === step && after))
      return done
    }
    const stopping = { ...captures, handOver: inSteps(captures.handOver), forget: inSteps(captures.forget), endChildMode: inSteps(captures.endChildMode) }
    return { childMode: captures.childMode, open: (work) => work(stopping) }
  }
  return { faults, doorOn, reached: () => stopped }
}

const fresh = { uuid: () => crypto.randomUUID(), fraction: () => 0.5 }
const offline = { send: async () => ({ kind: 'no-answer' as const }) }

/** The device as it is after its crash, unlocked. */
async function restarted(disk: TestDisk) {
  const device = await startTestDevice({ clock, random: fresh, network: offline, disk })
  expect(await device.api.unlock(PASSPHRASE)).toMatchObject({ kind: 'open' })
  return device
}

async function handedOver(): Promise<{ readonly disk: TestDisk; readonly visitId: RecordId }> {
  const device = await deviceWithCase(clock)
  const visitId = await device.begin()
  expect(await device.api.handOver(visitId, LETTER_CHOICE)).toEqual({ kind: 'handed-over' })
  return { disk: device.disk, visitId }
}

test('wherever taking back stops, unlocking once more leaves one record, word for word, and nothing in clear', async () => {
  let tried = 0
  for (const after of [false, true]) {
    for (let step = 1; ; step += 1) {
      const { disk, visitId } = await handedOver()
      const capture = captureOn(disk)
      await capture.begin()
      for (const events of letterEvents(WORDS)) await capture.keep(events)
      const stop = stopAt(step, after)
      const stopping = await startTestDevice({ clock, random: fresh, network: offline, disk, faults: stop.faults, handOvers: stop.doorOn(disk) })
      await stopping.api.unlock(PASSPHRASE)
      await stopping.api.takeBack().catch(() => undefined)
      const device = await restarted(disk)
      const taken = await device.api.takeBack()
      const works = (await device.api.visit(visitId))?.directWork ?? []
      expect(works, `stopped ${after ? 'after' : 'before'} step ${step}`).toHaveLength(1)
      expect(works[0]?.body.pages[0]?.items[0]?.statements[0]?.text).toBe(WORDS)
      expect(taken.every(({ findings, kept }) => findings.length === 0 && kept === 'kept')).toBe(true)
      expect([...device.open()?.holdings.outbox.values() ?? []].filter(({ kind, recordId }) => kind === 'revision' && recordId === works[0]?.recordId)).toHaveLength(1)
      expect(disk.captures).toMatchObject({ mark: null, sessions: new Map(), count: new Map() })
      expect([...disk.captures.inDatabase.values(), ...disk.captures.inJournal.values()].flat()).toEqual([])
      expect(device.open()?.memory.handOvers.size).toBe(0)
      tried += 1
      if (!stop.reached()) break
    }
  }
  expect(tried).toBeGreaterThan(6)
})

test('wherever the hand-over stops, the tablet is either wholly handed over or the grown-up’s', async () => {
  let tried = 0
  for (const after of [false, true]) {
    for (let step = 1; ; step += 1) {
      const before = await deviceWithCase(clock)
      const visitId = await before.begin()
      const stop = stopAt(step, after)
      const stopping = await startTestDevice({ clock, random: fresh, network: offline, disk: before.disk, faults: stop.faults, handOvers: stop.doorOn(before.disk) })
      await stopping.api.unlock(PASSPHRASE)
      await stopping.api.handOver(visitId, LETTER_CHOICE).catch(() => undefined)
      const child = captureOn(before.disk)
      const begun = await child.begin()
      expect(begun.kind).toBe(before.disk.captures.mark === null ? 'none' : 'ready')
      if (begun.kind === 'ready') for (const events of letterEvents(WORDS)) expect(await child.keep(events)).toEqual({ kind: 'kept' })
      const device = await restarted(before.disk)
      const taken = await device.api.takeBack()
      expect((await device.api.visit(visitId))?.directWork).toHaveLength(begun.kind === 'ready' ? 1 : 0)
      expect(taken.every(({ kept }) => kept === 'kept')).toBe(true)
      expect(before.disk.captures).toMatchObject({ mark: null, sessions: new Map() })
      expect(device.open()?.memory.handOvers.size).toBe(0)
      tried += 1
      if (!stop.reached()) break
    }
  }
  expect(tried).toBeGreaterThan(4)
})

test('a case taken away meanwhile is not cleared while a child’s session of it is sealed', async () => {
  const { disk } = await handedOver()
  const device = await restarted(disk)
  const { holdings, memory } = device.open() ?? {}
  const [sealed] = memory?.handOvers.values() ?? []
  expect(sealed && holdings?.hasUnsent(sealed.caseId)).toBe(true)
})

test('a record in one copy only is not taken for kept: the chunks stay until it is in both', async () => {
  const { disk, visitId } = await handedOver()
  const capture = captureOn(disk)
  await capture.begin()
  for (const events of letterEvents(WORDS)) await capture.keep(events)
  const device = await restarted(disk)
  const store = device.open()?.keeping.store
  if (!store) throw new Error('locked')
  const commit = store.commit.bind(store)
  store.commit = async (changes) => {
    const outcome = await commit(changes)
    return outcome.kind === 'committed' ? { kind: 'committed', secondCopy: 'failed' } : outcome
  }
  expect(await device.api.takeBack()).toMatchObject([{ kept: 'not-kept' }])
  expect([...disk.captures.inDatabase.values()].flat()).toHaveLength(5)
  store.commit = commit
  expect(await device.api.takeBack()).toMatchObject([{ kept: 'kept' }])
  expect((await device.api.visit(visitId))?.directWork).toHaveLength(1)
  expect([...disk.captures.inDatabase.values()].flat()).toEqual([])
})

test('a disk that will not take the mark away locks nobody out: it is asked again at the next unlock', async () => {
  const { disk } = await handedOver()
  const capture = captureOn(disk)
  await capture.begin()
  for (const events of letterEvents(WORDS)) await capture.keep(events)
  const refusing: Door = { childMode: memoryCaptures(disk.captures).childMode, open: (work) => work({ ...memoryCaptures(disk.captures), forget: () => Promise.reject(new Error('full')), endChildMode: () => Promise.reject(new Error('full')) }) }
  const device = await startTestDevice({ clock, random: fresh, network: offline, disk, handOvers: refusing })
  await device.api.unlock(PASSPHRASE)
  expect(await device.api.takeBack()).toMatchObject([{ kept: 'kept', findings: [] }])
  expect((await device.api.status()).childMode).toBeUndefined()
  const again = await restarted(disk)
  expect((await again.api.status()).childMode).toBe(true)
  expect(await again.api.takeBack()).toEqual([])
  expect((await again.api.status()).childMode).toBeUndefined()
  expect(disk.captures).toMatchObject({ mark: null, sessions: new Map() })
})
