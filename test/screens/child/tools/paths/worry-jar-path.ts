import { expect } from 'vitest'
import type { WorryJarAnswers } from '../../../../../src/direct-work/worry-jar/answers.ts'
import type { ToolPath } from '../ways/child-at-tool.ts'

export const WORRY_JAR_PATH: ToolPath = {
  name: 'worry jar: a worry written, put in and planned for; drawn on and let rest; another left beside the jar, then put in',
  tool: 'worry-jar',
  band: 'junior',
  async walk(child) {
    const worries = () => child.answers<WorryJarAnswers>().worries
    await child.pressAll('I see', 'Write a worry')
    await child.write('My worry', 'bag')
    await child.pressAll('Put it in the jar', 'Yes')
    await child.write('Who', 'ed')
    await child.write('What', 'a hook')
    await child.write('When', 'may')
    await child.press('That’s it')
    child.comesBackTo('Write a worry')
    expect(worries()).toMatchObject([{ inJar: true, can: 'yes', words: { text: 'bag' }, plan: { who: { text: 'ed' }, what: { text: 'a hook' }, when: { text: 'may', prompt: { id: 'worry-jar.plan.when' } } } }])
    await child.pressAll(/Worry 1, In the jar$/, 'Draw', 'Stamps', 'Cloud', 'Put it here 6', 'Look at it', 'Not right now', 'Let it rest', 'Back to the jar')
    child.comesBackTo(/Worry 1, In the jar$/)
    await child.pressAll('Draw a worry', 'Stamps', 'House', 'Put it here 6', 'Undo', 'Put it here 7', 'Leave it here')
    child.comesBackTo('Draw a worry')
    expect(worries()).toMatchObject([{ can: 'not-now', resting: true }, { inJar: false }])
    await child.pressAll(/Worry 2, Not in the jar$/, 'Put it in the jar', 'I don’t know')
    expect(worries()).toMatchObject([{}, { inJar: true }])
    expect(worries().map(({ id }) => child.lines(`worry-${id}`))).toEqual([1, 1])
    expect(child.notAnswered()).toEqual(['worry-jar.can: dont-know'])
    await child.press('Finished')
  },
}
