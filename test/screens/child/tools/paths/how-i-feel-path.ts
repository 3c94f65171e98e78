import { expect } from 'vitest'
import type { HowIFeelAnswers } from '../../../../../src/direct-work/how-i-feel/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const HOW_I_FEEL_PATH: ToolPath = {
  name: 'how I feel: faces picked and put back, one drawn, a size, what it is like; a name of one’s own; a card opened again',
  tool: 'how-i-feel',
  band: 'junior',
  async walk(child) {
    const cards = () => child.answers<HowIFeelAnswers>().cards
    await child.pressAll('School', 'Happy', 'Worried', 'Sad', 'Sad', /^Not here/)
    await child.pressAll('Stamps', 'Ball', 'Put it here 6', 'That’s it')
    await child.pressAll('Go on', 'Happy, Size 4', 'Happy, Size 2', 'Go on')
    await child.write(/what is it like/i, 'bad')
    await child.pressAll('Draw', 'Stamps', 'Cloud', 'Put it here 7', 'Go on')
    child.comesBackTo('School')
    expect(cards()).toMatchObject([{ symbol: 'school', feelings: [{ id: 'happy', size: 2 }, { id: 'worried' }, { id: 'own' }], like: { text: 'bad', prompt: { id: 'how-i-feel.like.older' } } }])
    const [school] = cards()
    expect([child.lines(`own-face-${school?.id}`), child.lines(`like-${school?.id}`)]).toEqual([1, 1])
    await child.press('Something else')
    await child.write(/What do you call it/, 'al')
    await child.pressAll('Go on', 'I don’t know')
    child.comesBackTo('Something else')
    await child.pressAll(/^al/, 'Calm', 'Undo', 'Brave', 'Back')
    child.comesBackTo(/^al/)
    expect(cards()[1]).toMatchObject({ name: { text: 'al' }, feelings: [{ id: 'brave' }] })
    expect(child.notAnswered()).toEqual(['how-i-feel.faces.older: dont-know'])
    await child.press('Finished')
  },
}
