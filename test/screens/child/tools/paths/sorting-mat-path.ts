import { expect } from 'vitest'
import { isSymbolCard } from '../../../../../src/direct-work/sorting-mat/items.ts'
import { nextCard, type SortingMatAnswers } from '../../../../../src/direct-work/sorting-mat/answers.ts'
import type { ChildAtTool, ToolPath } from '../ways/child-at-tool.ts'

export const SORTING_MAT_PATH: ToolPath = {
  name: 'sorting mat: cards put on piles, one talked about, one moved, one left out, one drawn; then all are placed',
  tool: 'sorting-mat',
  band: 'junior',
  async walk(child) {
    const cards = () => child.answers<SortingMatAnswers>().cards
    await child.pressAll('Two piles', 'Three piles', 'My day')
    const first = lyingName(child)
    await child.press('Say more')
    await child.write(/^Tell me about/, 'ok')
    await child.press('Go on')
    child.comesBackTo('Say more')
    await child.press(/^I like it: /)
    expect(cards()[0]).toMatchObject({ pile: 'like', words: { text: 'ok', prompt: { id: 'sorting-mat.words.older' } } })
    await child.pressAll(first, /^Not sure: /)
    expect(cards()[0]).toMatchObject({ pile: 'not-sure', before: ['like'] })
    await child.pressAll(first, 'Back', 'Not this one', 'I don’t know')
    expect(cards().slice(1, 3)).toMatchObject([{ leftOut: true }, { leftOut: true }])
    await child.pressAll(/^I don’t like it: /, 'Undo')
    for (let card = 0; card < 20 && nextCard(child.answers<SortingMatAnswers>()) !== undefined; card += 1) await child.press(/^I don’t like it: /)
    expect(child.sees()).toContain('All placed. Tap one to move it.')
    await child.pressAll('Draw my own', 'Stamps', 'Ball', 'Put it here 6', 'Words')
    await child.write(/^Draw something/, 'kite')
    await child.pressAll('Go on', 'I like it: kite')
    const own = cards().find(({ id }) => !isSymbolCard(id))
    expect(own).toMatchObject({ pile: 'like', name: { text: 'kite' } })
    expect(child.lines(`card-${own?.id}`)).toBe(1)
    await child.pressAll('At home', 'Not this one', 'Finished')
    expect(child.notAnswered()).toEqual(['sorting-mat.put.older: dont-know'])
  },
}

function lyingName({ shown }: ChildAtTool): string {
  return shown.place.querySelector('.mat-card__name')?.textContent ?? ''
}
