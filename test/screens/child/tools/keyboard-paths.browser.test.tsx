import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { page } from 'vitest/browser'
import { TOOLS_HERE } from '../../../../src/direct-work/tools.ts'
import { clearChild } from '../show-child.tsx'
import { EVERY_PATH, OF_EACH_KIND } from './paths/every-path.ts'
import { byKeyboard } from './ways/by-keyboard.ts'
import { sitDownAt } from './ways/child-at-tool.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

beforeEach(() => page.viewport(1024, 768))
afterEach(clearChild)

test('there is a path through every tool', () => {
  expect(EVERY_PATH.map(({ tool }) => tool)).toEqual(TOOLS_HERE)
})

/** Every tool with `THOROUGH=1`; one of each kind, and the letter, on every change. */
const BY_KEYBOARD = EVERY_PATH.filter(({ tool }) => inject('thorough') || tool === 'letter' || OF_EACH_KIND.includes(tool))

test.each(BY_KEYBOARD)('by keyboard alone, the focus always in sight: $name', { timeout: 120_000 }, async (path) => {
  await path.walk(await sitDownAt(path, {}, byKeyboard))
})
