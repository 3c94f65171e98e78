import { afterEach, expect, test } from 'vitest'
import { BreathingShape, CalmEvening, GardenPicture } from '../../../src/components/child-art/scenery.tsx'
import { FacePicture } from '../../../src/components/faces/face-picture.tsx'
import { SymbolPicture } from '../../../src/components/symbols/symbol-picture.tsx'
import { FACE_IDS } from '../../../src/direct-work/art/faces.ts'
import { SYMBOL_IDS } from '../../../src/direct-work/art/symbols/symbols.ts'
import { expectNoBarriers } from '../look-for-barriers.ts'
import { clearChild, showChild } from '../../screens/child/show-child.tsx'

afterEach(() => clearChild())

const fillsIn = (place: HTMLElement) => new Set([...place.querySelectorAll('path')].map((path) => getComputedStyle(path).fill))

test('a picture with a name says it; one beside its words is silent', async () => {
  const place = await showChild(
    <main class="child">
      <h1>Pictures</h1>
      <SymbolPicture id="judge" label="The judge" size="48px" />
      <FacePicture id="brave" label="Brave" size="48px" />
      <p><SymbolPicture id="home" size="48px" /> Home</p>
    </main>,
  )
  expect([...place.querySelectorAll('[role="img"]')].map((picture) => picture.getAttribute('aria-label'))).toEqual(['The judge', 'Brave'])
  expect(place.querySelectorAll('svg[aria-hidden="true"]').length).toBe(1)
  await expectNoBarriers(place)
})

test('in high contrast every symbol and every face is cut from two papers only', async () => {
  const all = [...SYMBOL_IDS.map((id) => <SymbolPicture key={id} id={id} size="48px" />), ...FACE_IDS.map((id) => <FacePicture key={`face-${id}`} id={id} size="48px" />)]
  const usual = await showChild(<main class="child">{all}</main>)
  expect(fillsIn(usual).size).toBeGreaterThan(8)
  const high = await showChild(<main class="child" data-contrast="high" style={{ color: '#000000' }}>{all}</main>)
  expect(fillsIn(high)).toEqual(new Set(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']))
})

test('no two symbols look the same at 48 pixels in two papers', async () => {
  const place = await showChild(<main class="child" data-contrast="high" style={{ color: '#000000' }}>{SYMBOL_IDS.map((id) => <SymbolPicture key={id} id={id} size="48px" />)}</main>)
  const seen = new Map<string, string>()
  for (const [index, picture] of [...place.querySelectorAll('svg')].entries()) {
    const coarse = await coarseLook(picture)
    const id = SYMBOL_IDS[index] ?? ''
    expect(seen.get(coarse), `${id} looks like ${seen.get(coarse)}`).toBeUndefined()
    seen.set(coarse, id)
  }
})

test('scenery fills its place, and the shape of a break moves only where motion is wanted', async () => {
  const place = await showChild(
    <main class="child">
      <div style={{ inlineSize: '700px', blockSize: '300px' }}><GardenPicture /></div>
      <div style={{ inlineSize: '300px', blockSize: '500px' }}><CalmEvening /></div>
      <div id="still"><BreathingShape moving={false} /></div><div id="moving"><BreathingShape moving /></div>
    </main>,
  )
  const [garden, evening] = place.querySelectorAll('svg')
  expect(garden?.getBoundingClientRect()).toMatchObject({ width: 700, height: 300 })
  expect(evening?.getBoundingClientRect()).toMatchObject({ width: 300, height: 500 })
  const names = (id: string) => [...place.querySelectorAll(`#${id} .breathing > *`)].map((part) => getComputedStyle(part).animationName)
  expect(names('still')).toEqual(['none', 'none', 'none'])
  expect(names('moving').every((name) => name === (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'paper-breath'))).toBe(true)
})

/** A picture as 12 x 12 squares, dark or light: what is left of it at a glance. */
async function coarseLook(picture: SVGElement): Promise<string> {
  const paths = [...picture.querySelectorAll('path')].map((path) => `<path d="${path.getAttribute('d')}" fill="${getComputedStyle(path).fill}"/>`).join('')
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="48" height="48"><rect width="100" height="100" fill="#fff"/>${paths}</svg>`)}`
  await image.decode()
  const canvas = new OffscreenCanvas(12, 12)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0, 12, 12)
  const { data } = context.getImageData(0, 0, 12, 12)
  return Array.from({ length: 144 }, (_, index) => (data[index * 4] ?? 0) < 128 ? '#' : '.').join('')
}
