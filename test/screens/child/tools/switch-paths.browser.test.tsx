import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { PeopleAnswers } from '../../../../src/direct-work/people/answers.ts'
import { clearChild } from '../show-child.tsx'
import { EVERY_PATH, OF_EACH_KIND } from './paths/every-path.ts'
import { byOneSwitch, bySelfMovingFrame, byTwoSwitches } from './ways/by-one-switch.ts'
import { sitDownAt } from './ways/child-at-tool.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

const EVERY_MS = 1500

beforeEach(() => page.viewport(1024, 768))
afterEach(() => {
  clearChild()
  vi.useRealTimers()
})

/** Every tool by one key with `THOROUGH=1`; one of each kind on every change. */
const BY_ONE_KEY = EVERY_PATH.filter(({ tool }) => inject('thorough') || OF_EACH_KIND.includes(tool))
const BY_ITSELF = EVERY_PATH.filter(({ tool }) => inject('thorough') ? OF_EACH_KIND.includes(tool) : tool === 'line')

test.each(BY_ONE_KEY)('one key moves the frame and, held, chooses: $name', { timeout: 120_000 }, async (path) => {
  await path.walk(await sitDownAt(path, { scanning: 'step' }, byOneSwitch))
})

test.each(BY_ITSELF)('the frame moves by itself, any key chooses: $name', { timeout: 120_000 }, async (path) => {
  // Only the clock of the frame is the test's.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await path.walk(await sitDownAt(path, { scanning: 'auto', scanEveryMs: EVERY_MS }, bySelfMovingFrame(EVERY_MS)))
})

test('what is scrolled keeps its place in the round: on a phone, what the frame lies on is what is chosen', async () => {
  await page.viewport(360, 740)
  for (const [place, ring] of [['Not so close', 'not-so-close'], ['Used to be', 'used-to-be']] as const) {
    const child = await sitDownAt({ tool: 'people', band: 'junior' }, { scanning: 'step' }, byOneSwitch)
    await child.pressAll('Add someone', 'Animal', 'Cloud', place)
    expect(child.answers<PeopleAnswers>().now).toMatchObject([{ ring }])
  }
})

test.each(EVERY_PATH.filter(({ tool }) => tool === 'wishes'))('one switch moves the frame and another chooses: $name', { timeout: 120_000 }, async (path) => {
  await path.walk(await sitDownAt(path, { scanning: 'step' }, byTwoSwitches))
})
