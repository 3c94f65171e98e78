import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { forgetTakenBack, tabletTakenBack, takenBack as nowBack } from '../../../../src/screens/child-mode.ts'
import { route } from '../../../../src/screens/route.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { directWorkView, takenBack, WORK_BODY } from '../../demo-direct-work.ts'
import { VISIT } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(() => {
  forgetTakenBack()
  clear()
})

test('after unlock the first screen is what came back: when, how many pages, nothing missing; then the note', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [1366, 768]] as const) {
    await page.viewport(width, height)
    tabletTakenBack([takenBack()])
    await showScreen({ screen: 'today' }, { directWork: async () => directWorkView() })
    await untilThere('.hand-back-screen .work-page')
    expect(document.querySelector('.hand-back-screen__line')?.textContent).toMatch(/, 2 pages, nothing missing\.$/)
    await expectNoBarriers()
  }
  await userEvent.click(page.getByRole('button', { name: 'Go on to the note' }))
  expect(nowBack.value).toBeUndefined()
  expect(route.value).toEqual({ screen: 'visit', recordId: VISIT })
})

test('a gap, a swapped key and what is not kept yet are told plainly', async () => {
  await page.viewport(768, 1024)
  tabletTakenBack([takenBack({ findings: ['key-swapped', 'missing', 'not-chained'], kept: 'not-kept', proof: { chunks: 40, missing: [7, 9], chained: false, closed: false, interruptions: 1 } })])
  await showScreen({ screen: 'today' }, { directWork: async () => null })
  await untilThere('.hand-back-screen .alert')
  const words = document.querySelector('.hand-back-screen')?.textContent ?? ''
  for (const said of ['2 parts of 42 missing', 'parts 7, 9 of 42', 'key was changed while the tablet was away', 'order of what was made cannot be proved', 'not in the note yet', 'began again once']) expect(words).toContain(said)
  await expectNoBarriers()
})

test('kept covered, nothing of it stands on the page until somebody says that they are somewhere quiet, and then each page stays covered', async () => {
  await page.viewport(1024, 768)
  tabletTakenBack([takenBack()])
  await showScreen({ screen: 'today' }, { directWork: async () => directWorkView({ body: { ...WORK_BODY, ending: 'keep-covered' } }) })
  const show = page.getByRole('button', { name: /I am somewhere quiet/ })
  await until(() => expect(show.elements().length).toBe(1))
  const hidden = () => { for (const inside of ['Biscuit', 'worr', 'Three houses']) expect(document.querySelector('.hand-back-screen')?.textContent).not.toContain(inside) }
  hidden()
  expect(document.querySelector('img')).toBeNull()
  await userEvent.click(show)
  await untilThere('.work-page__covered')
  expect(document.querySelector('.hand-back-screen')?.textContent).not.toContain('Biscuit sleeps')
  expect(document.querySelector('img')).toBeNull()
  await expectNoBarriers()
  await userEvent.click(page.getByRole('button', { name: /Uncover it.*Three houses/ }))
  await until(() => expect(document.querySelector('.hand-back-screen')?.textContent).toContain('Biscuit sleeps'))
})
