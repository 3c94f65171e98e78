import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear } from '../../../components/show.tsx'
import { CASSIE } from '../../demo-case-packs.ts'
import { LONG_BODY, VISIT, visitView } from '../../demo-visits.ts'
import { showScreen, until, untilThere } from '../../show-screen.tsx'

afterEach(clear)

const ROUTE = { screen: 'hand-over', visitId: VISIT, childId: CASSIE } as const
const view = () => visitView({ body: { ...LONG_BODY, present: LONG_BODY.present.slice(0, 1) } })
const answers = { visit: async () => view(), toolsUsedBefore: async () => [{ toolId: 'letter', at: '2026-07-08T10:00:00.000Z' }] }
const card = (name: string) => page.getByRole('checkbox', { name, exact: true })
const inGroup = (group: RegExp, answer: string) => page.getByRole('group', { name: group }).getByText(answer, { exact: true })

async function fillIn() {
  await userEvent.click(card('Where am I on the line?'))
  await userEvent.click(inGroup(/Who writes/, 'Cassie'))
  await userEvent.click(inGroup(/Can you see/, 'No'))
  await userEvent.click(inGroup(/Is anyone near/, 'Yes'))
  await userEvent.click(inGroup(/Does somebody interpret/, 'Nobody needs to interpret'))
}

test('the hand-over, empty, filled in and with everything missing, has no barrier that axe knows', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [1366, 768]] as const) {
    await page.viewport(width, height)
    await showScreen(ROUTE, answers)
    await untilThere('.tool-card')
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
    await untilThere('.error-summary')
    await expectNoBarriers()
  }
  await fillIn()
  await userEvent.click(page.getByText('How Cassie reaches the screen: as usual'))
  await expectNoBarriers()
})

test('three tools at most, each with when this child last used it; a heavy one proposes the closing one without forcing it', async () => {
  await page.viewport(1024, 768)
  await showScreen(ROUTE, answers)
  await untilThere('.tool-card')
  // The cards are there before the device has said what was used.
  await expect.poll(() => card('Letter to the judge').element().closest('.tool-card')?.textContent).toContain('Used before on 8 July 2026')
  expect(document.querySelectorAll('.tool-card__box:checked').length).toBe(0)
  await userEvent.click(card('Letter to the judge'))
  await until(() => expect(document.body.textContent).toContain('How will it end?'))
  await userEvent.click(page.getByRole('button', { name: 'Add Finish well' }))
  await userEvent.click(card('Where am I on the line?'))
  await until(() => expect(document.body.textContent).toContain('Three are chosen'))
  expect([...document.querySelectorAll<HTMLInputElement>('.tool-card__box')].filter((box) => !box.checked && !box.disabled)).toEqual([])
  await userEvent.click(card('Finish well'))
  await until(() => expect(document.body.textContent).toContain('How will it end?'))
})

test('what the child is told is what is true, word for word, and goes with the choice', async () => {
  await page.viewport(1024, 768)
  const { given } = await showScreen(ROUTE, { ...answers, handOver: async () => ({ kind: 'no-room' }) })
  await untilThere('.tool-card')
  await fillIn()
  const told = await untilThere('.hand-over__told')
  expect(told.textContent).toContain('I can’t see')
  await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
  await until(() => expect(document.body.textContent).toContain('The tablet is not handed over'))
  const [, choice] = given('handOver')[0] ?? []
  expect(choice).toMatchObject({ childId: CASSIE, lead: 'child', handed: { tools: ['line'], band: 'primary', adultCanSee: false, othersNear: true } })
  expect(choice?.inRoom.map(({ name }) => name)).toEqual(['Steve Okafor', 'Cassie'])
  for (const line of told.querySelectorAll('li')) expect(choice?.toldWhoSees).toContain(line.textContent)
  await expectNoBarriers()
})

test('a check of a tool is hard, and the answers are there again after the screen was left', async () => {
  await page.viewport(1024, 768)
  const kept = new Map<string, unknown>()
  const forms = { keepForm: async (name: string, form: unknown) => { kept.set(name, structuredClone(form)); return { kind: 'saved' as const, atMs: 1 } }, form: async (name: string) => kept.get(name) ?? null }
  const first = await showScreen(ROUTE, { ...answers, ...forms, handOver: async () => ({ kind: 'no-room' }) })
  await untilThere('.tool-card')
  await fillIn()
  await userEvent.click(card('Letter to the judge'))
  await userEvent.click(page.getByText(/How Cassie reaches/))
  await userEvent.click(page.getByText('Symbols beside words'))
  await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
  await until(() => expect(document.querySelector('.error-summary')?.textContent).toContain('No parent or carer is in the room'))
  expect(first.given('handOver')).toEqual([])
  const second = await showScreen(ROUTE, { ...answers, ...forms, handOver: async () => ({ kind: 'no-room' }) })
  await untilThere('.tool-card')
  await until(() => expect(document.body.textContent).toContain('set up for Cassie'))
  await userEvent.click(page.getByText(/No parent or carer is in the room/))
  await userEvent.click(page.getByRole('button', { name: /Lock everything/ }))
  await until(() => expect(second.given('handOver').length).toBe(1))
  expect(second.given('handOver')[0]?.[1].handed).toMatchObject({ tools: ['line', 'letter'], profile: { symbols: true } })
})
