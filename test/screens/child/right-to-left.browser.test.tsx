import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { speechFor } from '../../../src/screens/child/frame/speech.ts'
import { loadLanguage } from '../../../src/direct-work/language/languages.ts'
import { loadTool } from '../../../src/direct-work/tools.ts'
import { THREE_HOUSES_WORDS } from '../../../src/direct-work/three-houses/words.ts'
import type { Band } from '../../../src/record/case-pack.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clearChild, showChild } from './show-child.tsx'
import { buttonNamed, showTool } from './show-tool.tsx'
import { cutOffWords, overlappingTargets, smallTargets } from './tools/targets.ts'

afterEach(clearChild)

/** The whole frame with the three houses, in the draft of a language that runs from right to left. No child is shown this. */
async function showDraft(band: Band) {
  const [pack, tool] = await Promise.all([loadLanguage('ar'), loadTool('three-houses')])
  const { say } = speechFor(band, THREE_HOUSES_WORDS, tool.prompts, pack)
  return { ...await showTool('three-houses', { band, language: pack }), say }
}

test.each([[1024, 768], [768, 1024], [360, 740]] as const)('from right to left nothing is cut off, nothing lies on anything, and nothing is too small at %i x %i', async (width, height) => {
  await page.viewport(width, height)
  for (const band of ['early', 'primary', 'teen'] as const) {
    const { place, say } = await showDraft(band)
    const check = async () => {
      await new Promise((resolve) => setTimeout(resolve, 80))
      expect(cutOffWords(place), band).toEqual([])
      expect(overlappingTargets(place), band).toEqual([])
      // The adult's corner is small on purpose.
      expect(smallTargets(place, '.grown-up-corner'), band).toEqual([])
      expect(place.scrollWidth, band).toBeLessThanOrEqual(width)
      await expectNoBarriers(place)
    }
    await check()
    buttonNamed(place, band === 'early' ? say('three-houses.good.early') : say('three-houses.good')).click()
    await check()
    if (band === 'early') continue
    buttonNamed(place, say('three-houses.write')).click()
    await check()
    expect(place.querySelector('textarea'), band).not.toBeNull()
  }
})

test('the page runs from the right, and the furniture stays at the side of the hand', async () => {
  await page.viewport(1024, 768)
  const { place, say } = await showDraft('primary')
  const stop = buttonNamed(place, say('frame.stop')).getBoundingClientRect()
  const question = (place.querySelector('.prompt-line__words') as HTMLElement).getBoundingClientRect()
  expect(stop.left).toBeGreaterThan(question.right)
  expect(question.right).toBeGreaterThan(1024 * 0.8)
  expect(getComputedStyle(place.querySelector('.prompt-line__words') as HTMLElement).direction).toBe('rtl')
})

test('a child\u2019s own words keep their own direction inside a page that runs the other way', async () => {
  await page.viewport(1024, 768)
  const { place, run } = await showDraft('primary')
  const pageId = run.state.pages[0]?.pageId ?? ''
  run.tell({ kind: 'action', pageId, action: { kind: 'say', spot: 'good', words: { id: '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d02', text: 'my dog (Rex).', by: 'child', nearness: 'exact', at: '2026-11-23T14:02:00.000Z' } } })
  await new Promise((resolve) => setTimeout(resolve, 60))
  const words = place.querySelector('.spot-card__words bdi')
  expect(words?.textContent).toBe('my dog (Rex).')
})

test('the checks see words that are cut off, buttons that lie on each other and buttons that are too small', async () => {
  const place = await showChild(
    <div class="child-page">
      <button type="button" style={{ position: 'absolute', left: '0', top: '0', width: '100px', height: '100px', overflow: 'hidden', whiteSpace: 'nowrap' }}>Words that are much too long for it</button>
      <button type="button" style={{ position: 'absolute', left: '60px', top: '60px', width: '50px', height: '80px' }}>B</button>
    </div>,
  )
  expect(cutOffWords(place)).toHaveLength(1)
  expect(overlappingTargets(place)).toEqual(['Words that are much too long for it / B'])
  expect(smallTargets(place)).toEqual(['B: 50 x 80'])
})
