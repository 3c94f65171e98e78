import { expect, test } from 'vitest'
import { isUsableQuad, mapPlace, type Quad, rectangleToQuad, straightenedSize } from '../../src/photograph/homography.ts'
import { warpRows } from '../../src/photograph/warp-picture.ts'

const quad: Quad = [{ x: 120, y: 80 }, { x: 900, y: 40 }, { x: 980, y: 700 }, { x: 60, y: 640 }]

test('the corners of the straight page come from the corners that were marked', () => {
  const map = rectangleToQuad(800, 600, quad)
  if (map === null) throw new Error('no map')
  const corners = [{ x: 0, y: 0 }, { x: 800, y: 0 }, { x: 800, y: 600 }, { x: 0, y: 600 }]
  corners.forEach((corner, index) => {
    const place = mapPlace(map, corner)
    expect(Math.hypot(place.x - (quad[index]?.x ?? 0), place.y - (quad[index]?.y ?? 0))).toBeLessThan(1e-6)
  })
})

test('a line that was straight stays straight', () => {
  const map = rectangleToQuad(800, 600, quad)
  if (map === null) throw new Error('no map')
  const [one, two, three] = [100, 400, 700].map((x) => mapPlace(map, { x, y: 150 + x / 4 }))
  if (one === undefined || two === undefined || three === undefined) throw new Error('no places')
  expect(Math.abs((two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x))).toBeLessThan(1e-4)
})

test('crossed, folded and tiny shapes are refused', () => {
  const [a, b, c, d] = quad
  expect(isUsableQuad(quad, 1000 * 800)).toBe(true)
  expect(isUsableQuad([b, a, c, d], 1000 * 800)).toBe(false)
  expect(isUsableQuad([a, d, c, b], 1000 * 800)).toBe(false)
  expect(isUsableQuad([a, b, { x: 300, y: 200 }, d], 1000 * 800)).toBe(false)
  expect(isUsableQuad([a, a, a, a], 1000 * 800)).toBe(false)
  expect(isUsableQuad([{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 20 }, { x: 0, y: 20 }], 1000 * 800)).toBe(false)
})

test('the page keeps its size up to the bound', () => {
  const square: Quad = [{ x: 0, y: 0 }, { x: 400, y: 0 }, { x: 400, y: 300 }, { x: 0, y: 300 }]
  expect(straightenedSize(square, 2048)).toEqual({ width: 400, height: 300 })
  expect(straightenedSize(square, 200)).toEqual({ width: 200, height: 150 })
})

test('marking the whole picture changes no pixel', () => {
  const data = Uint8ClampedArray.from({ length: 20 * 12 * 4 }, (_, index) => (index % 4 === 3 ? 255 : (index * 37) % 256))
  const map = rectangleToQuad(20, 12, [{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 12 }, { x: 0, y: 12 }])
  if (map === null) throw new Error('no map')
  const into = { width: 20, height: 12, data: new Uint8ClampedArray(data.length) }
  warpRows({ width: 20, height: 12, data }, into, map, 0, 12)
  expect([...into.data]).toEqual([...data])
})
