import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { howIFeel } from '../../../../src/direct-work/how-i-feel/how-i-feel.ts'
import type { HowIFeelAnswers } from '../../../../src/direct-work/how-i-feel/answers.ts'
import type { ChildRun } from '../../../../src/screens/child/frame/child-run.ts'
import { inkOf } from '../../../../src/direct-work/session/page-history.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild, until } from '../show-child.tsx'
import { buttonNamed, showTool } from '../show-tool.tsx'
import { expectRoomToPress, press } from './reach.ts'

afterEach(() => clearChild())

const listed = (run: ChildRun) => {
  const history = run.state.pages[0]?.history
  if (history === undefined) throw new Error('no page')
  return howIFeel.items(history.answers as HowIFeelAnswers, (canvas) => inkOf(history, canvas))
}

test('a child picks two faces for a place, says how big one is, and it is all in the list', async () => {
  await page.viewport(1024, 768)
  const { place, run, events, board } = await showTool('how-i-feel', { band: 'primary' })
  await press(place, 'School')
  expect(board.querySelectorAll('.face-card[aria-pressed="true"]').length).toBe(0)
  await press(place, 'Happy')
  await press(place, 'Worried')
  await press(place, 'Go on')
  expect(board.querySelectorAll('.size-card[aria-pressed="true"]').length).toBe(0)
  await press(place, 'Worried, Size 4')
  expect(listed(run)).toMatchObject([{ heading: 'How I feel: School', marks: ['face: happy', 'face: worried, size 4 of 5'] }])
  await until(() => expect(events.some((event) => event.kind === 'order' && event.what === 'how-i-feel.faces' && event.order.length === 12)).toBe(true))
  expect(events.filter(({ kind }) => kind === 'prompt-shown').length).toBeGreaterThanOrEqual(3)
})

test('undo takes the last face back, and then the one before', async () => {
  const { place, run } = await showTool('how-i-feel', { band: 'early' })
  await press(place, 'Home')
  await press(place, 'Angry')
  await press(place, 'Loved')
  await press(place, 'Undo')
  expect(listed(run)[0]?.marks).toEqual(['face: angry'])
  await press(place, 'Undo')
  expect(listed(run)[0]?.marks).toEqual(['no face picked'])
})

test('no word stands on a face card, and each has a name for those who do not see it', async () => {
  const { place, board } = await showTool('how-i-feel', { band: 'junior' })
  await press(place, 'Home')
  const cards = [...board.querySelectorAll<HTMLElement>('.face-card')]
  expect(cards.length).toBe(13)
  expect(cards.map((card) => card.textContent)).toEqual(cards.map(() => ''))
  expect(new Set(cards.map((card) => card.getAttribute('aria-label'))).size).toBe(13)
  expect(new Set(cards.map((card) => `${card.offsetWidth} x ${card.offsetHeight}`)).size).toBe(1)
})

test('a teenager has words and no faces', async () => {
  const { place, board } = await showTool('how-i-feel', { band: 'teen' })
  await press(place, 'School')
  expect(board.querySelectorAll('.paper-art').length).toBe(1)
  await press(place, 'Left out')
  await press(place, 'Hopeful')
  expect(board.querySelectorAll('[aria-pressed="true"]').length).toBe(2)
})

test('a face that is not there is drawn on a blank one', async () => {
  const { place, run, board } = await showTool('how-i-feel', { band: 'early' })
  await press(place, 'Home')
  await press(place, /^Not here/)
  await until(() => expect(board.querySelector('.own-face canvas')).not.toBeNull())
  await press(place, 'That’s it')
  expect(listed(run)[0]?.marks).toEqual(['face of their own'])
})

for (const band of ['early', 'primary', 'teen'] as const) {
  test(`nothing bars the way, and there is room to press: ${band}`, async () => {
    await page.viewport(1024, 768)
    const { place, board } = await showTool('how-i-feel', { band })
    await expectNoBarriers(place)
    expectRoomToPress(board)
    await press(place, 'Home')
    await expectNoBarriers(place)
    expectRoomToPress(board)
    await press(place, 'Sad')
    await press(place, 'Go on')
    await expectNoBarriers(place)
    expectRoomToPress(board)
    expect(() => buttonNamed(place, 'Stop')).not.toThrow()
  })
}
