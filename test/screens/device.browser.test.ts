import { afterEach, expect, test, vi } from 'vitest'
import { device, flushBeforeLock, lockNow, pageState, signalNow, startDevice, waitingSummary, type Flushed } from '../../src/screens/device.ts'
import { forgetWordsNotKept, wordsNotKeptAtMs } from '../../src/screens/last-words.ts'
import { STEVE } from './demo-case-packs.ts'
import { NOTHING_WAITS, startFakeDevice } from './fake-device.ts'

// What is remembered for the window would be told in the next file's tests too.
afterEach(() => {
  vi.useRealTimers()
  forgetWordsNotKept()
})

const open = { vault: 'open', staff: STEVE } as const

test('locking hands over what is unsaved, blanks the page, ends the workers and starts fresh ones', async () => {
  const order: string[] = []
  const fake = await startFakeDevice({ status0: open, prepareToLock: async () => { order.push('prepared') } })
  const stop = flushBeforeLock(async () => { order.push(`flushed while ${pageState.value.kind}`); return 'kept' })
  const locking = lockNow()
  expect(pageState.value.kind).toBe('blank')
  await locking
  stop()
  expect(order).toEqual(['flushed while ready', 'prepared'])
  expect(fake.links).toEqual({ started: 2, ended: 1 })
  expect(pageState.value).toMatchObject({ kind: 'ready', status: { vault: 'locked' } })
  expect(waitingSummary.value).toBeUndefined()
})

test('a worker that does not answer cannot hold up the lock for more than half a second', async () => {
  const fake = await startFakeDevice({ status0: open, prepareToLock: () => new Promise(() => undefined) })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const locking = lockNow()
  await vi.advanceTimersByTimeAsync(499)
  expect(fake.links.ended).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  await locking
  expect(fake.links.ended).toBe(1)
  expect(pageState.value).toMatchObject({ status: { vault: 'locked' } })
})

test('words that could not be kept in time, or found no room, do not hold up the lock and are told afterwards', async () => {
  const flushes: readonly (readonly [() => Promise<Flushed>, boolean])[] = [[() => new Promise(() => undefined), true], [async () => 'not-kept', true], [() => Promise.reject(new Error('no')), true], [async () => 'kept', false]]
  for (const [flush, isTold] of flushes) {
    const fake = await startFakeDevice({ status0: open, prepareToLock: () => new Promise(() => undefined) })
    const stop = flushBeforeLock(flush)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const locking = lockNow()
    // Two seconds for words; where those came in time, half a second more for a worker that does not answer.
    await vi.advanceTimersByTimeAsync(2_000)
    await locking
    stop()
    vi.useRealTimers()
    expect(fake.links.ended).toBe(1)
    expect(pageState.value).toMatchObject({ status: { vault: 'locked' } })
    expect(wordsNotKeptAtMs.value !== undefined).toBe(isTold)
    forgetWordsNotKept()
  }
})

test('words that the device needs a second for are kept before the lock, not lost', async () => {
  await startFakeDevice({ status0: open })
  let kept = false
  const stop = flushBeforeLock(() => new Promise((resolve) => setTimeout(() => { kept = true; resolve('kept') }, 1_000)))
  await lockNow()
  stop()
  expect(kept).toBe(true)
  expect(wordsNotKeptAtMs.value).toBeUndefined()
})

test('asked by another window, the page hands its words over before it lets go', async () => {
  const order: string[] = []
  const fake = await startFakeDevice({ status0: open, prepareToLock: async () => { order.push('prepared') } })
  const stop = flushBeforeLock(async () => { order.push('flushed'); return 'kept' })
  fake.say({ kind: 'yielding' })
  await expect.poll(() => pageState.value.kind).toBe('taken-over')
  stop()
  expect(order).toEqual(['flushed', 'prepared'])
  expect(fake.links).toEqual({ started: 1, ended: 1 })
  expect(wordsNotKeptAtMs.value).toBeUndefined()
})

test('a window that was taken without being asked says that its last words may be missing, if it had any', async () => {
  for (const unsaved of [true, false]) {
    const fake = await startFakeDevice({ status0: open })
    const stop = flushBeforeLock(() => (unsaved ? new Promise(() => undefined) : Promise.resolve('kept')))
    fake.say({ kind: 'taken-over' })
    expect(pageState.value.kind).toBe('taken-over')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(wordsNotKeptAtMs.value !== undefined).toBe(unsaved)
    forgetWordsNotKept()
    stop()
  }
})

test('locking twice locks once, and a locked device has nothing to lock', async () => {
  const fake = await startFakeDevice({ status0: open })
  await Promise.all([lockNow(), lockNow()])
  await lockNow()
  expect(fake.links).toEqual({ started: 2, ended: 1 })
})

test('another window that takes over ends the workers here; using it here starts them again', async () => {
  const fake = await startFakeDevice({ status0: open })
  fake.say({ kind: 'taken-over' })
  expect(pageState.value.kind).toBe('taken-over')
  expect(fake.links).toEqual({ started: 1, ended: 1 })
  let answered = false
  void device.caseList().then(() => { answered = true })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(answered).toBe(false)
  await startDevice()
  expect(pageState.value).toMatchObject({ kind: 'ready', status: { vault: 'locked' } })
})

test('words from a worker that has been ended are not heard', async () => {
  const old = await startFakeDevice({ status0: open })
  await startFakeDevice({ status0: { vault: 'locked' } })
  old.say({ kind: 'signal', signal: 'here' })
  old.say({ kind: 'sending', summary: { ...NOTHING_WAITS, notesWaiting: 9 } })
  expect(signalNow.value).toBe('unknown')
  expect(waitingSummary.value).toBeUndefined()
})

test('a device worker that cannot start is told, not swallowed', async () => {
  await startDevice(() => ({ api: {} as typeof device, connect: () => Promise.reject(new Error('no')), end: () => undefined }))
  expect(pageState.value.kind).toBe('not-starting')
})
