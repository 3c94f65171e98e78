import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { route } from '../../../../src/screens/route.ts'
import type { SearchHit } from '../../../../src/workers/search-hit-api.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE_CASE } from '../../demo-case-packs.ts'
import { VISIT, demoId } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const hit = (part: Partial<SearchHit>): SearchHit => ({ recordId: VISIT, caseId: CASSIE_CASE, caseName: 'Cassie', title: 'Home visit', date: '2026-11-23', snippet: 'he shouted and Biscuit hid', matchStart: 15, matchEnd: 22, ...part })

test('results come as one types, the match marked, and are walked with the arrow keys', async () => {
  await page.viewport(1024, 768)
  await showScreen({ screen: 'search' }, { search: async () => ({ tookMs: 3, hits: [hit({}), hit({ recordId: demoId(4) as SearchHit['recordId'], title: 'School visit' })] }) })
  await userEvent.type(await untilThere('#search-text'), 'Bisc')
  await untilThere('.search-hit')
  expect(document.querySelector('mark')?.textContent).toBe('Biscuit')
  await expectNoBarriers()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('School visit')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement?.id).toBe('search-text')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await until(() => expect(route.value).toEqual({ screen: 'visit', recordId: VISIT }))
})

test('an older answer never replaces a newer one', async () => {
  const slow = new Promise<void>((resolve) => setTimeout(resolve, 300))
  await showScreen({ screen: 'search' }, { search: async (text) => {
    if (text.length === 1) await slow
    return { tookMs: 1, hits: [hit({ title: `for ${text}` })] }
  } })
  await userEvent.type(await untilThere('#search-text'), 'bi')
  await until(() => expect(document.querySelector('.search-hit__title')?.textContent).toBe('for bi'))
  await slow
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(document.querySelector('.search-hit__title')?.textContent).toBe('for bi')
})

test('nothing found says what was searched', async () => {
  await showScreen({ screen: 'search' })
  await userEvent.type(await untilThere('#search-text'), 'zebra')
  await until(() => expect(document.body.textContent).toContain('No note on this device has zebra.'))
})
