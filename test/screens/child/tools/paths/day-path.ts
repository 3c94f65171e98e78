import { expect } from 'vitest'
import type { DayAnswers } from '../../../../../src/direct-work/day/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const DAY_PATH: ToolPath = {
  name: 'day: a bit told, shown by pictures and drawn; one added; the day named; another day beside it',
  tool: 'day',
  band: 'junior',
  async walk(child) {
    const strip = (at: number) => child.answers<DayAnswers>().strips[at]
    await child.press('Waking up')
    await child.write(/^Tell me about/, 'bed')
    await child.pressAll('A dog', 'Home', 'A dog', 'Draw', 'Stamps', 'Sun', 'Put it here 6', 'Back')
    child.comesBackTo(/^Waking up/)
    await child.press('Add a bit')
    await child.write(/^What else/, 'cab')
    await child.press('Back')
    child.comesBackTo('Add a bit')
    await child.press('This day')
    await child.write(/^Which day/, 'fri')
    await child.press('Back')
    child.comesBackTo('fri')
    await child.pressAll(/^cab/, 'I don’t know', 'Back')
    child.comesBackTo(/^cab/)
    await child.press('Another day')
    await child.pressAll('Tea time', 'Eat', 'Undo', 'Drink', 'Back')
    child.comesBackTo(/^Tea time/)
    await child.press('Another day')
    expect(child.sees()).toContain('bed')
    expect(strip(0)).toMatchObject({ called: { text: 'fri' } })
    expect(strip(0)?.moments.find(({ id }) => id === 'wake-up')).toMatchObject({ words: [{ text: 'bed', prompt: { id: 'day.moment.older' } }], symbols: ['home'] })
    expect(strip(0)?.moments.at(-1)).toMatchObject({ called: { text: 'cab' } })
    expect(strip(1)?.moments.find(({ id }) => id === 'tea')).toMatchObject({ symbols: ['drink'] })
    expect(child.lines('day-1-wake-up')).toBe(1)
    expect(child.notAnswered()).toEqual(['day.moment.older: dont-know'])
    await child.press('Finished')
  },
}
