import { afterEach, beforeEach, inject, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ToolId } from '../../../../src/direct-work/tool-id.ts'
import { clearChild } from '../show-child.tsx'
import { EVERY_PATH } from './paths/every-path.ts'
import { byResting } from './ways/by-resting.ts'
import { sitDownAt } from './ways/child-at-tool.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

const REST_MS = 20
/** One of each kind of tool with `THOROUGH=1`: a sheet, cards to open, a board, questions one after another, faces, piles. Two of them on every change. */
const OF_EACH_KIND: readonly ToolId[] = inject('thorough') ? ['scribble', 'three-houses', 'people', 'line', 'how-i-feel', 'sorting-mat'] : ['scribble', 'people']

beforeEach(() => page.viewport(1024, 768))
afterEach(clearChild)

test.each(EVERY_PATH.filter(({ tool }) => OF_EACH_KIND.includes(tool)))('by a pointer that rests and never presses: $name', { timeout: 120_000 }, async (path) => {
  await path.walk(await sitDownAt(path, { dwellMs: REST_MS }, byResting(REST_MS)))
})
