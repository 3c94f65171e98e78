import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../src/screens/app.tsx'
import { lockNow } from '../../../src/screens/device.ts'
import { forgetPlace, navigate } from '../../../src/screens/route.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clear, show } from '../../components/show.tsx'
import { CASSIE_CASE, STEVE } from '../demo-case-packs.ts'
import { startFakeDevice } from '../fake-device.ts'

beforeEach(() => forgetPlace())
afterEach(clear)

test('the lock screen asks for the passphrase and tells nothing else', async () => {
  const fake = await startFakeDevice({ status0: { vault: 'locked' } })
  const place = await show(<App />)
  expect(place.textContent).toBe('DoorstepDoorstep is lockedPassphraseThe words you wrote down when this device was set up.Show the passphraseUnlock')
  expect(document.activeElement?.id).toBe('passphrase')
  expect(document.title).toBe('Doorstep')
  expect(fake.asked).toEqual([])
  await expectNoBarriers()
})

test('a person who types before the page has settled is not interrupted', async () => {
  await startFakeDevice({ status0: { vault: 'locked' } })
  const settled = show(<App />)
  const field = document.getElementById('passphrase') as HTMLInputElement
  field.focus()
  field.value = 'correct horse battery staple'
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled
  expect(document.activeElement?.id).toBe('passphrase')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
})

test('a wrong passphrase is told at the field; the right one opens today', async () => {
  await startFakeDevice({ status0: { vault: 'locked' } })
  await show(<App />)
  await userEvent.keyboard('wrong{Enter}')
  await expect.element(page.getByText(/That is not the passphrase\. Check each word and try again\./)).toBeVisible()
  expect(document.activeElement?.id).toBe('passphrase')
  await expectNoBarriers()
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'correct horse battery staple')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
})

test('after several wrong tries it says how long to wait, and asks nothing meanwhile', async () => {
  const fake = await startFakeDevice({ status0: { vault: 'locked' }, unlock: async () => ({ kind: 'wrong-passphrase', waitMs: 30_000 }) })
  await show(<App />)
  await userEvent.keyboard('wrong{Enter}')
  await expect.element(page.getByText(/Try again in (30|29) seconds/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(fake.asked.filter((name) => name === 'unlock')).toHaveLength(1)
})

test('the passphrase can be shown and hidden', async () => {
  await startFakeDevice({ status0: { vault: 'locked' } })
  await show(<App />)
  const field = () => document.getElementById('passphrase') as HTMLInputElement
  await userEvent.keyboard('four words')
  expect(field().type).toBe('password')
  await userEvent.click(page.getByRole('button', { name: 'Show the passphrase' }))
  expect([field().type, field().value]).toEqual(['text', 'four words'])
  await userEvent.click(page.getByRole('button', { name: 'Hide the passphrase' }))
  expect(field().type).toBe('password')
})

test('locking leaves nothing of the case in the page; unlocking comes back to the same place', async () => {
  await startFakeDevice({ status0: { vault: 'open', staff: STEVE } })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
  navigate({ screen: 'case', caseId: CASSIE_CASE })
  await expect.element(page.getByRole('heading', { name: 'Before you knock' })).toBeVisible()
  await lockNow()
  await expect.element(page.getByRole('heading', { name: 'Doorstep is locked' })).toBeVisible()
  expect(document.documentElement.outerHTML.replace(/<style[\s\S]*?<\/style>/g, '')).not.toMatch(/Cassie|Hale|Steve|Larch/)
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'correct horse battery staple')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Before you knock' })).toBeVisible()
})

test('a damaged store says so and warns against clearing it', async () => {
  await startFakeDevice({ status0: { vault: 'locked' }, unlock: async () => ({ kind: 'damaged' }) })
  await show(<App />)
  await userEvent.keyboard('four words{Enter}')
  await expect.element(page.getByRole('heading', { name: 'This device’s store is damaged' })).toBeVisible()
  await expect.element(page.getByText(/Do not clear the browser/)).toBeVisible()
  await expectNoBarriers()
})

test('a store from a newer build, no storage, and another window each have their own plain page', async () => {
  await startFakeDevice({ status0: { vault: 'locked', trouble: 'needs-update' } })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'Doorstep needs an update' })).toBeVisible()
  await expectNoBarriers()
  await startFakeDevice({ status0: { vault: 'none', trouble: 'no-storage' } })
  await expect.element(page.getByRole('heading', { name: 'This browser window cannot keep anything' })).toBeVisible()
  await expectNoBarriers()
  const fake = await startFakeDevice({ status0: { vault: 'open', staff: STEVE } })
  fake.say({ kind: 'taken-over' })
  await expect.element(page.getByRole('heading', { name: 'Doorstep is open in another window' })).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Use it here' }))
  await expect.element(page.getByRole('heading', { name: 'Doorstep is locked' })).toBeVisible()
})
