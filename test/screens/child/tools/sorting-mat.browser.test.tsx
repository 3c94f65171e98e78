import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { SortingMatAnswers } from '../../../../src/direct-work/sorting-mat/answers.ts'
import type { ChildRun } from '../../../../src/screens/child/frame/child-run.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild, until } from '../show-child.tsx'
import { showTool } from '../show-tool.tsx'
import { expectRoomToPress, press, pressByKey } from './reach.ts'

afterEach(() => clearChild())

const answersOf = (run: ChildRun) => run.state.pages[0]?.history.answers as SortingMatAnswers
const shownCard = (place: HTMLElement) => place.querySelector('.mat-card__name')?.textContent ?? ''

test('cards come one at a time; a tap on a pile puts one there, and a mind can be changed', async () => {
  await page.viewport(1024, 768)
  const { place, run, events, board } = await showTool('sorting-mat', { band: 'early' })
  await press(place, 'At home')
  const first = shownCard(place)
  await press(place, `I like it: ${first}`)
  expect(shownCard(place)).not.toBe(first)
  await press(place, first)
  expect(shownCard(place)).toBe(first)
  await press(place, `Not sure: ${first}`)
  expect(answersOf(run).cards[0]).toMatchObject({ pile: 'not-sure', before: ['like'] })
  await until(() => expect(events.filter((event) => event.kind === 'order').map((event) => event.kind === 'order' ? event.what : '')).toEqual(expect.arrayContaining(['sorting-mat.at-home', 'sorting-mat.foils', 'sorting-mat.outer'])))
  expect(answersOf(run).cards.slice(0, 4).filter(({ id }) => id === 'ice-cream' || id === 'loud-noises').length).toBe(2)
  expect(board.textContent).not.toMatch(/unclear|score|right|wrong/i)
})

test('a card can be dragged onto a pile', async () => {
  await page.viewport(1024, 768)
  const { place, run } = await showTool('sorting-mat', { band: 'early' })
  await press(place, 'At home')
  const card = await until(() => {
    const found = place.querySelector<HTMLElement>('.mat-card')
    if (found === null) throw new Error('no card')
    return found
  })
  const pile = place.querySelector<HTMLElement>('[data-place="like"]')
  if (pile === null) throw new Error('no pile')
  const middle = (element: HTMLElement) => {
    const box = element.getBoundingClientRect()
    return { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
  }
  const told = (type: string, at: { readonly clientX: number; readonly clientY: number }, on: EventTarget) => on.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, button: 0, buttons: 1, bubbles: true, cancelable: true }))
  told('pointerdown', middle(card), card)
  told('pointermove', middle(pile), window)
  told('pointerup', middle(pile), window)
  await until(() => expect(answersOf(run).cards[0]?.pile).toBe('like'))
})

test('the whole deck is sorted by keys alone, and then more can be sorted', async () => {
  const { place, run } = await showTool('sorting-mat', { band: 'early' })
  await pressByKey(place, 'My day')
  for (let card = 0; card < answersOf(run).cards.length; card += 1) await pressByKey(place, card % 2 === 0 ? /^I like it: / : /^I don’t like it: /)
  await until(() => expect(place.textContent).toContain('All placed. Tap one to move it.'))
  expect(answersOf(run).cards.every(({ pile }) => pile !== undefined)).toBe(true)
  await press(place, 'At home')
  expect(shownCard(place)).not.toBe('')
})

test('a card that was left out may be taken up after all, once the others are placed', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [360, 740]] as const) {
    await page.viewport(width, height)
    const { place, board, run } = await showTool('sorting-mat', { band: 'primary' })
    await press(place, 'At school')
    const unwanted = shownCard(place)
    await press(place, 'Not this one')
    for (let card = 1; card < answersOf(run).cards.length; card += 1) await press(place, /^Not sure: /)
    await until(() => expect(place.textContent).toContain('All placed.'))
    expectRoomToPress(board)
    await expectNoBarriers(place)
    await press(place, unwanted)
    await until(() => expect(shownCard(place)).toBe(unwanted))
    await press(place, `I like it: ${unwanted}`)
    expect(answersOf(run).cards[0]).toMatchObject({ pile: 'like', leftOut: false })
    clearChild()
  }
})

test('a card may be left out, and a drawing of one’s own may be sorted', async () => {
  const { place, run } = await showTool('sorting-mat', { band: 'primary' })
  await press(place, 'At school')
  await press(place, 'Not this one')
  expect(answersOf(run).cards[0]?.leftOut).toBe(true)
  clearChild()
  const own = await showTool('sorting-mat', { band: 'early' })
  await press(own.place, 'Something else')
  await until(() => expect(own.place.querySelector('canvas')).not.toBeNull())
  await press(own.place, 'Go on')
  await press(own.place, 'I like it: My drawing')
  expect(answersOf(own.run).cards).toMatchObject([{ pile: 'like' }])
})

for (const [width, height] of [[1024, 768], [768, 1024], [360, 740]] as const) {
  test(`nothing bars the way, and there is room to press: ${width} x ${height}`, async () => {
    await page.viewport(width, height)
    const { place, board } = await showTool('sorting-mat', { band: 'primary' })
    await expectNoBarriers(place)
    expectRoomToPress(board)
    await press(place, 'At home')
    await press(place, /^I like it: /)
    await press(place, /^Not sure: /)
    await expectNoBarriers(place)
    expectRoomToPress(board)
  })
}
