import { expect } from 'vitest'
import type { ScribbleAnswers } from '../../../../../src/direct-work/scribble/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const SCRIBBLE_PATH: ToolPath = {
  name: 'scribble: an idea, a stamp of another colour put down, lifted and put back, both sheets, and the page kept',
  tool: 'scribble',
  band: 'primary',
  async walk(child) {
    await child.press('An idea')
    await child.press('A made-up animal')
    child.comesBackTo('An idea')
    expect(child.answers<ScribbleAnswers>().idea).toBe('made-up-animal')
    await child.pressAll('Pens', 'Purple', 'Stamps', 'Sun', 'Put it here 6')
    expect(child.lines('child')).toBe(1)
    await child.pressAll('Lift a line', 'Put it here 6')
    expect(child.lines('child'), 'the line was lifted').toBe(0)
    await child.press('Undo')
    expect(child.lines('child')).toBe(1)
    await child.press('You draw too')
    expect(child.sees()).toContain('My page')
    await child.press('You draw too')
    expect(child.answers<ScribbleAnswers>()).toEqual({ idea: 'made-up-animal', together: false })
    await child.press('Finished')
    await child.press('Keep it')
  },
}
