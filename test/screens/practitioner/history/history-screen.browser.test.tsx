import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { VISIT } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

test('each revision says who, when it was written and when it was received, and can be read as it was', async () => {
  await page.viewport(1366, 768)
  await showScreen({ screen: 'history', recordId: VISIT })
  await untilThere('.history__line')
  const lines = [...document.querySelectorAll<HTMLElement>('.history__line')]
  expect(lines.map((line) => line.querySelector('strong')?.textContent)).toEqual(['Signed', 'Written', 'Written'])
  expect(lines[0]?.textContent).toContain('On this device')
  expect(lines[1]?.textContent).toContain('the device’s clock was wrong')
  lines[1]?.focus()
  await userEvent.keyboard('{Enter}')
  await untilThere('.changes')
  expect(document.querySelector('.changes')?.textContent).toContain('Three late marks in two weeks')
  expect(document.querySelector('ins .visually-hidden')?.textContent).toBe('[came in: ')
  await expectNoBarriers()
  lines[2]?.click()
  await until(() => expect(document.body.textContent).toContain('The first revision'))
  expect(document.querySelector('.note')?.textContent).toContain('I do not know how her father would answer it.')
})

test('a revision that does not open says that it is kept', async () => {
  await showScreen({ screen: 'history', recordId: VISIT }, { revision: async () => null })
  ;(await untilThere('.history__line')).click()
  await until(() => expect(document.body.textContent).toContain('This revision does not open here'))
})
