import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clearChild } from '../show-child.tsx'
import { press, until } from '../show-child-page.tsx'
import { showTool } from '../show-tool.tsx'
import { cutOffWords, overlappingTargets, smallTargets } from './targets.ts'

afterEach(clearChild)

for (const [width, height] of [[1024, 768], [768, 1024], [360, 740]] as const) {
  test.each(['early', 'primary', 'teen'] as const)(`scribble and finish well have room at ${width} x ${height} (%s)`, async (band) => {
    await page.viewport(width, height)
    for (const tool of ['scribble', 'finish-well'] as const) {
      const { place } = await showTool(tool, { band })
      const looked = async (): Promise<void> => {
        expect(smallTargets(place, '.grown-up-corner')).toEqual([])
        // On a phone the board scrolls: what lies beneath the furniture is cut off there, and reached by scrolling.
        expect(overlappingTargets(place.querySelector<HTMLElement>('.child-board') ?? place)).toEqual([])
        expect(cutOffWords(place)).toEqual([])
        await expectNoBarriers(place)
      }
      await looked()
      if (tool === 'finish-well') {
        await press('Next')
        await looked()
      }
      clearChild()
    }
  })
}

test('an idea is only an idea: taken, changed and taken back with Undo, and the prompt that stood there is written down', async () => {
  const { place, events } = await showTool('scribble')
  await press('An idea')
  await press('A made-up animal')
  expect(place.textContent).toContain('Draw a made-up animal.')
  await press('Undo')
  await until(() => expect(place.textContent).toContain('Draw anything you like.'))
  expect(events.flatMap((event) => event.kind === 'prompt-shown' ? [event.promptId] : [])).toEqual(['scribble.anything.young', 'scribble.made-up-animal.young'])
  expect(events.flatMap((event) => event.kind === 'order' ? [event.what] : [])).toEqual(['ideas'])
})

test('a face is taken and let go again; the page ends on a quiet picture', async () => {
  const { place, run } = await showTool('finish-well', { band: 'teen' })
  await press('All right')
  expect(run.state.pages[0]?.history.answers).toMatchObject({ howItWas: 'all-right' })
  await press('All right')
  expect(run.state.pages[0]?.history.answers).toMatchObject({ howItWas: null })
  for (let step = 0; step < 4; step += 1) await press('Next')
  expect(place.textContent).toContain('Before you go')
})
