import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { WAITING } from '../../demo-visits.ts'
import { NOTHING_WAITS } from '../../fake-device.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

test('one calm line, then each item with its state and why it needs somebody', async () => {
  await page.viewport(768, 1024)
  const { device } = await showScreen({ screen: 'waiting' })
  await untilThere('.outbox-list')
  expect([...document.querySelectorAll('h2')].map((title) => title.firstChild?.textContent?.trim())).toEqual(['Needs you', 'Kept aside in the record', 'Being sent', 'On this device, waiting', 'In the record'])
  expect(document.body.textContent).toContain('Sue changed the same sentence on another device.')
  expect(document.body.textContent).toContain('22 % of 1.4 MB')
  expect(document.body.textContent).toContain('Last contact with the record: 23 November 2026')
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: 'Send now' }))
  await until(() => expect(device.asked).toContain('sendNow'))
})

test('nothing is called sent without a receipt', async () => {
  await showScreen({ screen: 'waiting' }, { waiting: async () => ({ summary: { ...NOTHING_WAITS, notesWaiting: 1 }, items: WAITING.slice(0, 1) }) })
  await untilThere('.outbox-list')
  expect(document.querySelector('main .state-mark--in-the-record')).toBeNull()
})

test('with nothing waiting the screen says so', async () => {
  await showScreen({ screen: 'waiting' }, { waiting: async () => ({ summary: NOTHING_WAITS, items: [] }) })
  await until(() => expect(document.querySelector('.empty')?.textContent).toContain('Nothing waits.'))
  await expectNoBarriers()
})
