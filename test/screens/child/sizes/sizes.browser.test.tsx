import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { page } from 'vitest/browser'
import { type AccessProfile, USUAL_ACCESS } from '../../../../src/direct-work/access-profile.ts'
import type { Band } from '../../../../src/record/case-pack.ts'
import { TOOL_IDS } from '../../../../src/direct-work/tool-id.ts'
import { loadToolScreen } from '../../../../src/screens/child/tools/tool-screens.ts'
import { clearChild, showChild } from '../show-child.tsx'
import { measureScreen, type MeasuredScreen } from './measure-screen.ts'
import { frames, openStage } from './open-stage.tsx'
import { BANDS, STAGES } from './stages.ts'

afterEach(clearChild)
afterAll(async () => { await page.viewport(1024, 768) })
beforeAll(async () => {
  await Promise.all(TOOL_IDS.map((id) => loadToolScreen(id)))
})

type Size = readonly [width: number, height: number]
const LYING: Size = [1024, 768]
const STANDING: Size = [768, 1024]
const LAPTOP: Size = [1366, 768]
const PHONE: Size = [360, 740]
/** The board owns this much of every screen, in every profile: all that is not furniture. */
const BOARD_LEAST = 0.7
/**
 * A sheet beside a question and its ways has less than the board. On a phone eighteen targets of 75 px and their gaps are 56 in a hundred
 * of the screen (18 x 91 x 91 of 360 x 740), so that no sheet can have more than 44.
 */
const SHEET_LEAST: Readonly<Record<string, number>> = { '1024x768': 0.35, '768x1024': 0.4, '1366x768': 0.27, '360x740': 0.2 }
/** Profiles are measured where the letters are largest and the words most, on the widest board and on the narrowest. */
const PROFILES: readonly (readonly [name: string, profile: Partial<AccessProfile>])[] = [
  ['extra large', { targets: 'extra-large' }], ['largest', { targets: 'largest' }], ['symbols', { symbols: true }], ['largest text', { text: 'largest' }], ['left hand', { hand: 'left' }],
]
const USUAL = 'as usual'
const LOOKS: readonly { readonly size: Size; readonly profile: string; readonly change: Partial<AccessProfile> }[] = [
  ...[LYING, STANDING, LAPTOP, PHONE].map((size) => ({ size, profile: USUAL, change: {} })),
  ...PROFILES.map(([profile, change]) => ({ size: PHONE, profile, change })), ...PROFILES.map(([profile, change]) => ({ size: LYING, profile, change })),
]
/** What goes wrong first: the narrowest screen, with the largest targets too. `THOROUGH=1` looks at all of them. */
const isFirst = ({ size, profile }: (typeof LOOKS)[number]) => (profile === USUAL && size !== STANDING && size !== LAPTOP) || (profile === 'largest' && size === PHONE)
const looksFor = (band: Band) => band === 'primary'
  ? LOOKS.filter((look) => inject('thorough') || isFirst(look))
  : LOOKS.filter(({ size, profile }) => profile === USUAL && (size === PHONE || (size === LYING && inject('thorough'))))
/** Some sixty screens, one after the other: a machine that does other work beside them takes its time. */
const PATIENCE_MS = 300_000

/** The least, the usual and the largest band in words; `THOROUGH=1` goes through those between as well. */
const bandsNow = BANDS.filter((band) => inject('thorough') || ['early', 'primary', 'older'].includes(band))

for (const band of bandsNow) {
  test(`every screen of a child in ${band} has targets of 75 px, gaps of 16 px, whole words and seven tenths for the board`, { timeout: PATIENCE_MS }, async () => {
    const found: string[] = []
    for (const stage of STAGES.filter(({ bands = BANDS }) => bands.includes(band))) {
      await resize(LYING)
      const shown = await openStage(band, stage.again)
      await stage.open(shown)
      await document.fonts.ready
      for (const { size, profile, change } of looksFor(band)) {
        await resize(size)
        shown.run.setProfile({ ...USUAL_ACCESS, ...change })
        await frames(3)
        const screen = size.join('x')
        found.push(...wrongOn(measureScreen(shown.place, band), screen, profile === USUAL && stage.board === true).map((what) => `${stage.name}, ${screen}, ${profile}: ${what}`))
      }
      clearChild()
    }
    expect(found).toEqual([])
  })
}

/** The frame of the page takes another size; asked of the browser instead where there is no frame to be had. */
async function resize([width, height]: Size): Promise<void> {
  if (innerWidth === width && innerHeight === height) return
  const frame = window.frameElement
  frame?.setAttribute('style', `${frame.getAttribute('style') ?? ''}; width: ${width}px; height: ${height}px`)
  await frames(1)
  if (innerWidth !== width || innerHeight !== height) await page.viewport(width, height)
}

function wrongOn(measured: MeasuredScreen, size: string, ofSheet: boolean): readonly string[] {
  const { small, near, cutOff, littleWords, movingSheets, boardShare, sheetShare } = measured
  return [
    ...small.map((what) => `small: ${what}`), ...near.map((what) => `near: ${what}`), ...cutOff,
    ...littleWords.map((what) => `little words: ${what}`), ...movingSheets.map((what) => `the sheet: ${what}`),
    ...(boardShare > 0 && boardShare < BOARD_LEAST ? [`the board has ${boardShare.toFixed(3)}`] : []),
    ...(ofSheet && sheetShare > 0 && sheetShare < (SHEET_LEAST[size] ?? 0) ? [`the sheet has ${sheetShare.toFixed(3)}`] : []),
  ]
}

test('the measure sees a small target, two that are near, words that are cut, words that are little, a sheet that is cut and a board that is small', async () => {
  await resize([1000, 500])
  const place = await showChild(
    <div class="child-page">
      <div class="child-board" style={{ position: 'absolute', left: '0', top: '0', inlineSize: '500px', blockSize: '500px' }} />
      <button type="button" style={{ position: 'absolute', left: '0', top: '0', inlineSize: '80px', blockSize: '60px' }}>A</button>
      <button type="button" style={{ position: 'absolute', left: '90px', top: '0', inlineSize: '80px', blockSize: '80px', whiteSpace: 'nowrap' }}>Much too long</button>
      <p style={{ position: 'absolute', top: '120px', fontSize: '20px' }}>Little</p>
      <div class="page-canvas" style={{ position: 'absolute', top: '200px', inlineSize: '100px', blockSize: '50px', minBlockSize: '0', overflow: 'hidden' }}><canvas role="img" aria-label="Sheet" width="100" height="100" style={{ position: 'absolute', top: '0', touchAction: 'none' }} /></div>
    </div>,
  )
  const { small, near, cutOff, littleWords, movingSheets, boardShare } = measureScreen(place, 'primary')
  expect(small).toEqual(['A: 80 x 60'])
  expect(near).toEqual(['A / Much too long: 10'])
  expect(cutOff.join()).toMatch(/cut off by \d+: Much too long/)
  expect(littleWords.join()).toContain('Little: 20 px, not 28')
  expect(movingSheets).toEqual(['cut off by 50'])
  expect(boardShare).toBeCloseTo(0.5)
})
