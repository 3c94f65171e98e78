import { expect, test } from 'vitest'
import { RETRY_CAP_MS, retryDelayMs } from '../../src/sync/retry.ts'
import { seededRandom } from '../central-record/setup/test-record.ts'

test('the wait doubles up to five minutes and is spread over all of it', () => {
  const most = { uuid: () => '', fraction: () => 0.999 }
  expect([1, 2, 3, 4].map((failures) => Math.round(retryDelayMs(failures, most)))).toEqual([999, 1998, 3996, 7992])
  expect(retryDelayMs(40, most)).toBeLessThan(RETRY_CAP_MS)
  const random = seededRandom(3)
  const waits = Array.from({ length: 400 }, () => retryDelayMs(20, random))
  expect(Math.min(...waits)).toBeLessThan(RETRY_CAP_MS * 0.05)
  expect(Math.max(...waits)).toBeGreaterThan(RETRY_CAP_MS * 0.95)
})

test('never before the server said', () => {
  expect(retryDelayMs(1, { uuid: () => '', fraction: () => 0 }, 30_000)).toBe(30_000)
})
