import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../src/screens/app.tsx'
import { lockNow } from '../../../src/screens/device.ts'
import { forgetPlace } from '../../../src/screens/route.ts'
import { downloadInWords } from '../../../src/screens/lock/first-use/getting-ready.tsx'
import { pickTwo } from '../../../src/screens/lock/first-use/pick-two.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clear, show } from '../../components/show.tsx'
import { STEVE } from '../demo-case-packs.ts'
import { startFakeDevice } from '../fake-device.ts'

const WORDS = ['correct', 'horse', 'battery', 'staple']
beforeEach(() => forgetPlace())
afterEach(clear)

test('someone new signs in, writes down four words, proves it, sees the cases come and is at work', async () => {
  const fake = await startFakeDevice()
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'This is a demonstration' })).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByLabelText('Steve Okafor'))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))

  await expect.element(page.getByRole('listitem').filter({ hasText: 'horse' })).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'I have written them down' }))

  await expect.element(page.getByRole('heading', { name: 'Check what you wrote' })).toBeVisible()
  expect(document.body.textContent).not.toContain('horse')
  for (const [position, word] of WORDS.entries()) {
    const field = page.getByLabelText(`Word ${position + 1}`)
    if (field.query()) await userEvent.fill(field, ` ${word.toUpperCase()} `)
  }
  await expectNoBarriers()
  await userEvent.keyboard('{Enter}')

  await expect.element(page.getByRole('heading', { name: 'Getting this device ready, Steve Okafor' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Getting this device ready, Steve Okafor' })).toHaveFocus()
  fake.say({ kind: 'download', casesDone: 2, casesTotal: 2, rows: 80 })
  await expect.element(page.getByRole('progressbar', { name: 'Your cases' })).toHaveAttribute('aria-valuetext', '2 of 2 cases, usable now')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Go to today' }))
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
  expect(fake.asked).toContain('askPersistence')
})

test('words that are not the ones shown are sent back to their fields, and no vault is made', async () => {
  const fake = await startFakeDevice()
  await show(<App />)
  await userEvent.click(page.getByLabelText('Sue Lindqvist'))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await userEvent.click(page.getByRole('button', { name: 'I have written them down' }))
  await userEvent.fill(page.getByRole('textbox').first(), 'wrong')
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent(/is not what was shown/)
  await expectNoBarriers()
  expect(fake.asked).not.toContain('setUpVault')
  await userEvent.fill(page.getByRole('textbox').first(), WORDS.join('  '))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect.element(page.getByRole('heading', { name: /Getting this device ready/ })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Go to today' }))
  await expect.element(page.getByRole('button', { name: 'Lock' })).toBeVisible()
})

test('a device that locks while the cases still come goes on from the lock screen', async () => {
  await startFakeDevice()
  await show(<App />)
  await userEvent.click(page.getByLabelText('Steve Okafor'))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await userEvent.click(page.getByRole('button', { name: 'I have written them down' }))
  await userEvent.fill(page.getByRole('textbox').first(), WORDS.join(' '))
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: /Getting this device ready/ })).toBeVisible()
  await lockNow()
  await expect.element(page.getByRole('heading', { name: 'Doorstep is locked' })).toBeVisible()
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), WORDS.join(' '))
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
})

test('the words say who can recover the device: the organisation by the key shown, or nobody', async () => {
  const signIn = async () => ({ kind: 'signed-in' as const, staff: STEVE, hasVault: false as const, recovery: { kind: 'organisation' as const, fingerprint: '0123456789abcdef', demo: true } })
  await startFakeDevice({ signIn })
  await show(<App />)
  await userEvent.click(page.getByLabelText('Steve Okafor'))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect.element(page.getByText(/your organisation can recover what is on this device/)).toBeVisible()
  await userEvent.click(page.getByText('Your organisation’s recovery key'))
  await expect.element(page.getByText('0123 4567 89ab cdef')).toBeVisible()
  await expectNoBarriers()
  await clear()

  forgetPlace()
  await startFakeDevice()
  await show(<App />)
  await userEvent.click(page.getByLabelText('Steve Okafor'))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect.element(page.getByText(/nobody can open what is on this device, your organisation neither/)).toBeVisible()
  expect(document.body.textContent).not.toContain('recovery key')
})

test('with no signal the first sign-in says why and can be tried again', async () => {
  let signal = false
  await startFakeDevice({ demoStaff: async () => (signal ? { kind: 'staff', staff: [] } : { kind: 'no-signal' }) })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'There is no signal here' })).toBeVisible()
  await expectNoBarriers()
  signal = true
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.element(page.getByRole('heading', { name: 'This is a demonstration' })).toBeVisible()
})

test('how far the cases are is told in words', () => {
  expect(downloadInWords(undefined, false)).toBe('Asking the central record for your cases')
  expect(downloadInWords({ casesDone: 0, casesTotal: 2 }, false)).toBe('0 of 2 cases')
  expect(downloadInWords({ casesDone: 1, casesTotal: 2 }, true)).toBe('1 of 2 cases, usable now; the rest wait for signal')
  expect(downloadInWords({ casesDone: 2, casesTotal: 2 }, true)).toBe('2 of 2 cases, usable now')
  expect(downloadInWords({ casesDone: 0, casesTotal: 0 }, false)).toBe('You have no cases yet')
})

test('the two words asked for are two, in order, and each comes up', () => {
  const asked = new Set<number>()
  for (let round = 0; round < 400; round += 1) {
    const [first, second] = pickTwo(4)
    expect(first).toBeLessThan(second)
    expect(second).toBeLessThan(4)
    asked.add(first).add(second)
  }
  expect([...asked].sort()).toEqual([0, 1, 2, 3])
})
