import { expect } from 'vitest'
import type { LineAnswers } from '../../../../../src/direct-work/line/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

const THE_PAD = /./

export const LINE_PATH: ToolPath = {
  name: 'line: its ends said and drawn, the marker put down, moved, taken off; not sure; why; and the last question left',
  tool: 'line',
  band: 'junior',
  async walk(child) {
    const line = () => child.answers<LineAnswers>()
    await child.write(THE_PAD, 'a job')
    await child.press('Go on')
    await child.write(THE_PAD, 'bad')
    await child.pressAll('Draw', 'Stamps', 'Cloud', 'Put it here 6', 'Go on')
    await child.press('I don’t know')
    expect(line().place).toBeUndefined()
    // Eleven marks are called what stands on them, from 0.
    await child.pressAll('Place 1', 'Place 3')
    expect(line().place).toBe(4)
    await child.press('Take the marker off')
    expect(line().place).toBeUndefined()
    await child.pressAll('Not sure', 'Not this one')
    expect(line().instead).toBe('dont-want-to')
    await child.pressAll('Place 2', 'Place 4', 'Undo', 'Back', 'Go on', 'Go on')
    await child.write(THE_PAD, 'a fib')
    await child.pressAll('Go on', 'I don’t want to say')
    expect(line()).toMatchObject({ words: { about: { text: 'a job' }, low: { text: 'bad', prompt: { id: 'line.low.older' } } }, place: 3 })
    expect(line().words).toMatchObject({ reasons: { text: 'a fib' } })
    expect(child.lines('low')).toBe(1)
    expect(child.notAnswered()).toEqual(['line.high.older: dont-know', 'line.nearer.older: dont-want-to-say'])
    expect(child.shown.run.state.stage.kind, 'after the last question the page is finished').toBe('title')
  },
}
