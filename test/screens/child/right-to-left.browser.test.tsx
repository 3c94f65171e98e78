import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Furniture } from '../../../src/screens/child/frame/furniture.tsx'
import { startRun } from '../../../src/screens/child/frame/child-run.ts'
import { pageSigns } from '../../../src/screens/child/frame/page-signs.ts'
import { speechFor } from '../../../src/screens/child/frame/speech.ts'
import { useRun } from '../../../src/screens/child/frame/use-run.ts'
import { toolPageOf } from '../../../src/screens/child/frame/tool-page-of.ts'
import { loadToolScreen } from '../../../src/screens/child/tools/tool-screens.ts'
import { USUAL_ACCESS } from '../../../src/direct-work/access-profile.ts'
import { loadLanguage } from '../../../src/direct-work/language/languages.ts'
import { loadTool } from '../../../src/direct-work/tools.ts'
import type { Band } from '../../../src/record/case-pack.ts'
import { expectNoBarriers } from '../../components/look-for-barriers.ts'
import { clearChild, showChild } from './show-child.tsx'
import { buttonNamed } from './show-tool.tsx'
import { cutOffWords, overlappingTargets, smallTargets } from './tools/targets.ts'

afterEach(() => {
  clearChild()
  document.documentElement.dir = 'ltr'
})

const nothing = () => undefined

/** The frame and the three houses in the draft of a language that runs from right to left. No child is shown this. */
async function showDraft(band: Band) {
  const [pack, ready] = await Promise.all([loadLanguage('ar'), loadToolScreen('three-houses')])
  if (ready === null) throw new Error('three houses are not there')
  const handed = { sessionId: '1b4e28ba-2fa1-4d2e-8c6f-5b1f0f7a9d01', tools: ['three-houses' as const], band, profile: USUAL_ACCESS, language: 'ar', adultCanSee: true, othersNear: false, scribed: false }
  const run = startRun(handed, false, { keep: () => Promise.resolve({ kind: 'kept' }) }, { now: () => new Date().toISOString(), newId: () => crypto.randomUUID(), newSeed: () => 3 })
  run.open(await loadTool('three-houses'))
  const speech = speechFor(band, ready.words, ready.tool.prompts, pack)
  const View = () => {
    const state = useRun(run)
    const [opened] = state.pages
    if (opened === undefined) throw new Error('no page')
    return (
      <div {...pageSigns(handed, USUAL_ACCESS, 'sky')} dir={pack.direction}>
        <div class="child-frame">
          <main class="child-board">
            <p class="child-safe">{speech.say('frame.safe')}</p>
            <div class="child-board__stage"><div class="tool-board"><ready.Screen page={toolPageOf(run, state, opened, speech, nothing)} /></div></div>
          </main>
          <Furniture say={speech.say} resting={false} accessOpen={false} may={{ skip: true, undo: true, back: true, finish: true }}
            onStop={nothing} onBreak={nothing} onSkip={nothing} onHide={nothing} onUndo={nothing} onAccess={nothing} onBack={nothing} onFinished={nothing} />
        </div>
      </div>
    )
  }
  const place = await showChild(<View />)
  document.documentElement.dir = 'rtl'
  document.documentElement.lang = 'ar'
  await document.fonts.ready
  return { place, say: speech.say, run }
}

test.each([[1024, 768], [768, 1024], [360, 740]] as const)('from right to left nothing is cut off, nothing lies on anything, and nothing is too small at %i x %i', async (width, height) => {
  await page.viewport(width, height)
  for (const band of ['early', 'primary', 'teen'] as const) {
    const { place, say } = await showDraft(band)
    const check = async () => {
      await new Promise((resolve) => setTimeout(resolve, 80))
      expect(cutOffWords(place), band).toEqual([])
      expect(overlappingTargets(place), band).toEqual([])
      expect(smallTargets(place), band).toEqual([])
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
