import { expect, test } from 'vitest'
import { createSaver, type SaverClock, type SaveState } from '../../../../../src/screens/practitioner/visit/keeping/keep-saved.ts'
import type { Saved } from '../../../../../src/workers/device-api.ts'

/** A clock that moves only when told, and a store that commits only when told. */
function setUp(answers: (words: string) => Promise<Saved>) {
  let nowMs = 1_000
  const timers = new Set<{ readonly dueMs: number; readonly act: () => void }>()
  const clock: SaverClock = {
    now: () => nowMs,
    after(delayMs, act) {
      const timer = { dueMs: nowMs + delayMs, act }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  }
  const saves: { readonly words: string; readonly atMs: number }[] = []
  const told: SaveState[] = []
  let checkpoints = 0
  const saver = createSaver<string>({
    save: (words) => {
      saves.push({ words, atMs: nowMs })
      return answers(words)
    },
    checkpoint: async () => {
      checkpoints += 1
      return { kind: 'saved', atMs: nowMs }
    },
    tell: (state) => told.push(state),
    clock,
  })
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  const pass = async (durationMs: number) => {
    const endMs = nowMs + durationMs
    for (;;) {
      const next = [...timers].filter((timer) => timer.dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0]
      if (next === undefined) break
      nowMs = Math.max(nowMs, next.dueMs)
      timers.delete(next)
      next.act()
      await settle()
    }
    nowMs = endMs
    await settle()
  }
  return { saver, saves, told, pass, settle, now: () => nowMs, checkpoints: () => checkpoints }
}

const savedNow = (atMs: number): Saved => ({ kind: 'saved', atMs })

test('words are on their way to the store within 500 ms, however fast the typing', async () => {
  const { saver, saves, pass } = setUp(async () => savedNow(1))
  let typed = ''
  for (let key = 0; key < 100; key += 1) {
    typed += 'a'
    saver.keep(typed)
    await pass(50)
  }
  await pass(500)
  let lastMs = 1_000
  for (const save of saves) {
    expect(save.atMs - lastMs).toBeLessThanOrEqual(500)
    lastMs = save.atMs
  }
  expect(saves.at(-1)?.words).toBe(typed)
})

test('saved is said only when the newest words were committed', async () => {
  let finish: (saved: Saved) => void = () => {}
  const { saver, saves, told, pass, settle } = setUp(() => new Promise<Saved>((resolve) => { finish = resolve }))
  saver.keep('She')
  await pass(400)
  saver.keep('She smiled')
  finish(savedNow(11))
  await settle()
  expect(told.some((state) => state.kind === 'saved')).toBe(false)
  expect(saves.map((save) => save.words)).toEqual(['She', 'She smiled'])
  finish(savedNow(12))
  await settle()
  expect(saver.state).toEqual({ kind: 'saved', atMs: 12 })
})

test('one save at a time, and words in between are skipped for the latest', async () => {
  const finishes: ((saved: Saved) => void)[] = []
  const { saver, saves, pass, settle } = setUp(() => new Promise<Saved>((resolve) => finishes.push(resolve)))
  saver.keep('1')
  await pass(400)
  saver.keep('2')
  await pass(1_000)
  saver.keep('3')
  await pass(1_000)
  expect(saves).toHaveLength(1)
  finishes[0]?.(savedNow(1))
  await settle()
  expect(saves.map((save) => save.words)).toEqual(['1', '3'])
})

test('no room is said, the words stay, and saving is tried again until there is room', async () => {
  let full = true
  const { saver, saves, pass } = setUp(async () => (full ? { kind: 'no-room' } : savedNow(99)))
  saver.keep('She drew a boat')
  await pass(400)
  expect(saver.state).toEqual({ kind: 'not-saved', why: 'no-room' })
  saver.keep('She drew a boat.')
  expect(saver.state.kind).toBe('not-saved')
  full = false
  await pass(2_500)
  expect(saver.state).toEqual({ kind: 'saved', atMs: 99 })
  expect(saves.at(-1)?.words).toBe('She drew a boat.')
})

test('a note signed meanwhile is not tried again and never said to be saved', async () => {
  const { saver, saves, pass } = setUp(async () => ({ kind: 'frozen' }))
  saver.keep('late words')
  await pass(60_000)
  expect(saves).toHaveLength(1)
  expect(saver.state).toEqual({ kind: 'not-saved', why: 'frozen' })
})

test('a worker that broke is an outcome, not a crash', async () => {
  const { saver, pass } = setUp(async () => { throw new Error('gone') })
  saver.keep('words')
  await pass(400)
  expect(saver.state).toEqual({ kind: 'not-saved', why: 'no-answer' })
})

test('a save that hangs is told as not saved, and as saved when it comes after all', async () => {
  let finish: (saved: Saved) => void = () => {}
  const { saver, pass, settle } = setUp(() => new Promise<Saved>((resolve) => { finish = resolve }))
  saver.keep('words')
  await pass(6_000)
  expect(saver.state).toEqual({ kind: 'not-saved', why: 'no-answer' })
  finish(savedNow(7))
  await settle()
  expect(saver.state).toEqual({ kind: 'saved', atMs: 7 })
})

test('leaving saves at once', async () => {
  const { saver, saves } = setUp(async () => savedNow(5))
  saver.keep('last words')
  expect(await saver.flush()).toEqual({ kind: 'saved', atMs: 5 })
  expect(saves.map((save) => save.words)).toEqual(['last words'])
})

test('leaving hands over the newest words in the same turn, even while older words are being saved', async () => {
  const finishes: ((saved: Saved) => void)[] = []
  const { saver, saves, pass, settle } = setUp(() => new Promise<Saved>((resolve) => finishes.push(resolve)))
  saver.keep('older')
  await pass(400)
  saver.keep('older and newest')
  const left = saver.flush()
  expect(saves.map((save) => save.words)).toEqual(['older', 'older and newest'])
  finishes[1]?.(savedNow(2))
  finishes[0]?.(savedNow(1))
  await settle()
  expect(await left).toEqual({ kind: 'saved', atMs: 2 })
})

test('each minute of change becomes a revision, and quiet minutes do not', async () => {
  const { saver, pass, checkpoints } = setUp(async () => savedNow(5))
  for (let second = 0; second < 150; second += 1) {
    saver.keep(`word ${second}`)
    await pass(1_000)
  }
  expect(checkpoints()).toBe(2)
  await pass(600_000)
  expect(checkpoints()).toBe(2)
})
