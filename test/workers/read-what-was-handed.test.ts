import { expect, test } from 'vitest'
import type { VisitBody } from '../../src/record/visit.ts'
import type { Clock } from '../../src/sync/clock.ts'
import { deviceWithCase } from './setup/device-with-case.ts'

const clock: Clock = { nowMs: () => Date.parse('2026-06-11T09:00:00.000Z'), wait: async () => undefined }

test('a note opened again at once holds the words that were handed over as it was left', async () => {
  const { api, begin } = await deviceWithCase(clock)
  const recordId = await begin()
  const before = (await api.visit(recordId))?.body as VisitBody
  const saving = api.saveVisit(recordId, { ...before, purpose: 'To hear from Cassie.' })
  // Asked while the save is on its way to the disk.
  expect((await api.visit(recordId))?.body.purpose).toBe('To hear from Cassie.')
  expect((await saving).kind).toBe('saved')
})

test('a form given up while it is still being kept does not come back', async () => {
  const { api } = await deviceWithCase(clock)
  const keeping = api.keepForm('addendum', { text: 'She rang later.' })
  const forgetting = api.keepForm('addendum', null)
  await Promise.all([keeping, forgetting])
  expect(await api.form('addendum')).toBe(null)
})

test('a form opened again at once holds what was handed over last', async () => {
  const { api } = await deviceWithCase(clock)
  const keeping = api.keepForm('addendum', { text: 'She rang later.' })
  expect(await api.form('addendum')).toEqual({ text: 'She rang later.' })
  await keeping
})
