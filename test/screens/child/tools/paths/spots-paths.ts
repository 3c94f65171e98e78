import { expect } from 'vitest'
import type { AllAboutMeAnswers } from '../../../../../src/direct-work/all-about-me/answers.ts'
import type { ThreeHousesAnswers } from '../../../../../src/direct-work/three-houses/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const ALL_ABOUT_ME_PATH: ToolPath = {
  name: 'all about me: two things said on a card, one drawn, one not answered, one done',
  tool: 'all-about-me',
  band: 'junior',
  async walk(child) {
    await child.press('My name')
    await child.write('Your words', 'cas')
    await child.press('More words')
    await child.write({ named: 'Your words', at: 1 }, 'ca')
    await child.press('All cards')
    child.comesBackTo(/^My name/)
    await child.pressAll('Animals', 'Draw', 'Stamps', 'Heart', 'Put it here 2', 'Undo', 'Put it here 7', 'All cards')
    child.comesBackTo(/^Animals/)
    await child.pressAll('Food', 'I don’t know')
    child.comesBackTo('Food')
    await child.pressAll('Me', 'Done here')
    child.comesBackTo('Me')
    expect(child.answers<AllAboutMeAnswers>()).toMatchObject({ order: ['name', 'pets', 'foods', 'me'], finished: ['me'], words: { name: [{ text: 'cas', by: 'child' }, { text: 'ca' }] } })
    expect(child.lines('tile-pets')).toBe(1)
    expect(child.notAnswered()).toEqual(['all-about-me.foods.older: dont-know'])
    await child.press('Finished')
  },
}

export const THREE_HOUSES_PATH: ToolPath = {
  name: 'three houses: words in one, a picture in another, a worry not said, and the box',
  tool: 'three-houses',
  band: 'junior',
  async walk(child) {
    await child.pressAll('Wishes', 'Words')
    await child.write('Your words', 'a dog')
    await child.press('Done here')
    child.comesBackTo(/^Wishes/)
    await child.pressAll('Good things', 'Stamps', 'Tree', 'Put it here 5', 'All houses')
    child.comesBackTo(/^Good things/)
    await child.pressAll('Worries', 'I don’t want to say')
    child.comesBackTo('Worries')
    await child.pressAll('Just so you know', 'Words')
    await child.write('Your words', 'hi')
    await child.press('All houses')
    child.comesBackTo(/^Just so you know/)
    expect(child.answers<ThreeHousesAnswers>()).toMatchObject({ order: ['wishes', 'good', 'worries', 'box'], finished: ['wishes'], words: { wishes: [{ text: 'a dog', by: 'child', nearness: 'exact', prompt: { id: 'three-houses.wishes.junior', wording: 'If things were how you would like, what would be different?', kind: 'open' } }], box: [{ text: 'hi' }] } })
    expect(child.answers<ThreeHousesAnswers>().open).toBeUndefined()
    expect(child.lines('house-good')).toBe(1)
    expect(child.notAnswered()).toEqual(['three-houses.worries.junior: dont-want-to-say'])
    await child.press('Finished')
  },
}
