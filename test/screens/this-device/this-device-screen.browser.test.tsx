import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../src/screens/app.tsx'
import { forgetPlace } from '../../../src/screens/route.ts'
import type { DeviceApi } from '../../../src/workers/device-api.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clear, show } from '../../components/show.tsx'
import { STEVE } from '../demo-case-packs.ts'
import { startFakeDevice } from '../fake-device.ts'

const OLD = 'apple river candle stone'
const WORDS = ['correct', 'horse', 'battery', 'staple']
const open = { vault: 'open', staff: STEVE } as const
const checkPassphrase: DeviceApi['checkPassphrase'] = async (present) => present === OLD
  ? { kind: 'right', recovery: { kind: 'nobody' } }
  : { kind: 'wrong-passphrase', waitMs: 2_000 }
beforeEach(() => forgetPlace())
afterEach(clear)

async function goThere() {
  await show(<App />)
  await userEvent.click(page.getByRole('button', { name: 'This device' }))
  await expect.element(page.getByRole('heading', { name: 'Change the passphrase' })).toBeVisible()
}

async function giveOldWords() {
  await userEvent.fill(page.getByLabelText('The passphrase you use now'), OLD)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('listitem').filter({ hasText: 'horse' })).toBeVisible()
}

for (const [width, height] of [[1024, 768], [768, 1024]] as const) {
  test(`someone changes their passphrase at ${width}x${height}: old words, four new ones, typed back`, async () => {
    await page.viewport(width, height)
    const changed: string[][] = []
    await startFakeDevice({ status0: open, checkPassphrase, changePassphrase: async (present, next) => { changed.push([present, next]); return { kind: 'changed', everywhere: true } } })
    await goThere()
    await expectNoBarriers()
    await giveOldWords()
    await expect.element(page.getByRole('heading', { name: 'Your new passphrase for this device' })).toHaveFocus()
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'I have written them down' }))
    await expect.element(page.getByRole('heading', { name: 'Check what you wrote' })).toHaveFocus()
    expect(document.body.textContent).not.toContain('horse')
    await userEvent.fill(page.getByRole('textbox').first(), 'wrong')
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    await expect.element(page.getByRole('alert')).toMatchTextContent(/is not what was shown/)
    await expectNoBarriers()
    expect(changed).toEqual([])
    await userEvent.fill(page.getByRole('textbox').first(), WORDS.join(' '))
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    await expect.element(page.getByRole('heading', { name: 'Your new words hold' })).toHaveFocus()
    await expectNoBarriers()
    expect(changed).toEqual([[OLD, WORDS.join(' ')]])
  })
}

test('a wrong present passphrase waits as at unlock, and no new words are shown', async () => {
  await startFakeDevice({ status0: open, checkPassphrase })
  await goThere()
  await userEvent.fill(page.getByLabelText('The passphrase you use now'), 'not these words')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/Try again in [12] second/)).toBeVisible()
  await expectNoBarriers()
  expect(page.getByRole('list', { name: 'Passphrase' }).query()).toBeNull()
})

test('whoever has no room is told that the old words still hold; a copy not replaced is told too', async () => {
  let full = true
  await startFakeDevice({ status0: open, checkPassphrase, changePassphrase: async () => (full ? { kind: 'no-room' } : { kind: 'changed', everywhere: false }) })
  await goThere()
  await giveOldWords()
  await userEvent.click(page.getByRole('button', { name: 'I have written them down' }))
  await userEvent.fill(page.getByRole('textbox').first(), WORDS.join(' '))
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The old words still open it/)
  full = false
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect.element(page.getByRole('heading', { name: 'Your new words hold' })).toBeVisible()
  await expect.element(page.getByText(/the old words may still open it/)).toBeVisible()
})
