import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RecordId } from '../../../src/record/ids.ts'
import { App } from '../../../src/screens/app.tsx'
import { forgetTakenBack, tabletAway, tabletTakenBack, takenBack } from '../../../src/screens/child-mode.ts'
import { forgetPlace, route } from '../../../src/screens/route.ts'
import type { TakenBack } from '../../../src/workers/direct-work-api.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clear, show } from '../../components/show.tsx'
import { STEVE } from '../demo-case-packs.ts'
import { demoId } from '../demo-visits.ts'
import { startFakeDevice, type FakeDevice } from '../fake-device.ts'

beforeEach(() => forgetPlace())
afterEach(() => {
  clear()
  tabletTakenBack([])
  forgetTakenBack()
})

const BACK: TakenBack = {
  recordId: demoId(90) as RecordId, visitId: demoId(1) as RecordId, startedAt: '2026-11-23T14:02:00.000Z', endedAt: '2026-11-23T14:31:00.000Z', pages: 3,
  proof: { chunks: 12, missing: [], chained: true, closed: true, interruptions: 0 }, findings: [], kept: 'kept',
}

async function unlock(): Promise<void> {
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'correct horse battery staple')
  await userEvent.keyboard('{Enter}')
}

test('while a child holds the tablet the lock says so, names nobody, and leads back to drawing', async () => {
  await startFakeDevice({ status0: { vault: 'locked', childMode: true, staff: STEVE } })
  const place = await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'Unlock to take the tablet back' })).toBeVisible()
  expect(place.textContent).toBe('DoorstepUnlock to take the tablet backPassphraseThe words you wrote down when this device was set up.Show the passphraseUnlockBack to drawing')
  expect(document.title).toBe('Doorstep')
  await expectNoBarriers()
})

test('after unlock the tablet is taken back first, with how far it is, and nothing else is shown before', async () => {
  let finish: (taken: readonly TakenBack[]) => void = () => undefined
  const fake: FakeDevice = await startFakeDevice({
    status0: { vault: 'locked', childMode: true },
    directWork: async () => null,
    takeBack: () => new Promise((resolve) => { finish = resolve }),
  })
  const place = await show(<App />)
  await unlock()
  await expect.element(page.getByRole('heading', { name: 'Taking the tablet back' })).toBeVisible()
  fake.say({ kind: 'taking-back', done: 1, total: 3 })
  await expect.element(page.getByText('1 of 3 pages kept.')).toBeVisible()
  await expectNoBarriers()
  expect(place.textContent).not.toMatch(/Cassie|Steve|Today/)
  expect(fake.asked).not.toContain('today')
  finish([BACK])
  await expect.poll(() => tabletAway.value).toBe(false)
  await expect.element(page.getByRole('heading', { name: 'You have the tablet back' })).toBeVisible()
  expect([route.value, takenBack.value]).toEqual([{ screen: 'today' }, [BACK]])
  expect(fake.asked.filter((name) => name === 'takeBack')).toHaveLength(1)
})

test('what could not be opened stays sealed: it can be tried again, or later', async () => {
  let tries = 0
  await startFakeDevice({
    status0: { vault: 'locked', childMode: true },
    takeBack: async () => {
      tries += 1
      throw new Error('the store is away')
    },
  })
  await show(<App />)
  await unlock()
  await expect.element(page.getByRole('heading', { name: 'What was drawn could not be opened yet' })).toBeVisible()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.poll(() => tries).toBe(2)
  await userEvent.click(page.getByRole('button', { name: 'Open Doorstep and try later' }))
  await expect.element(page.getByRole('heading', { name: 'Visits today' })).toBeVisible()
})

test('an emptied device that still says a child holds it does not lock its owner out', async () => {
  const fake = await startFakeDevice({ status0: { vault: 'locked', childMode: true } })
  await show(<App />)
  await expect.element(page.getByRole('heading', { name: 'Unlock to take the tablet back' })).toBeVisible()
  clear()
  await startFakeDevice({ status0: { vault: 'none', childMode: true } })
  await show(<App />)
  await expect.element(page.getByRole('button', { name: 'Set this device up again' })).toBeVisible()
  expect(fake.asked).toEqual([])
  await expectNoBarriers()
})
