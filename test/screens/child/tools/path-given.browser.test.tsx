import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { GivenPath } from '../../../../src/direct-work/path/given-path.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild } from '../show-child.tsx'
import { press, until } from '../show-child-page.tsx'
import { showTool } from '../show-tool.tsx'
import { cutOffWords, overlappingTargets, smallTargets } from './targets.ts'

afterEach(clearChild)

const PATH: GivenPath = {
  rightOn: '2026-03-04',
  steps: [
    { step: 'asked', state: 'done' }, { step: 'lawyer', state: 'done' }, { step: 'meet', state: 'now' }, { step: 'grown-ups' }, { step: 'looks', state: 'waiting', waiting: 'others', when: 'days' },
    { step: 'report', state: 'next', when: 'weeks' }, { step: 'what-i-think' }, { step: 'tell-back' }, { step: 'judge', state: 'waiting', waiting: 'court-day', when: { on: '2026-12-16' } }, { step: 'told', state: 'might' }, { step: 'goodbye' },
  ],
}
const stone = (place: HTMLElement, name: string) => [...place.querySelectorAll<HTMLElement>('.path__stone')].find((one) => one.textContent?.includes(name))

for (const [width, height] of [[1024, 768], [768, 1024], [360, 740]] as const) {
  test.each(['primary', 'teen'] as const)(`a path that was confirmed has room and no barrier at ${width} x ${height} (%s)`, async (band) => {
    await page.viewport(width, height)
    const { place } = await showTool('path', { band, path: PATH })
    expect(place.querySelectorAll('.path__stone')).toHaveLength(11)
    expect(smallTargets(place, '.grown-up-corner')).toEqual([])
    expect(overlappingTargets(place.querySelector<HTMLElement>('.child-board') ?? place)).toEqual([])
    expect(cutOffWords(place)).toEqual([])
    await expectNoBarriers(place)
  })
}

test('the child reads how each step stands, who is waited for and about when; an older path says the day it was right on, and nothing counts', async () => {
  const { place } = await showTool('path', { path: PATH })
  expect(stone(place, 'The judge decides')?.textContent).toContain('WaitingThe day in court is not here yetOn 16 December 2026')
  expect(stone(place, 'I write to the judge')?.textContent).toContain('NextIn a few weeks')
  expect(place.textContent).toContain('This was right on 4 March 2026.')
  expect(place.textContent).not.toMatch(/%|of 11|step \d/i)
  expect(place.querySelector('progress, [role="progressbar"]')).toBeNull()
})

test('a step that was confirmed is looked at, not changed; what the child thinks about it is theirs', async () => {
  const { place, run } = await showTool('path', { path: PATH })
  stone(place, 'The judge decides')?.click()
  await until(() => expect(place.querySelector('h2')?.textContent).toBe('The judge decides'))
  expect([...place.querySelectorAll('.child-board button')].map((one) => one.textContent)).not.toContain('Done')
  await press('What do you think about it?')
  await until(() => expect(place.querySelector('textarea')).not.toBeNull())
  expect(run.state.pages[0]?.history.answers).toMatchObject({ rightOn: '2026-03-04', words: [] })
})

test('a path of today says nothing of another day, and without one the stones are set together as before', async () => {
  const today = new Date().toLocaleDateString('sv')
  const { place } = await showTool('path', { path: { ...PATH, rightOn: today } })
  expect(place.textContent).not.toContain('This was right on')
  clearChild()
  const empty = await showTool('path')
  expect(empty.place.querySelectorAll('.path__stone')).toHaveLength(9)
  stone(empty.place, 'I meet you')?.click()
  await until(() => expect(empty.place.querySelector('h2')?.textContent).toBe('I meet you'))
  await press('Now')
  expect(empty.run.state.pages[0]?.history.answers).toMatchObject({ steps: { meet: { state: 'now' } } })
})
