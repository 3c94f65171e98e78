import { afterEach, beforeEach, inject, test } from 'vitest'
import { page } from 'vitest/browser'
import { clearChild } from '../show-child.tsx'
import { EVERY_PATH, OF_EACH_KIND } from './paths/every-path.ts'
import { byResting } from './ways/by-resting.ts'
import { sitDownAt } from './ways/child-at-tool.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

const REST_MS = 20

beforeEach(() => page.viewport(1024, 768))
afterEach(clearChild)

/** One of each kind of tool with `THOROUGH=1`; two of them on every change. */
const BY_REST = EVERY_PATH.filter(({ tool }) => inject('thorough') ? OF_EACH_KIND.includes(tool) : tool === 'scribble' || tool === 'people')

test.each(BY_REST)('by a pointer that rests and never presses: $name', { timeout: 120_000 }, async (path) => {
  await path.walk(await sitDownAt(path, { dwellMs: REST_MS }, byResting(REST_MS)))
})
