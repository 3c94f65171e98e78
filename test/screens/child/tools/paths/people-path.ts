import { expect } from 'vitest'
import type { PeopleAnswers } from '../../../../../src/direct-work/people/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const PEOPLE_PATH: ToolPath = {
  name: 'people: somebody added, named, moved, given a line and another shape; how it could be; the list; somebody taken off',
  tool: 'people',
  band: 'junior',
  async walk(child) {
    const people = () => child.answers<PeopleAnswers>()
    await child.pressAll('Add someone', 'Animal', 'Cloud', 'Not so close')
    await child.write(/^What do you call them/, 'bob')
    await child.write('Words', 'a dog')
    await child.press('Just letters')
    await child.pressAll('Place', 'Move closer', 'Move round', 'Used to be', 'Quite close')
    await child.pressAll('Line', 'Mixed', 'Feels good', 'No line', { named: 'I don’t know', at: 1 }, 'On and off')
    await child.pressAll('Shape', 'Kite', 'Plum', 'Done')
    child.comesBackTo('Add someone')
    expect(people().members).toMatchObject([{ kind: 'animal', shape: 'kite', colour: 'plum', initials: true, label: { text: 'bob', by: 'child' }, words: [{ text: 'a dog' }] }])
    expect(people().now).toMatchObject([{ ring: 'quite-close', feel: 'on-off' }])
    await child.pressAll('Add someone', 'Something else', 'Not now')
    child.comesBackTo('Add someone')
    await child.pressAll('Add someone', 'Person', 'Leaf', 'Not sure', 'Shape', 'Take off')
    expect(people().now).toHaveLength(1)
    await child.press('How I’d like it')
    await child.pressAll(/^bob: /, 'Place', 'Very close to me', 'Done')
    child.comesBackTo(/^bob: /)
    await child.press('How I’d like it')
    await child.pressAll('List', /^bob/, 'Line', 'Feels hard', 'Done')
    child.comesBackTo(/^bob/)
    await child.pressAll('Picture', 'Undo')
    expect(people()).toMatchObject({ shown: 'now', now: [{ ring: 'quite-close', feel: 'on-off' }], wished: [{ ring: 'very-close' }] })
    await child.press('I don’t want to say')
    expect(child.sees()).toContain('Is there anyone missing?')
    await child.press('Go on')
    expect(child.notAnswered()).toEqual(['people.line.older: dont-know', 'people.who.older: dont-want-to-say'])
    await child.press('Finished')
  },
}
