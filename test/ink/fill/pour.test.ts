import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_CORNERS, pour } from '../../../src/ink/fill/pour.ts'
import type { Fill, Line, Stroke } from '../../../src/ink/ink-operation.ts'
import { isInRings, packRings, type Ring } from '../../../src/ink/packed-rings.ts'
import { DEFAULT_PAPER } from '../../../src/ink/paper.ts'
import { linesOf } from '../lines-of.ts'
import { anyStroke, seeded } from '../seeded-drawing.ts'
import { closedShapes, distanceToLine, drawClosed, halfBreadth } from './closed-shape.ts'
import { pourAtOnce } from './finish-steps.ts'

const corners = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + ring.length, 0)
const asFill = (id: string, poured: ReturnType<typeof pourAtOnce>, colour: Fill['colour'] = 'red'): Fill => ({ id, tool: 'bucket', colour, startedAtMs: 0, lies: poured.lies, rings: poured.rings })
const grid = Array.from({ length: 40 * 30 }, (_, at) => [20 + (at % 40) * 40, 20 + Math.floor(at / 40) * 40] as const)

test('colour poured into a closed shape stays inside it, and fills it up to under its line', () => {
  fc.assert(fc.property(closedShapes, (shape) => {
    const { x, y, line } = drawClosed(shape)
    const { rings, lies } = pourAtOnce([line], x, y)
    expect(lies).toBe('under')
    const outline: Ring = line.points.map((point) => [point.x, point.y])
    const half = halfBreadth(line)
    for (const ring of rings) for (const [cornerX, cornerY] of ring) {
      // Nothing reaches across the line: a corner outside lies under the line, or within the cell that the line's own edge lies in.
      if (!isInRings([outline], cornerX, cornerY)) expect(distanceToLine(line, cornerX, cornerY)).toBeLessThan(half + 4)
    }
    for (const [atX, atY] of grid) {
      if (distanceToLine(line, atX, atY) < half + 8) continue
      expect(isInRings(rings, atX, atY), `${atX} ${atY}`).toBe(isInRings([outline], atX, atY))
    }
  }), { numRuns: 40 })
})

test('no paper shows between the colour and the line around it', () => {
  fc.assert(fc.property(closedShapes, fc.integer({ min: 0, max: 127 }), (shape, at) => {
    const { x, y, line } = drawClosed(shape)
    const { rings } = pourAtOnce([line], x, y)
    const point = line.points[at]
    if (point === undefined) return
    // Just inside the inner edge of the line, on the way from its middle to the shape's.
    const inwards = Math.hypot(x - point.x, y - point.y)
    const step = halfBreadth(line) + 2
    expect(isInRings(rings, point.x + ((x - point.x) / inwards) * step, point.y + ((y - point.y) / inwards) * step)).toBe(true)
  }), { numRuns: 40 })
})

test('an open shape lets the colour out: it fills what it reaches, up to the edge of the sheet', () => {
  const { line } = drawClosed({ x: 800, y: 600, radius: 300 })
  const { rings } = pourAtOnce([{ ...line, points: line.points.slice(0, 100) }], 800, 600)
  for (const [x, y] of [[800, 600], [10, 10], [1590, 10], [10, 1190], [1590, 1190]] as const) expect(isInRings(rings, x, y)).toBe(true)
})

test('an island in the colour stays as it is', () => {
  const outer = drawClosed({ x: 800, y: 600, radius: 400 })
  const inner = drawClosed({ x: 800, y: 600, radius: 120, id: 'inner' })
  const { rings } = pourAtOnce([outer.line, inner.line], 1050, 600)
  expect([isInRings(rings, 1050, 600), isInRings(rings, 800, 600)]).toEqual([true, false])
})

test('the same place on the same page gives the same area, and a tap on a thin line means the area beside it', () => {
  const { line, x, y } = drawClosed({ x: 700, y: 500, radius: 200, width: 'thin' })
  expect(pourAtOnce([line], x, y)).toEqual(pourAtOnce([line], x, y))
  const onLine = line.points[0] ?? { x: 0, y: 0 }
  expect(isInRings(pourAtOnce([line], onLine.x - 1, onLine.y).rings, x, y)).toBe(true)
})

