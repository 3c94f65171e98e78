import { expect, test } from 'vitest'
import type { CaptureEvent } from '../../../src/direct-work/session/capture-event.ts'
import type { GivenPath } from '../../../src/direct-work/path/given-path.ts'
import { captureOn, LETTER_CHOICE, PAGE_ID } from '../setup/handed-over.ts'
import { deviceWithCase } from '../setup/device-with-case.ts'
import { PASSPHRASE, startTestDevice } from '../setup/test-device.ts'

const clock = { nowMs: () => Date.parse('2026-11-23T14:00:00.000Z'), wait: async () => undefined }
const at = '2026-11-23T14:02:00.000Z'
const PATH: GivenPath = { rightOn: '2026-11-20', steps: [{ step: 'asked', state: 'done' }, { step: 'judge', state: 'waiting', waiting: 'court-day', when: 'weeks' }] }
/** As a careless screen would hand it over: with what the practitioner reads beside each step. */
const CARELESS = { ...PATH, steps: PATH.steps.map((step) => ({ ...step, from: { what: 'Dispute resolution appointment', source: 'Tom Ferris' }, day: '2026-12-15' })) }

test('the path of a hand-over lies in clear as codes alone, and is the page that the child begins with and the record that comes back', async () => {
  const device = await deviceWithCase(clock)
  const visitId = await device.begin()
  expect(await device.api.handOver(visitId, { ...LETTER_CHOICE, handed: { ...LETTER_CHOICE.handed, tools: ['path'], path: CARELESS } })).toEqual({ kind: 'handed-over' })
  const { captures } = device.disk
  const clear = JSON.stringify([...captures.sessions.values(), captures.mark])
  expect(clear).toContain('court-day')
  for (const secret of ['Dispute', 'Ferris', '2026-12-15', 'Wexcombe', 'Cassie', 'from']) expect(clear).not.toContain(secret)

  const capture = captureOn(device.disk)
  const begun = await capture.begin()
  if (begun.kind !== 'ready' || begun.handed.path === undefined) throw new Error('nothing was handed over')
  expect(begun.handed.path).toEqual(PATH)
  const events: CaptureEvent[] = [
    { kind: 'opened', at, again: false }, { kind: 'page-begun', at, pageId: PAGE_ID, tool: 'path', toolVersion: 2, band: 'primary', seed: 1, given: begun.handed.path },
    { kind: 'action', at, pageId: PAGE_ID, action: { kind: 'say', words: { id: '7c1d6f2e-0000-4000-8000-000000000003', text: 'thats ages', by: 'child', nearness: 'exact', at } } },
    { kind: 'page-finished', at, pageId: PAGE_ID }, { kind: 'ended', at, ending: 'show-now' },
  ]
  expect(await capture.keep(events)).toEqual({ kind: 'kept' })
  const again = await startTestDevice({ clock, random: { uuid: () => crypto.randomUUID(), fraction: () => 0.5 }, network: { send: async () => ({ kind: 'no-answer' }) }, disk: device.disk })
  await again.api.unlock(PASSPHRASE)
  expect(await again.api.takeBack()).toMatchObject([{ kept: 'kept', findings: [] }])
  const [page] = (await again.api.visit(visitId))?.directWork[0]?.body.pages ?? []
  expect(page?.answers).toMatchObject({ order: ['asked', 'judge'], rightOn: '2026-11-20' })
  expect(page?.items.map(({ ref, statements }) => [ref, ...statements.map(({ text }) => text)])).toEqual([['shown'], ['words', 'thats ages']])
})
