import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { WorryJarAnswers } from '../../../../src/direct-work/worry-jar/answers.ts'
import type { ChildRun } from '../../../../src/screens/child/frame/child-run.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild, until } from '../show-child.tsx'
import { buttonNamed, showTool } from '../show-tool.tsx'
import { expectRoomToPress, press, pressByKey } from './reach.ts'

afterEach(() => clearChild())

const answersOf = (run: ChildRun) => run.state.pages[0]?.history.answers as WorryJarAnswers
async function write(place: HTMLElement, text: string): Promise<void> {
  const pad = await until(() => {
    const found = place.querySelector('textarea')
    if (found === null) throw new Error('no pad')
    return found
  })
  await userEvent.fill(pad, text)
  pad.blur()
}

test('the truth comes before the first worry; then a worry is written and kept in the jar', async () => {
  await page.viewport(1024, 768)
  const { place, run, board } = await showTool('worry-jar', { band: 'primary' })
  expect(board.textContent).toContain('I will read what is in it.')
  expect(() => buttonNamed(place, 'Write a worry')).toThrow()
  await press(place, 'I see')
  await press(place, 'Write a worry')
  expect(buttonNamed(place, 'Put it in the jar').disabled).toBe(true)
  await write(place, 'the stairs at night')
  await until(() => expect(buttonNamed(place, 'Put it in the jar').disabled).toBe(false))
  await press(place, 'Put it in the jar')
  expect(answersOf(run).worries).toMatchObject([{ inJar: true, words: { text: 'the stairs at night', by: 'child', nearness: 'exact', prompt: { id: 'worry-jar.worry.young' } } }])
  await press(place, /Worry 1, In the jar$/)
  expect(() => buttonNamed(place, /delete|throw|bin|remove/i)).toThrow()
})

test('an older child may look at it: not right now, and let it rest; it stays in the jar', async () => {
  const { place, run, board } = await showTool('worry-jar', { band: 'junior' })
  await press(place, 'I see')
  await press(place, 'Write a worry')
  await write(place, 'moving again')
  await until(() => expect(buttonNamed(place, 'Put it in the jar').disabled).toBe(false))
  await press(place, 'Put it in the jar')
  await press(place, 'Not right now')
  await press(place, 'Let it rest')
  expect(board.textContent).toContain('It is still in the jar. I will read it.')
  await press(place, 'Back to the jar')
  expect(answersOf(run).worries).toMatchObject([{ inJar: true, resting: true, can: 'not-now' }])
  expect(buttonNamed(place, /Worry 1, In the jar$/)).toBeTruthy()
})

test('where something can be done, the child says who, what and when, each with its question', async () => {
  const { place, run } = await showTool('worry-jar', { band: 'junior' })
  await press(place, 'I see')
  await press(place, 'Write a worry')
  await write(place, 'my bag')
  await until(() => expect(buttonNamed(place, 'Put it in the jar').disabled).toBe(false))
  await press(place, 'Put it in the jar')
  await press(place, 'Yes')
  const pads = await until(() => {
    const found = [...place.querySelectorAll('textarea')]
    expect(found.length).toBe(3)
    return found
  })
  for (const [index, text] of ['Miss Hall', 'a peg for it', 'on Monday'].entries()) await userEvent.fill(pads[index] as HTMLElement, text)
  await press(place, 'That’s it')
  await until(() => expect(answersOf(run).worries[0]?.plan).toMatchObject({ who: { text: 'Miss Hall', prompt: { id: 'worry-jar.plan.who' } }, what: { text: 'a peg for it' }, when: { text: 'on Monday' } }))
})

test('a child who does not write draws a worry, by keys alone but for the drawing', async () => {
  const { place, run, board } = await showTool('worry-jar', { band: 'early' })
  await pressByKey(place, 'I see')
  expect(() => buttonNamed(place, 'Write a worry')).toThrow()
  await pressByKey(place, 'Draw a worry')
  await until(() => expect(board.querySelector('canvas')).not.toBeNull())
  await pressByKey(place, 'Stamps')
  await pressByKey(place, 'Cloud')
  await pressByKey(place, /^Put it here 6$/)
  await pressByKey(place, 'Put it in the jar')
  await until(() => expect(answersOf(run).worries).toMatchObject([{ inJar: true }]))
})

for (const [width, height] of [[1024, 768], [768, 1024], [360, 740]] as const) {
  test(`nothing bars the way, and there is room to press: ${width} x ${height}`, async () => {
    await page.viewport(width, height)
    const { place, board } = await showTool('worry-jar', { band: 'primary' })
    await expectNoBarriers(place)
    await press(place, 'I see')
    await expectNoBarriers(place)
    expectRoomToPress(board)
    await press(place, 'Write a worry')
    await write(place, 'the stairs at night')
    await expectNoBarriers(place)
    expectRoomToPress(board)
    await until(() => expect(buttonNamed(place, 'Put it in the jar').disabled).toBe(false))
    await press(place, 'Put it in the jar')
    await expectNoBarriers(place)
  })
}
