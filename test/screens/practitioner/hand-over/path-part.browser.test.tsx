import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE } from '../../demo-case-packs.ts'
import { VISIT } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const ROUTE = { screen: 'hand-over', visitId: VISIT, childId: CASSIE } as const
const PACK_OF = '2026-03-04T09:00:00.000Z'
const answers = { earlierWork: async () => ({ packAsOf: PACK_OF, lines: [], visits: [] }), toolsUsedBefore: async () => [], handOver: async () => ({ kind: 'no-room' as const }) }
const inGroup = (group: RegExp, answer: string) => page.getByRole('group', { name: group }).getByText(answer, { exact: true })
const confirm = () => page.getByRole('checkbox', { name: /^I have read each step/ })

async function choosePath() {
  const shown = await showScreen(ROUTE, answers)
  await untilThere('.tool-card')
  await userEvent.click(page.getByRole('checkbox', { name: 'My path', exact: true }))
  for (const [group, answer] of [[/Who writes/, 'Cassie'], [/Can you see/, 'No'], [/Is anyone near/, 'No'], [/Does somebody interpret/, 'Nobody needs to interpret']] as const) await userEvent.click(inGroup(group, answer))
  return shown
}

test('My path is proposed step by step, each with where it comes from, and has no barrier that axe knows', async () => {
  for (const [width, height] of [[1366, 768], [768, 1024]] as const) {
    await page.viewport(width, height)
    await choosePath()
    await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
    await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Say how My path begins'))
    await userEvent.click(inGroup(/path begin/, 'As you confirm it here'))
    await untilThere('.path-step')
    await expectNoBarriers()
  }
  const words = document.querySelector('.path-steps')?.textContent ?? ''
  for (const from of ['Source: C100, 12 May 2026', 'Visit on 8 July 2026 by Mo Reyes', 'Source: Case record, 8 July 2026', 'The case pack does not say.']) expect(words).toContain(from)
  expect(document.body.textContent).toContain('Your case pack is of 4 March 2026. Cassie’s page says that this was right on 4 March 2026.')
})

test('nothing is handed over until the path was read; changed after that, it has to be confirmed again, and codes alone go', async () => {
  await page.viewport(1366, 768)
  const { given } = await choosePath()
  await userEvent.click(inGroup(/path begin/, 'As you confirm it here'))
  await untilThere('.path-step')
  await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('Confirm that you have read My path'))
  await userEvent.click(confirm())
  await expect.element(confirm()).toBeChecked()
  await userEvent.selectOptions(page.getByRole('group', { name: 'Someone tells you' }).getByLabelText('How it stands'), 'Might happen')
  await expect.element(confirm()).not.toBeChecked()
  expect(given('handOver')).toEqual([])
  await userEvent.click(confirm())
  await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
  await until(() => expect(given('handOver')).toHaveLength(1))
  const handed = given('handOver')[0]?.[1].handed
  expect(handed?.path?.rightOn).toBe('2026-03-04')
  expect(handed?.path?.steps).toContainEqual({ step: 'told', state: 'might' })
  expect(JSON.stringify(handed)).not.toMatch(/C100|Mo Reyes|Wexcombe|Dispute|Hale|Ferris/)
})

test('a path set together by hand hands nothing of the case over', async () => {
  await page.viewport(1366, 768)
  const { given } = await choosePath()
  await userEvent.click(inGroup(/path begin/, 'Empty: you set it together on the page'))
  await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
  await until(() => expect(given('handOver')).toHaveLength(1))
  expect(given('handOver')[0]?.[1].handed).not.toHaveProperty('path')
})
