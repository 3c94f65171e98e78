import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HIDDEN_MS, IDLE_MS, startAutoLock } from '../../src/screens/auto-lock.ts'

const lock = vi.fn()
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  lock.mockClear()
  stop = startAutoLock(lock)
})
afterEach(() => {
  stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('five minutes without a touch or a key lock the device', () => {
  vi.advanceTimersByTime(IDLE_MS - 6_000)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(12_000)
  expect(lock).toHaveBeenCalled()
})

test('a key starts the five minutes again', () => {
  vi.advanceTimersByTime(IDLE_MS - 10_000)
  dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  vi.advanceTimersByTime(IDLE_MS - 10_000)
  expect(lock).not.toHaveBeenCalled()
})

test('a minute out of sight locks, less does not', () => {
  hide(true)
  vi.advanceTimersByTime(HIDDEN_MS - 1_000)
  hide(false)
  expect(lock).not.toHaveBeenCalled()
  hide(true)
  vi.advanceTimersByTime(HIDDEN_MS)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('a machine that slept through its timers locks before anything is shown', () => {
  hide(true)
  vi.setSystemTime(Date.now() + 3_600_000)
  hide(false)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('the first touch after a long sleep locks instead of counting as presence', () => {
  vi.setSystemTime(Date.now() + IDLE_MS + 1)
  dispatchEvent(new PointerEvent('pointerdown'))
  expect(lock).toHaveBeenCalledTimes(1)
})

test('a page that the browser freezes locks at once', () => {
  document.dispatchEvent(new Event('freeze'))
  expect(lock).toHaveBeenCalledTimes(1)
})

function hide(hidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible')
  document.dispatchEvent(new Event('visibilitychange'))
}
