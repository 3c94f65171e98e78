import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ThreeHousesAnswers } from '../../../../src/direct-work/three-houses/answers.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild, until } from '../show-child.tsx'
import { buttonNamed, showTool, type ShownTool } from '../show-tool.tsx'
import { smallTargets } from './targets.ts'

afterEach(clearChild)

const answersOf = ({ run }: ShownTool) => run.state.pages[0]?.history.answers as unknown as ThreeHousesAnswers
const press = async (shown: ShownTool, name: string | RegExp) => {
  buttonNamed(shown.place, name).click()
  await new Promise((resolve) => setTimeout(resolve, 40))
}

test.each([[1024, 768], [768, 1024], [360, 740]] as const)('the street and an open house have no barrier and no small target at %i x %i, for every band', async (width, height) => {
  await page.viewport(width, height)
  for (const band of ['early', 'primary', 'junior', 'teen', 'older'] as const) {
    const shown = await showTool('three-houses', { band })
    await expectNoBarriers(shown.place)
    expect(smallTargets(shown.board), band).toEqual([])
    await press(shown, /^Good/)
    await expectNoBarriers(shown.place)
    expect(smallTargets(shown.board), band).toEqual([])
    await press(shown, band === 'early' ? 'Houses' : 'All houses')
    await press(shown, 'Worries')
    await expectNoBarriers(shown.place)
  }
})

test('worries open as words for a child who writes, and as a sheet for one who does not', async () => {
  await page.viewport(1024, 768)
  const writes = await showTool('three-houses', { band: 'primary' })
  await press(writes, 'Worries')
  expect(writes.board.querySelector('textarea')).not.toBeNull()
  expect(writes.board.querySelector('canvas')).toBeNull()
  const early = await showTool('three-houses', { band: 'early' })
  await press(early, 'Worries')
  expect(early.board.querySelector('textarea')).toBeNull()
  expect(early.board.querySelector('canvas')).not.toBeNull()
})

test('nothing is chosen beforehand, and the order the three lay in is written down', async () => {
  const shown = await showTool('three-houses')
  expect(shown.board.querySelectorAll('[aria-pressed="true"]')).toHaveLength(0)
  const order = await until(() => {
    const found = shown.events.find((event) => event.kind === 'order' && event.what === 'houses')
    if (found?.kind !== 'order') throw new Error('not yet')
    return found.order
  })
  const lying = [...shown.board.querySelectorAll('.spot-card__name')].map((name) => name.textContent)
  expect(lying).toEqual([...order.map((house) => ({ good: 'Good things', worries: 'Worries', wishes: 'Wishes' })[house]), 'Just so you know'])
})

test('worries that are finished are not asked about again, and can still be opened', async () => {
  const shown = await showTool('three-houses')
  await press(shown, 'Worries')
  expect(shown.board.textContent).toContain('Is there anything hard, or not fair?')
  await press(shown, 'Done here')
  await press(shown, 'Worries')
  expect(shown.board.textContent).not.toContain('Is there anything hard')
  expect(shown.board.querySelector('textarea')).not.toBeNull()
})

test('Skip in an open house leads back to the street and says so; Undo opens it again', async () => {
  const shown = await showTool('three-houses')
  await press(shown, 'Good things')
  await press(shown, 'Skip')
  expect(answersOf(shown).open).toBeUndefined()
  await until(() => expect(shown.events.some((event) => event.kind === 'not-answered' && event.how === 'skip')).toBe(true))
  await press(shown, 'Undo')
  expect(answersOf(shown).open?.spot).toBe('good')
})

test('what a child put in a house lies in it, in their own words', async () => {
  const shown = await showTool('three-houses')
  await press(shown, 'Worries')
  const pad = shown.board.querySelector('textarea') as HTMLTextAreaElement
  await userEvent.fill(pad, 'wen its loud')
  await press(shown, 'Done here')
  expect([...shown.board.querySelectorAll('.spot-card')].find((card) => card.textContent?.includes('Worries'))?.textContent).toContain('wen its loud')
  expect(shown.board.textContent).not.toMatch(/empty|good!|well done/i)
})
