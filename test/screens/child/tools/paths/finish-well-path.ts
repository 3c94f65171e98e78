import { expect } from 'vitest'
import type { FinishWellAnswers } from '../../../../../src/direct-work/finish-well/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const FINISH_WELL_PATH: ToolPath = {
  name: 'finish well: a face taken, let go and taken; what comes next by picture and word; a question left; the quiet picture',
  tool: 'finish-well',
  band: 'junior',
  async walk(child) {
    const answers = () => child.answers<FinishWellAnswers>()
    await child.pressAll('All right', 'All right')
    expect(answers().howItWas).toBeNull()
    await child.pressAll('In the middle', 'Next', 'Play', 'Rest', 'Rest')
    await child.write('In my words', 'cake')
    await child.press('Next')
    await child.write('In my words', 'call')
    await child.pressAll('Next', 'Before', 'Next', 'I don’t want to say')
    expect(child.sees()).toContain('Before you go')
    await child.pressAll('Before', 'I don’t know')
    expect(answers()).toMatchObject({ howItWas: 'in-the-middle', next: ['play'], words: { 'next': { text: 'cake' }, 'for-you': { text: 'call', prompt: { id: 'finish-well.for-you.older' } } } })
    expect(child.notAnswered()).toEqual(['finish-well.safe-adult.older: dont-know'])
    await child.press('Finished')
  },
}
