import { expect } from 'vitest'
import type { WishesAnswers } from '../../../../../src/direct-work/wishes/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const WISHES_PATH: ToolPath = {
  name: 'wishes: one in words, pictures and a drawing, with whether it may be told; one not answered; which is big',
  tool: 'wishes',
  band: 'junior',
  async walk(child) {
    const wishes = () => child.answers<WishesAnswers>()
    await child.press('For right now')
    await child.write(/^If one thing/, 'a cat')
    await child.pressAll('A friend', 'Play', 'Play', 'You can tell it', 'Keep it in here')
    await child.pressAll('Draw', 'Stamps', 'Sun', 'Put it here 6', 'Back')
    child.comesBackTo(/^For right now/)
    expect(wishes().now).toMatchObject({ words: [{ text: 'a cat', prompt: { id: 'wishes.now.older' } }], symbols: ['friend'], mayTell: 'no' })
    expect(child.lines('now')).toBe(1)
    await child.pressAll('For later', 'I don’t want to say', 'Back')
    child.comesBackTo('For later')
    await child.pressAll('For my family', 'A hug', 'Undo', 'Home', 'Back')
    child.comesBackTo(/^For my family/)
    await child.pressAll(/^If one of them matters/, 'All of them', 'For later', 'Back')
    child.comesBackTo(/^If one of them matters/)
    expect(wishes()).toMatchObject({ later: { words: [], symbols: [] }, family: { symbols: ['home'] }, mattersMost: 'later' })
    await child.pressAll(/^If one of them matters/, 'Go on')
    expect(child.notAnswered()).toEqual(['wishes.later.older: dont-want-to-say'])
    expect(child.shown.run.state.stage.kind).toBe('title')
  },
}
