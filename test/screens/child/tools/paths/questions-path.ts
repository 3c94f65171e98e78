import { expect } from 'vitest'
import type { QuestionsAnswers } from '../../../../../src/direct-work/questions/questions.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const QUESTIONS_PATH: ToolPath = {
  name: 'questions: two asked, one of them for the judge, changed and taken back; something for other children',
  tool: 'questions',
  band: 'junior',
  async walk(child) {
    await child.write(/^What would you like to ask/, 'how')
    await child.press('You')
    await child.press('The judge')
    await child.press('Another question')
    await child.write(/^What would you like to ask/, 'is it?')
    await child.press({ named: 'Not sure', at: 1 })
    await child.press({ named: 'Someone else', at: 1 })
    await child.press('Undo')
    await child.press('I don’t know')
    await child.write(/other children/, 'hi')
    await child.pressAll('Back', 'Go on', 'Go on')
    expect(child.answers<QuestionsAnswers>()).toMatchObject({ questions: [{ words: { text: 'how', prompt: { id: 'questions.ask.older' } }, forWhom: 'judge' }, { words: { text: 'is it?' }, forWhom: 'not-sure' }], toOthers: { text: 'hi' } })
    expect(child.notAnswered()).toEqual(['questions.ask.older: dont-know'])
    expect(child.shown.run.state.stage.kind).toBe('title')
  },
}