test('another colour poured on a filled area lies upon that area, and still under the lines', () => {
  const { line, x, y } = drawClosed({ x: 700, y: 500, radius: 200 })
  const first = asFill('first', pourAtOnce([line], x, y))
  const again = pourAtOnce([line, first], x, y)
  expect([again.lies, again.recolours]).toEqual(['under', 'first'])
  // A line drawn through it since parts it.
  const across: Line = { ...line, id: 'across', points: Array.from({ length: 61 }, (_, step) => ({ x: 400 + step * 10, y: 500, pressure: 0.5, tMs: step * 8, tiltX: 0, tiltY: 0 })) }
  const half = pourAtOnce([line, first, across], x, y - 60)
  expect([isInRings(half.rings, x, y - 100), isInRings(half.rings, x, y + 100)]).toEqual([true, false])
})

test('the colour that lies there already is not poured again', () => {
  const { line, x, y } = drawClosed({ x: 700, y: 500, radius: 200 })
  const red = asFill('red', pourAtOnce([line], x, y))
  expect(() => pourAtOnce([line, red], x, y, DEFAULT_PAPER, 'red')).toThrow('nothing to fill')
})

test('colour poured where the rubber has been fills just that place', () => {
  const { line, x, y } = drawClosed({ x: 700, y: 500, radius: 250 })
  const red = asFill('red', pourAtOnce([line], x, y))
  const rubbed: Line = { ...line, id: 'rubbed', tool: 'eraser', points: [{ x, y, pressure: 0.5, tMs: 0, tiltX: 0, tiltY: 0 }] }
  const hole = pourAtOnce([line, red, rubbed], x, y)
  expect(hole.recolours).toBeUndefined()
  expect([isInRings(hole.rings, x, y), isInRings(hole.rings, x + 150, y)]).toEqual([true, false])
})

test('poured on a thick patch of ink it covers that ink and no other', () => {
  const patch: Line = { ...drawClosed({ x: 700, y: 500, radius: 20, width: 'thick' }).line, id: 'patch' }
  const other = drawClosed({ x: 1200, y: 500, radius: 60, width: 'thick' })
  const { lies, rings } = pourAtOnce([patch, other.line], 700, 500)
  expect(lies).toBe('over')
  expect([isInRings(rings, 700, 500), isInRings(rings, 1200, 500), isInRings(rings, 900, 500)]).toEqual([true, false, false])
})

test('an empty sheet is filled whole, with a handful of corners; beside the sheet there is nothing to fill', () => {
  const { rings } = pourAtOnce([], 300, 300)
  expect(rings).toHaveLength(1)
  expect(corners(rings)).toBeLessThan(10)
  for (const [x, y] of [[3, 3], [1597, 3], [3, 1197], [1597, 1197]] as const) expect(isInRings(rings, x, y)).toBe(true)
  expect(() => pourAtOnce([], -5, 20)).toThrow('nothing to fill')
})

test('a circle takes a few hundred bytes, and the worst scribble stays within what a sealed chunk takes', () => {
  const { line, x, y } = drawClosed({ x: 800, y: 600, radius: 300 })
  expect(JSON.stringify(packRings(pourAtOnce([line], x, y).rings)).length).toBeLessThan(1200)
  const random = seeded(99)
  const scribbles: Stroke[] = linesOf(Array.from({ length: 80 }, (_, at) => anyStroke(random, `s${at}`, 125))).map((line) => ({ ...line, tool: 'pen', width: 'thin' }))
  const { rings } = pourAtOnce(scribbles, 5, 5)
  expect(corners(rings)).toBeLessThanOrEqual(MOST_CORNERS)
  expect(JSON.stringify(packRings(rings)).length).toBeLessThan(40_000)
})

test('pouring on a page of ten thousand points pauses hundreds of times, so that the page goes on meanwhile', () => {
  const random = seeded(7)
  const lines: Stroke[] = linesOf(Array.from({ length: 80 }, (_, at) => anyStroke(random, `s${at}`, 125)))
  const steps = pour(lines, DEFAULT_PAPER, { x: 5, y: 5, colour: 'blue' })
  let pauses = 0
  while (!steps.next().done) pauses += 1
  expect(pauses).toBeGreaterThan(150)
})
