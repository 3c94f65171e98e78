import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../src/screens/app.tsx'
import { forgetWordsNotKept } from '../../../src/screens/last-words.ts'
import { forgetPlace, navigate, route } from '../../../src/screens/route.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clear, show } from '../../components/show.tsx'
import { CASSIE_CASE, NADIA, STEVE } from '../demo-case-packs.ts'
import { NOTHING_WAITS, startFakeDevice } from '../fake-device.ts'

const open = { vault: 'open', staff: STEVE } as const
const some = { ...NOTHING_WAITS, notesWaiting: 3, picturesWaiting: 2 }
beforeEach(() => {
  forgetPlace()
  forgetWordsNotKept()
})
afterEach(clear)

test('the safety strip says signal, what waits and that the device is unlocked, and opens the list', async () => {
  await startFakeDevice({ status0: open, waiting: async () => ({ summary: some, items: [] }) })
  await show(<App />)
  const strip = page.getByRole('region', { name: 'Is it safe' })
  await expect.element(strip).toMatchTextContent(/No signalAll on this device\. 3 notes and 2 pictures wait for signal\.UnlockedLock/)
  await userEvent.click(page.getByRole('button', { name: /All on this device/ }))
  expect(route.value).toEqual({ screen: 'waiting' })
})

test('the strip follows the device: sending, then in the record', async () => {
  const fake = await startFakeDevice({ status0: open })
  await show(<App />)
  const strip = page.getByRole('region', { name: 'Is it safe' })
  await expect.element(strip).toMatchTextContent(/Nothing waits to be sent\./)
  fake.say({ kind: 'sending', summary: { ...some, signal: 'here', sendingNow: true } })
  await expect.element(strip).toMatchTextContent(/SignalSending 3 notes and 2 pictures\./)
  const spoken = () => strip.element().querySelector('[role=status]')?.textContent
  expect(spoken()).toBe('Sending 3 notes and 2 pictures.')
  fake.say({ kind: 'sending', summary: { ...some, notesWaiting: 0, signal: 'here', sendingNow: true, pictureNow: { number: 1, of: 2, percent: 30 } } })
  await expect.element(strip).toMatchTextContent(/picture 1 of 2 at 30 %/)
  expect(spoken()).toBe('Sending 3 notes and 2 pictures.')
  fake.say({ kind: 'sending', summary: { ...NOTHING_WAITS, notesInRecord: 3, picturesInRecord: 2, signal: 'here' } })
  await expect.element(strip).toMatchTextContent(/Everything you saved is in the record\./)
  expect(spoken()).toBe('Everything you saved is in the record.')
})

test('signing out is refused while something is unsent, and says what', async () => {
  const fake = await startFakeDevice({ status0: open })
  await show(<App />)
  await userEvent.click(page.getByRole('button', { name: 'Sign out' }))
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Sign out' }))
  await expect.element(page.getByRole('dialog', { name: 'You cannot sign out yet' })).toMatchTextContent(/2 notes on this device are not in the record yet\./)
  await expectNoBarriers()
  expect(fake.links.ended).toBe(0)
})

test('signing out forgets the way and starts the device afresh', async () => {
  const fake = await startFakeDevice({ status0: open, signOut: async () => ({ kind: 'signed-out' }) })
  await show(<App />)
  navigate({ screen: 'case', caseId: CASSIE_CASE })
  await userEvent.click(page.getByRole('button', { name: 'Sign out' }))
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Sign out' }))
  await expect.poll(() => fake.links.started).toBe(2)
  expect(route.value).toEqual({ screen: 'today' })
})

test('a session that ended asks to sign in again, then sends', async () => {
  const fake = await startFakeDevice({ status0: open })
  await show(<App />)
  fake.say({ kind: 'signal', signal: 'sign-in-needed' })
  await userEvent.click(page.getByRole('button', { name: 'Sign in again' }))
  await expect.poll(() => fake.asked).toContain('sendNow')
})

test('what was found wrong at start is told once, at the top', async () => {
  await startFakeDevice({ status0: { ...open, findings: [{ kind: 'rebuilt-from-journal', rows: 4 }] } })
  await show(<App />)
  await expect.element(page.getByText(/brought back from Doorstep’s own journal/)).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'I have read this' }))
  await expect.element(page.getByText(/own journal/)).not.toBeInTheDocument()
})

test('the keyboard alone goes over the furniture, to another screen and to its heading', async () => {
  await startFakeDevice({ status0: open })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
  const first = document.querySelector<HTMLElement>('button, a, input, [tabindex="0"]')
  expect(first?.textContent).toBe('Skip to main content')
  first?.focus()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement?.id).toBe('main')
  const cases = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Cases' }).element() as HTMLElement
  cases.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Cases' })).toHaveFocus()
  expect(location.pathname).toBe('/')
  expect(document.title).toBe('Doorstep')
})

test('a supervisor has a supervisor’s navigation', async () => {
  await startFakeDevice({ status0: { vault: 'open', staff: NADIA } })
  await show(<App />)
  await expect.element(page.getByRole('navigation', { name: 'Main' })).toMatchTextContent(/QueueSearchStill on devicesKept aside/)
})
