import { afterEach, expect, test } from 'vitest'
import { page as screen } from 'vitest/browser'
import { USUAL_ACCESS } from '../../../../src/direct-work/access-profile.ts'
import { drawLine, inkOf, wave } from '../draw/draw-by-hand.tsx'
import { button, closeChildPage, frames, openScribble, press, until } from '../show-child-page.tsx'

afterEach(async () => {
  closeChildPage()
  await screen.viewport(1024, 768)
})

test('the shape of a break lies still where nothing should move', async () => {
  for (const still of [{ motion: 'none' }, { lowStimulation: true }] as const) {
    const { place } = await openScribble({ profile: { ...USUAL_ACCESS, ...still } })
    await press('Break')
    expect(place.textContent).toContain('Rest your eyes on the shape.')
    expect(place.querySelector('.breathing--moving')).toBeNull()
  }
})

test('a phone has one sheet at a time: each draws on their own, in turn', async () => {
  const { sheet, place, events } = await openScribble({}, { width: 360, height: 740 })
  drawLine(sheet, wave(0.4))
  await press('You draw too')
  await frames(4)
  expect(place.querySelectorAll('canvas[role=img]')).toHaveLength(1)
  expect(button('Your page').getAttribute('aria-pressed')).toBe('true')
  await press('My page')
  const other = await until(() => {
    const found = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
    if (found === null || found.getBoundingClientRect().width < 50) throw new Error('no sheet yet')
    return found
  })
  await frames(3)
  drawLine(other, wave(0.5))
  await frames(3)
  expect(events.flatMap((event) => event.kind === 'ink' ? [event.canvas] : [])).toEqual(['child', 'together'])
  await press('Your page')
  await until(() => {
    const ink = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
    expect(ink && inkOf(ink).share).toBeGreaterThan(0.002)
  })
})

test('with larger targets on a phone the doors of the page are a press away, and the first five stand where they stood', async () => {
  const { place } = await openScribble({ profile: { ...USUAL_ACCESS, targets: 'largest' } }, { width: 360, height: 740 })
  const five = ['Stop', 'Break', 'Skip', 'Hide', 'Undo'] as const
  const before = five.map((name) => button(name).getBoundingClientRect())
  expect(place.querySelector('.furniture__button--back')).toBeNull()
  await press('More')
  for (const name of ['My way', 'Choose', 'Finished']) expect(button(name).getBoundingClientRect().height).toBeGreaterThanOrEqual(75)
  expect(five.map((name) => button(name).getBoundingClientRect())).toEqual(before)
  await press('Choose')
  expect(place.textContent).toContain('What would you like to do?')
})
