import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { LineAnswers } from '../../../../src/direct-work/line/answers.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild, until } from '../show-child.tsx'
import { buttonNamed, showTool } from '../show-tool.tsx'
import { answersOf, press } from '../tools/reach.ts'
import { cutOffWords, overlappingTargets, smallTargets } from '../tools/targets.ts'
// After the others: the first file to name a layer settles their order.
import '../../../../src/screens/child/start/start.css'

afterEach(async () => {
  clearChild()
  await page.viewport(1024, 768)
})

/** Pads of each kind, with the way to them. */
const PADS = [['line'], ['questions'], ['letter'], ['worry-jar', 'I see', 'Write a worry'], ['all-about-me', 'My name']] as const

test('letters are put at the end, one after another: small, big, a number, a space, another line; and the last is taken off', async () => {
  const { place, run } = await showTool('line', { band: 'junior', profile: { scanning: 'step' } })
  const said = () => answersOf<LineAnswers>(run).words.about
  await press(place, 'Letters')
  await press(place, 'Big letter')
  for (const name of ['C', 'a', 's', 's', 'Space', '1 2 3', '1', '0', '1 2 3', 'New line', 'm', 'e', 'Take one off', '?']) await press(place, name)
  expect(said()).toMatchObject({ text: 'Cass 10\nm?', by: 'child', nearness: 'exact', prompt: { id: 'line.about.older' } })
  await press(place, 'Undo')
  expect(said()?.text, 'Undo takes back one letter').toBe('Cass 10\nm')
  await until(() => expect(place.querySelector('textarea')?.value).toBe('Cass 10\nm'))
})

test('a child who types has no letters in the way', async () => {
  const { place } = await showTool('line', { band: 'junior' })
  expect(() => buttonNamed(place, 'Letters')).toThrow()
})

test.each([[1024, 768], [768, 1024], [360, 740]] as const)('the letters have room, and nothing lies on them, at %i x %i', async (width, height) => {
  await page.viewport(width, height)
  for (const [tool, ...ways] of PADS) {
    const { place, board } = await showTool(tool, { band: 'junior', profile: { scanning: 'step' } })
    for (const name of [...ways, 'Letters']) await press(place, name)
    expect(smallTargets(board), tool).toEqual([])
    expect(overlappingTargets(board), tool).toEqual([])
    expect(cutOffWords(board), tool).toEqual([])
    expect(board.scrollWidth - board.clientWidth, tool).toBeLessThanOrEqual(1)
    await expectNoBarriers(place)
  }
})

test('up and down stand under a page that is longer than its place, for a pointer that rests, and nowhere else', async () => {
  const { place } = await showTool('line', { band: 'junior', profile: { dwellMs: 900 } })
  await press(place, 'Letters')
  await until(() => buttonNamed(place, 'Down'))
  const stage = place.querySelector('.child-board__stage')
  if (stage === null) throw new Error('no stage')
  stage.scrollTop = 0
  await press(place, 'Down')
  await until(() => expect(stage.scrollTop).toBeGreaterThan(60))
  await press(place, 'Up')
  await until(() => expect(stage.scrollTop).toBe(0))
  await expectNoBarriers(place)
  clearChild()
  const short = await showTool('worry-jar', { band: 'early', profile: { dwellMs: 900 } })
  expect(() => buttonNamed(short.place, 'Down')).toThrow()
  clearChild()
  const pressed = await showTool('day', { band: 'junior' })
  expect(() => buttonNamed(pressed.place, 'Down')).toThrow()
})
