import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LetterAnswers } from '../../../../src/direct-work/letter/answers.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild } from '../show-child.tsx'
import { press, until } from '../show-child-page.tsx'
import { showTool, type ShownTool } from '../show-tool.tsx'
import { cutOffWords, smallTargets } from './targets.ts'

afterEach(clearChild)

const answersOf = ({ run }: ShownTool) => run.state.pages[0]?.history.answers as LetterAnswers
const textsOf = (shown: ShownTool) => answersOf(shown).pieces.map(({ words }) => words.text)

async function write(shown: ShownTool, text: string): Promise<void> {
  const pad = await until(() => shown.place.querySelector('textarea') ?? missing())
  pad.value = text
  pad.dispatchEvent(new InputEvent('input', { bubbles: true }))
  pad.dispatchEvent(new FocusEvent('blur'))
  await until(() => expect(textsOf(shown)).toContain(text))
}

test('a child who begins again says what becomes of the first try, and Undo brings it back either way', async () => {
  for (const [width, height] of [[1024, 768], [360, 740]] as const) {
    await page.viewport(width, height)
    const shown = await showTool('letter')
    await write(shown, 'Deer judge')
    await press('Begin again')
    await until(() => expect(shown.place.textContent).toContain('Keep this try too?'))
    expect(smallTargets(shown.place, '.grown-up-corner')).toEqual([])
    expect(cutOffWords(shown.place)).toEqual([])
    await expectNoBarriers(shown.place)
    await press('Let it go')
    await until(() => expect(shown.place.querySelector('textarea')?.value).toBe(''))
    expect(answersOf(shown).tries).toEqual([])
    await press('Undo')
    await until(() => expect(shown.place.querySelector('textarea')?.value).toBe('Deer judge'))
    await press('Begin again')
    await press('Keep it too')
    await write(shown, 'Dear Judge')
    expect(answersOf(shown).tries.map((one) => one.map(({ words }) => words.text))).toEqual([['Deer judge']])
    expect(textsOf(shown)).toEqual(['Dear Judge'])
    clearChild()
  }
})

test('a press right after the first words is taken: nothing that comes with them moves the button away', async () => {
  for (const [width, height] of [[1024, 768], [360, 740]] as const) {
    await page.viewport(width, height)
    const shown = await showTool('letter')
    const pad = await until(() => shown.place.querySelector('textarea') ?? missing())
    await userEvent.click(pad)
    await userEvent.keyboard('dear judge')
    await userEvent.click(page.getByRole('button', { name: 'Go on', exact: true }).first())
    await until(() => expect(shown.place.textContent).toContain('My name'))
    expect(textsOf(shown)).toEqual(['dear judge'])
    clearChild()
  }
})

function missing(): never {
  throw new Error('there is nothing to write on')
}
