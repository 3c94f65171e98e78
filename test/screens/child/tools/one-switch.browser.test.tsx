import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { PeopleAnswers } from '../../../../src/direct-work/people/answers.ts'
import { inkOf } from '../../../../src/direct-work/session/page-history.ts'
import type { ThreeHousesAnswers } from '../../../../src/direct-work/three-houses/answers.ts'
import { clearChild, until } from '../show-child.tsx'
import { buttonNamed, showTool, type ShownTool } from '../show-tool.tsx'

afterEach(clearChild)

const frames = async (count = 2) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}
const key = (name: string) => {
  for (const kind of ['keydown', 'keyup']) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(kind, { key: name, bubbles: true, cancelable: true }))
}

/** One switch moves (Space), the other chooses (Enter): first the row, then the thing. Nothing is clicked. */
async function choose({ place }: ShownTool, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    const wanted = buttonNamed(place, name)
    const marked = [...place.querySelectorAll('[data-scanned], [data-scanned-row]')]
    if (marked.includes(wanted)) {
      const alone = wanted.hasAttribute('data-scanned') || marked.length === 1
      key('Enter')
      await frames(4)
      if (alone) return
    } else key(' ')
    await frames(1)
  }
  throw new Error(`the switches do not reach ${String(name)}`)
}
const historyOf = ({ run }: ShownTool) => {
  const [found] = run.state.pages
  if (found === undefined) throw new Error('no page')
  return found.history
}

test('by switches alone: something is stamped into a house, and the house is done', async () => {
  await page.viewport(1024, 768)
  const shown = await showTool('three-houses', { band: 'early', profile: { scanning: 'step' } })
  await choose(shown, 'Wishes')
  await until(() => buttonNamed(shown.place, 'Stamps'))
  await choose(shown, 'Stamps')
  await choose(shown, 'Sun')
  await choose(shown, /^Put it here 6$/)
  await choose(shown, 'Done')
  expect(inkOf(historyOf(shown), 'house-wishes').strokes.length).toBeGreaterThan(0)
  expect(historyOf(shown).answers as unknown as ThreeHousesAnswers).toMatchObject({ order: ['wishes'], finished: ['wishes'] })
})

test('by switches alone: somebody is put down, moved closer and given a line', async () => {
  await page.viewport(1024, 768)
  const shown = await showTool('people', { band: 'early', profile: { scanning: 'step' } })
  await choose(shown, 'Add')
  await choose(shown, 'Person')
  await choose(shown, 'Flower')
  await choose(shown, 'Far')
  await choose(shown, 'Closer')
  await choose(shown, 'Line')
  await choose(shown, 'Mixed')
  await choose(shown, 'Done')
  expect(historyOf(shown).answers as unknown as PeopleAnswers).toMatchObject({ members: [{ kind: 'person', shape: 'flower' }], now: [{ ring: 'quite-close', feel: 'mixed' }] })
})

test('by switches alone: a card about me gets a picture', async () => {
  await page.viewport(1024, 768)
  const shown = await showTool('all-about-me', { band: 'early', profile: { scanning: 'step' } })
  await choose(shown, 'Animals')
  await until(() => buttonNamed(shown.place, 'Stamps'))
  await choose(shown, 'Stamps')
  await choose(shown, 'Heart')
  await choose(shown, /^Put it here 2$/)
  await choose(shown, 'Cards')
  expect(inkOf(historyOf(shown), 'tile-pets').strokes.length).toBeGreaterThan(0)
})
