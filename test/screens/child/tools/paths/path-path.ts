import { expect } from 'vitest'
import type { PathAnswers } from '../../../../../src/direct-work/path/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const PATH_PATH: ToolPath = {
  name: 'path: stones set, changed and cleared; why one waits; the path drawn on and spoken of',
  tool: 'path',
  band: 'junior',
  async walk(child) {
    const steps = () => child.answers<PathAnswers>().steps
    await child.pressAll(/^Someone asked the court/, 'Done', 'Back')
    child.comesBackTo(/^Someone asked the court/)
    await child.pressAll(/^I meet you/, 'Next', 'Now', 'Now')
    expect(steps().meet?.state, 'a second press puts it back').toBeUndefined()
    await child.pressAll('Undo', 'Back')
    child.comesBackTo(/^I meet you/)
    await child.pressAll(/^The judge decides/, 'Waiting')
    await child.write('Waiting because', 'a fog')
    await child.press('Back')
    child.comesBackTo(/^The judge decides/)
    await child.pressAll('Draw on it', 'Stamps', 'Person', 'Put it here 5', 'Back')
    child.comesBackTo('Draw on it')
    await child.press(/^What do you think about it/)
    await child.write(/^What do you think about it/, 'big')
    await child.pressAll('I don’t want to say', 'Back')
    child.comesBackTo(/^What do you think about it/)
    expect(child.answers<PathAnswers>()).toMatchObject({ steps: { asked: { state: 'done' }, meet: { state: 'now' }, judge: { state: 'waiting', waitingBecause: { text: 'a fog' } } }, words: [{ text: 'big', prompt: { id: 'path.say.older' } }] })
    expect(child.lines('path')).toBe(1)
    expect(child.notAnswered()).toEqual(['path.say.older: dont-want-to-say'])
    await child.press('Finished')
  },
}
