import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { forgetTakenBack, tabletTakenBack } from '../../../../src/screens/child-mode.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { directWorkView, takenBack, THREE_HOUSES, WORK_BODY } from '../../demo-direct-work.ts'
import { demoId } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(() => {
  forgetTakenBack()
  clear()
})

const TWO_PAGES = { ...WORK_BODY, pages: [THREE_HOUSES, { ...THREE_HOUSES, pageId: demoId(315), title: '', items: [], toolName: 'Scribble together' }] }
const seen = () => document.querySelector<HTMLElement>('.show-together')?.innerText ?? ''

test('a child who chose to show it now sees their pages before anything of the case stands on the screen; closed, the practitioner goes on', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [360, 740]] as const) {
    await page.viewport(width, height)
    tabletTakenBack([takenBack({ ending: 'show-now' })])
    await showScreen({ screen: 'today' }, { directWork: async () => directWorkView({ body: TWO_PAGES }) })
    const shown = await untilThere('.show-together img')
    const box = document.querySelector('.show-together')?.getBoundingClientRect()
    expect([box?.width, box?.height]).toEqual([width, height])
    expect(document.querySelector('.hand-back-screen')).toBeNull()
    // No name, no case, nothing of the staff's: only what the child made, and the ways on.
    expect(seen()).not.toMatch(/Cassie|Steve|Okafor|Hale|Larkfield|note|case|read back|wish/i)
    expect(shown.getAttribute('alt')).toBe('Page 1 of 2, picture 1')
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'Next' }))
    await until(() => expect(document.querySelector('.show-together img')?.getAttribute('alt')).toBe('Page 2 of 2, picture 1'))
    await userEvent.click(page.getByRole('button', { name: 'Back' }))
    await until(() => expect(seen()).toContain('Biscuit sleeps by my bed'))
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    // Put away first: nothing of the case comes up while the child still looks.
    await until(() => expect(seen()).toContain('The pages are put away.'))
    expect(seen()).not.toMatch(/Cassie|Biscuit|Steve/)
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'Look again' }))
    await until(() => expect(seen()).toContain('Biscuit sleeps by my bed'))
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    await userEvent.click(page.getByRole('button', { name: 'For the grown-up: go on' }))
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('You have the tablet back'))
    expect(document.querySelector('.show-together')).toBeNull()
  }
})

test('while the pages are being opened nothing of the case stands there either', async () => {
  tabletTakenBack([takenBack({ ending: 'show-now' })])
  const { place } = await showScreen({ screen: 'today' }, { directWork: () => new Promise(() => undefined) })
  // Not for one frame: neither the header with the practitioner's name nor the line of what waits.
  expect(place.textContent).not.toMatch(/Steve|Cassie|wait|Lock/)
  await untilThere('.show-together[open]')
  expect(seen()).not.toMatch(/Cassie|Steve|tablet back/)
  expect(document.querySelector('.hand-back-screen')).toBeNull()
})

test('kept covered, stopped, or with a changed key, nothing opens by itself', async () => {
  for (const part of [{ ending: 'keep-covered' }, {}, { ending: 'show-now', findings: ['key-swapped'] }, { ending: 'show-now', kept: 'not-kept' }] as const) {
    tabletTakenBack([takenBack(part)])
    await showScreen({ screen: 'today' }, { directWork: async () => directWorkView({ body: { ...WORK_BODY, ending: 'keep-covered' } }) })
    await untilThere('.hand-back-screen__line')
    expect(document.querySelector('.show-together')).toBeNull()
    forgetTakenBack()
  }
})

test('the pages may be looked at together again from the session, and Escape puts them away', async () => {
  await page.viewport(1024, 768)
  await showScreen({ screen: 'direct-work', recordId: demoId(300) as never }, { directWork: async () => directWorkView() })
  await untilThere('.work-page')
  await userEvent.click(page.getByRole('button', { name: 'Look at the pages together' }))
  await untilThere('.show-together img')
  await userEvent.keyboard('{Escape}')
  await until(() => expect(seen()).toContain('The pages are put away.'))
  await userEvent.click(page.getByRole('button', { name: 'For the grown-up: go on' }))
  await until(() => expect(document.querySelector('.show-together')).toBeNull())
})
