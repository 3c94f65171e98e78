import { expect } from 'vitest'
import type { SafePlaceAnswers } from '../../../../../src/direct-work/safe-place/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const SAFE_PLACE_PATH: ToolPath = {
  name: 'safe place: a picture of it, who is there, what must not be there left, and where on the path',
  tool: 'safe-place',
  band: 'junior',
  async walk(child) {
    const place = () => child.answers<SafePlaceAnswers>()
    await child.pressAll('Draw', 'Stamps', 'Tree', 'Put it here 6', 'Back')
    child.comesBackTo('Draw')
    for (const [card, words] of [['Who is there', 'al'], ['Who I can go to', 'ed'], ['What helps', 'a hug'], ['How I can tell', 'ok']] as const) {
      await child.press(card)
      await child.write(/./, words)
      await child.press('Back')
      child.comesBackTo(new RegExp(`^${card}`))
    }
    await child.pressAll('Not in here', 'I don’t know', 'Back')
    child.comesBackTo('Not in here')
    await child.pressAll('The path', 'Halfway', 'Nearly safe', 'Not sure', 'Undo')
    await child.write(/^What put you there/, 'a dog')
    await child.press('Back')
    child.comesBackTo(/^The path/)
    expect(place()).toMatchObject({ zones: { 'who-is-there': [{ text: 'al' }], 'who-i-call': [{ text: 'ed' }], 'what-helps': [{ text: 'a hug' }], 'not-here': [], 'how-i-know': [{ text: 'ok', prompt: { id: 'safe-place.how-i-know.older' } }] }, place: 'nearly', placeWords: { text: 'a dog' } })
    expect(child.lines('place')).toBe(1)
    expect(child.notAnswered()).toEqual(['safe-place.not-here.older: dont-know'])
    await child.press('Finished')
  },
}
