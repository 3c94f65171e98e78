import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../../src/screens/app.tsx'
import { forgetPlace, route } from '../../../../src/screens/route.ts'
import type { RecordId } from '../../../../src/record/ids.ts'
import type { TodayLine } from '../../../../src/workers/device-api.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear, show } from '../../../components/show.tsx'
import { CASSIE_CASE, STEVE, SUE, cassiePack, cassieView } from '../../demo-case-packs.ts'
import { startFakeDevice } from '../../fake-device.ts'

const open = { vault: 'open', staff: STEVE } as const
const recordId = '00000000-0000-4000-8000-000000000077' as RecordId
beforeEach(() => forgetPlace())
afterEach(async () => {
  clear()
  await page.viewport(1024, 768)
})

test('today shows whom to visit, when, why and the next hearing, with no barrier', async () => {
  await startFakeDevice({ status0: open })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
  await expect.element(page.getByText(/15:45/)).toBeVisible()
  await expect.element(page.getByText(/Home visit, Mum’s home/)).toBeVisible()
  await expect.element(page.getByText(/15 December 2026/)).toBeVisible()
  await expectNoBarriers()
})

test('starting the planned visit opens its note', async () => {
  const asked: unknown[] = []
  await startFakeDevice({ status0: open, visit: async () => null, startVisit: async (...given) => { asked.push(given); return { kind: 'started', recordId } } })
  await show(<App />)
  await userEvent.click(page.getByRole('button', { name: 'Start the visit for Cassie' }))
  await expect.poll(() => route.value).toEqual({ screen: 'visit', recordId })
  expect(asked).toEqual([[CASSIE_CASE, '00000000-0000-4000-8000-000000000051']])
})

test('a visit that cannot be started says why', async () => {
  await startFakeDevice({ status0: open })
  await show(<App />)
  await userEvent.click(page.getByRole('button', { name: 'Start the visit for Cassie' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent(/There is no room left on this device/)
  expect(route.value).toEqual({ screen: 'today' })
})

test('a visit that was begun is gone on with; one that is coming stands apart', async () => {
  const day = new Date().toLocaleDateString('sv')
  const [planned] = cassiePack(day).plannedVisits
  const later = cassiePack('2999-01-04').plannedVisits[0]
  const lines: TodayLine[] = []
  if (planned) lines.push({ caseId: CASSIE_CASE, caseName: 'Cassie', planned, visit: { recordId, caseId: CASSIE_CASE, title: 'Home visit', childNames: ['Cassie'], authorName: 'Steve', stand: 'draft', item: 'on-this-device', pictures: 1 } })
  const view = cassieView(day)
  await startFakeDevice({
    status0: open, today: async () => lines,
    casePack: async (caseId) => (caseId !== CASSIE_CASE ? null : { ...view, pack: { ...view.pack, plannedVisits: [...view.pack.plannedVisits, ...(later ? [{ ...later, id: 'later' }, { ...later, id: 'colleague', forStaffId: SUE.id, date: '2998-01-04' }] : [])] } }),
  })
  await show(<App />)
  await expect.element(page.getByRole('button', { name: 'Go on writing about Cassie' })).toBeVisible()
  await expect.element(page.getByText('On this device', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Coming up' })).toBeVisible()
  await expect.element(page.getByText(/Friday 4 January, 15:45/)).toBeVisible()
  expect(document.querySelectorAll('.visit-card')).toHaveLength(2)
  await expectNoBarriers()
})

test('where two versions stand, settling comes before going on writing', async () => {
  const visit = { recordId, caseId: CASSIE_CASE, title: 'Home visit', childNames: ['Cassie'], authorName: 'Steve', stand: 'needs-settling', item: 'needs-you', pictures: 0 } as const
  await startFakeDevice({ status0: open, today: async () => [{ caseId: CASSIE_CASE, caseName: 'Cassie', visit }], conflict: async () => null })
  await show(<App />)
  await userEvent.click(page.getByRole('button', { name: 'Settle it for Cassie' }))
  expect(route.value).toEqual({ screen: 'conflict', recordId })
})

test('a day with nothing planned says so', async () => {
  await startFakeDevice({ status0: open, today: async () => [], caseList: async () => [] })
  await show(<App />)
  await expect.element(page.getByText(/No visit is planned for today\. You can start one from any case\./)).toBeVisible()
  await expectNoBarriers()
})

test('a question that the device cannot answer is told, with what is safe', async () => {
  await startFakeDevice({ status0: open, today: () => Promise.reject(new Error('broken')) })
  await show(<App />)
  await expect.element(page.getByText(/Doorstep could not open today’s visits/)).toBeVisible()
  await expectNoBarriers()
})

test('nothing is cut off on a narrow screen, or with text at twice its size', async () => {
  await startFakeDevice({ status0: open })
  for (const [width, size] of [[360, '100%'], [768, '200%']] as const) {
    await page.viewport(width, 900)
    document.documentElement.style.fontSize = size
    await show(<App />)
    await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
    expect(document.documentElement.scrollWidth, `${width} at ${size}`).toBeLessThanOrEqual(width)
    document.documentElement.style.fontSize = ''
  }
})

test('work that an earlier worker sent after the case moved is named on the new worker’s day, and opens', async () => {
  await startFakeDevice({
    status0: open,
    escrow: async () => [{ caseId: CASSIE_CASE, revId: 'late', fromName: 'Mo', receivedAt: '2026-11-23T09:12:00.000Z', kind: 'addendum', body: {} }],
  })
  await show(<App />)
  await expect.element(page.getByText(/1 piece of an earlier worker’s writing is kept aside for you/)).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Read it' }))
  await expect.element(page.getByRole('heading', { name: 'Work that arrived after the case moved' })).toBeVisible()
})
