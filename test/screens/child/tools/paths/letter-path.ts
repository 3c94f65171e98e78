import { expect } from 'vitest'
import type { LetterAnswers } from '../../../../../src/direct-work/letter/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const LETTER_PATH: ToolPath = {
  name: 'letter: written, under a way to begin, by hand and drawn; signed with a name, a mark, neither; answers for the judge; one last look',
  tool: 'letter',
  band: 'junior',
  async walk(child) {
    const letter = () => child.answers<LetterAnswers>()
    await child.write(/^This is your page/, 'hi')
    await child.press('Some ways to begin')
    await child.press('What is important to me')
    child.comesBackTo('Some ways to begin')
    await child.write('What is important to me', 'a dog')
    await child.pressAll('Write by hand', 'Stamps', 'Heart', 'Put it here 6')
    await child.pressAll('Draw', 'Stamps', 'House', 'Put it here 6', 'Write', 'Go on')
    await child.press('My name')
    await child.write('My name', 'ed')
    await child.pressAll('My mark', 'Stamps', 'Flower', 'Put it here 7', 'No name', 'Undo')
    expect(letter().signed).toMatchObject({ how: 'mark' })
    await child.pressAll('Go on', 'No thank you', 'Yes please', 'Go on', 'Not sure', 'Go on')
    expect(child.sees()).toContain('a dog')
    await child.pressAll('Back', 'Go on', 'Finished')
    expect(letter()).toMatchObject({ pieces: [{ words: { text: 'hi', prompt: { id: 'letter.page.older' } } }, { starter: 'important', words: { text: 'a dog' } }], startersOpened: ['important'], wantsReply: 'yes', wantsToMeet: 'not-sure', seenWhole: true })
    expect(['by-hand', 'drawing', 'mark'].map(child.lines)).toEqual([1, 1, 1])
    expect(child.shown.run.state.stage.kind).toBe('title')
  },
}
