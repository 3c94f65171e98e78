import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../../src/screens/app.tsx'
import { forgetPlace, navigate, route } from '../../../../src/screens/route.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear, show } from '../../../components/show.tsx'
import { CASSIE_CASE, KOFI_CASE, STEVE, cassiePack, cassieView } from '../../demo-case-packs.ts'
import { startFakeDevice } from '../../fake-device.ts'

const open = { vault: 'open', staff: STEVE } as const
beforeEach(() => forgetPlace())
afterEach(async () => {
  clear()
  await page.viewport(1024, 768)
})

async function openCase(overrides: Parameters<typeof startFakeDevice>[0] = {}) {
  const fake = await startFakeDevice({ status0: open, ...overrides })
  navigate({ screen: 'case', caseId: CASSIE_CASE })
  const place = await show(<App />)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return { fake, place }
}

test('the briefing gives every fact of the case pack with its source and date', async () => {
  const { place } = await openCase()
  await expect.element(page.getByRole('heading', { name: 'Before you knock' })).toBeVisible()
  for (const words of ['Allegation of domestic abuse', 'Family Court at Wexcombe, court 3', 'Section 7 report to be filed', 'What are Cassie’s wishes', 'Mo Reyes', 'Change of worker to Cassie', 'Likes to draw while she talks', 'Police check', '8 years old', 'Ms Amin']) {
    expect(place.textContent, words).toContain(words)
  }
  const facts = [...place.querySelectorAll('.fact')]
  expect(facts.length).toBeGreaterThan(10)
  expect(facts.filter((fact) => !/Source: .+, \d+ \w+ \d{4}/.test(fact.textContent ?? '')).map((fact) => fact.textContent)).toEqual([])
  await expectNoBarriers()
})

test('the focus follows the heading when the case arrives after the page', async () => {
  let answer: (view: ReturnType<typeof cassieView>) => void = () => undefined
  const { fake: _fake } = await openCase({ casePack: () => new Promise((resolve) => { answer = resolve }) })
  await expect.element(page.getByRole('heading', { level: 1, name: 'Case' })).toHaveFocus()
  answer(cassieView('2026-11-23'))
  await expect.element(page.getByRole('heading', { level: 1, name: 'Cassie' })).toHaveFocus()
})

test('addresses and telephone numbers are not in the page until asked for', async () => {
  const { place } = await openCase()
  await expect.element(page.getByRole('heading', { name: 'Contact details' })).toBeVisible()
  expect(place.innerHTML).not.toMatch(/Larch|07700/)
  await userEvent.click(page.getByRole('button', { name: 'Show the address of Dana Hale' }))
  await expect.element(page.getByText(/14 Larch Row/)).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Cover the address of Dana Hale' }))
  expect(place.innerHTML).not.toMatch(/Larch|07700/)
})

test('what the case pack does not hold is said to be unknown, not left out', async () => {
  const pack = { ...cassiePack('2026-11-23'), safetyMarkers: [], hearings: [], orders: [], courtAsked: [], checks: [], letters: [], earlierVisits: [], needs: [], people: [], plannedVisits: [] }
  const { place } = await openCase({ casePack: async () => ({ ...cassieView('2026-11-23'), pack, contacts: [] }) })
  await expect.element(page.getByText(/No safety marker is recorded in the case pack\. That is not the same as no risk\./)).toBeVisible()
  expect(place.textContent).toContain('No needs are recorded yet. Ask.')
  await expectNoBarriers()
})

test('a case that moved to a colleague says so and starts no visit', async () => {
  await openCase({ casePack: async () => ({ ...cassieView('2026-11-23'), allocated: false }) })
  await expect.element(page.getByRole('heading', { name: 'This case has moved to a colleague' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: /Start/ })).not.toBeInTheDocument()
})

test('a case that is not on this device says so', async () => {
  await startFakeDevice({ status0: open })
  navigate({ screen: 'case', caseId: KOFI_CASE })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'This case is not on this device' })).toBeVisible()
  await expectNoBarriers()
})

test('the briefing asks again when the device says that the case changed', async () => {
  const { fake } = await openCase()
  await expect.element(page.getByRole('heading', { name: 'Before you knock' })).toBeVisible()
  const asked = () => fake.asked.filter((name) => name === 'casePack').length
  const before = asked()
  fake.say({ kind: 'changed', topics: ['something-else'] })
  fake.say({ kind: 'changed', topics: [CASSIE_CASE] })
  await expect.poll(asked).toBe(before + 1)
})

test('on a tablet held upright the start of the visit is at the thumb; on a laptop beside the name', async () => {
  await page.viewport(768, 1024)
  await openCase()
  await expect.element(page.getByRole('heading', { name: 'Before you knock' })).toBeVisible()
  const tablet = document.querySelector('.action-bar--thumb') as HTMLElement
  await expect.poll(() => Math.round(tablet.getBoundingClientRect().bottom)).toBe(1024)
  await page.viewport(1366, 768)
  expect(tablet.offsetHeight).toBe(0)
  expect((document.querySelector('.identity-bar .button') as HTMLElement).getBoundingClientRect().bottom).toBeLessThan(400)
})

test('the case list shows children, ages and the next hearing, and opens a case', async () => {
  await startFakeDevice({ status0: open })
  navigate({ screen: 'cases' })
  await show(<App />)
  await expect.element(page.getByText(/Cassie, 8 · Private law, child arrangements programme · Dispute resolution appointment 15 December 2026/)).toBeVisible()
  await expect.element(page.getByText(/1 draft/)).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('main').getByRole('button', { name: 'Cassie' }))
  expect(route.value).toEqual({ screen: 'case', caseId: CASSIE_CASE })
})
