import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { page } from 'vitest/browser'
import { clearChild } from '../show-child.tsx'
import { EVERY_PATH, OF_EACH_KIND } from './paths/every-path.ts'
import { sitDownAt } from './ways/child-at-tool.ts'
import { lookedAt } from './ways/looked-at.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

beforeEach(() => page.viewport(1024, 768))
afterEach(clearChild)

/** One of each kind of tool on every change; `THOROUGH=1` goes through all. */
const LOOKED_AT = EVERY_PATH.filter(({ tool }) => inject('thorough') || OF_EACH_KIND.includes(tool))

test.each(LOOKED_AT)('no view bars the way, as usual, in high contrast and at its largest: $name', { timeout: 120_000 }, async (path) => {
  const found: string[] = []
  const views = new Set<string>()
  await path.walk(await sitDownAt(path, {}, lookedAt(found, views)))
  expect(found).toEqual([])
  expect(views.size, 'several views were looked at').toBeGreaterThan(2)
})
