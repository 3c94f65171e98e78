import { expect, test } from 'vitest'
import { PEN_NAMES } from '../../src/direct-work/frame/pen-names.ts'
import { hitStroke } from '../../src/ink/hit-stroke.ts'
import { operationsToStrokes } from '../../src/ink/drawing-history.ts'
import type { Fill, Line } from '../../src/ink/ink-operation.ts'
import { touchMayDraw, wasPalm } from '../../src/ink/palm.ts'
import { cutPaper, fitPaper } from '../../src/ink/paper.ts'
import { lineWidth, PENS } from '../../src/ink/pens.ts'
import { type InkCanvas, renderStrokes } from '../../src/ink/render-strokes.ts'
import { completeStretches, outlineStretch, smoothStroke, strokeOutline } from '../../src/ink/stroke-outline.ts'
import { anyStroke, seeded, wanderingPoints } from './seeded-drawing.ts'
import { differenceOfColours, SIGHTS } from './colour-vision.ts'

const stroke = (seed: number, count: number): Line => ({
  id: 'a', tool: 'pen', colour: 'red', width: 'middle', pointerType: 'touch', startedAtMs: 0, points: wanderingPoints(seeded(seed), count),
})

test('the outline keeps close to every point of its line', () => {
  for (const seed of [11, 12, 13]) {
    const drawn = stroke(seed, 300)
    const outline = strokeOutline(drawn).flat()
    for (const point of drawn.points) {
      const nearest = Math.min(...outline.map(([x, y]) => Math.hypot(x - point.x, y - point.y)))
      expect(nearest, `seed ${seed}`).toBeLessThan(lineWidth('pen', 'middle') * 2)
    }
  }
})

test('a line drawn live, stretch by stretch, is the line drawn again from the record', () => {
  for (const seed of [21, 22, 23]) {
    const drawn = stroke(seed, 260)
    const whole = strokeOutline(drawn)
    for (let sofar = 1; sofar <= 260; sofar += 7) {
      const partial = smoothStroke({ ...drawn, points: drawn.points.slice(0, sofar) })
      for (let index = 0; index < completeStretches(sofar); index += 1) expect(outlineStretch(drawn, partial, index), `seed ${seed}`).toEqual(whole[index])
    }
  }
})

test('a tap leaves a dot, and a line without points leaves nothing', () => {
  expect(strokeOutline(stroke(1, 1))[0]?.length).toBeGreaterThan(6)
  expect(strokeOutline(stroke(1, 0))).toEqual([])
})

test('the rubber takes away, pens cover and the bucket runs under, at the scale asked for', () => {
  const seen: string[] = []
  const canvas: InkCanvas = {
    fillStyle: '', globalCompositeOperation: '', beginPath: () => undefined, moveTo: () => undefined, lineTo: () => undefined, quadraticCurveTo: () => undefined, closePath: () => undefined,
    fill: (rule) => seen.push(`${canvas.globalCompositeOperation} ${String(canvas.fillStyle)}${rule ? ` ${rule}` : ''}`),
    setTransform: (...matrix) => seen.push(matrix.join()),
  }
  const fill = { id: 'f', tool: 'bucket', colour: 'blue', startedAtMs: 0, lies: 'under', rings: [[[0, 0], [9, 0], [9, 9]]] } as const
  renderStrokes(canvas, [stroke(1, 4), { ...stroke(2, 4), tool: 'eraser' }, fill, { ...fill, lies: 'over' }], 0.5)
  expect(seen).toEqual(['0.5,0,0,0.5,0,0', 'source-over #cd2e2f', 'destination-out #000', 'destination-over #0932a0 evenodd', 'source-over #0932a0 evenodd'])
})

test('the topmost line under a finger is found, and nothing where nothing is', () => {
  const strokes = operationsToStrokes([anyStroke(() => 0.5, 'below', 2), anyStroke(() => 0.5, 'above', 2)])
  expect(hitStroke(strokes, 800, 600)?.id).toBe('above')
  expect(hitStroke(strokes, 10, 10)).toBeNull()
})

test('a filled area is found where no line lies, the topmost one, and a line near a fingertip only where neither is', () => {
  const square = (id: string, lies: 'under' | 'over', from: number, to: number): Fill => ({ id, tool: 'bucket', colour: 'red', startedAtMs: 0, lies, rings: [[[from, from], [to, from], [to, to], [from, to]]] })
  const line: Line = { ...stroke(1, 1), id: 'line', points: [{ x: 300, y: 300, pressure: 0.5, tMs: 0, tiltX: 0, tiltY: 0 }] }
  const strokes = [line, square('upper', 'under', 100, 400), square('lower', 'under', 0, 500), square('over', 'over', 380, 420)]
  const at = (x: number, y: number) => hitStroke(strokes, x, y, 34)?.id
  expect([at(300, 305), at(300, 330), at(50, 50), at(390, 390), at(900, 900)]).toEqual(['line', 'upper', 'lower', 'over', undefined])
  expect(hitStroke([line], 300, 330, 34)?.id).toBe('line')
})

test('a hand is not believed while a pen is down or has just been there, and a finger is', () => {
  expect(touchMayDraw(true, 0, 10_000)).toBe(false)
  expect(touchMayDraw(false, 1000, 1300)).toBe(false)
  expect(touchMayDraw(false, 1000, 2000)).toBe(true)
  expect(touchMayDraw(false, null, 0)).toBe(true)
  expect(wasPalm({ startedAtMs: 1000, stirred: 300 }, 1200)).toBe(true)
  expect(wasPalm({ startedAtMs: 1000, stirred: 5 }, 9000)).toBe(true)
  expect(wasPalm({ startedAtMs: 1000, stirred: 300 }, 9000)).toBe(false)
})

test('a sheet takes the shape of the screen within what prints well, and always fits', () => {
  expect(cutPaper(1000, 750)).toEqual({ width: 1600, height: 1200 })
  expect(cutPaper(360, 540)).toEqual({ width: 1067, height: 1600 })
  expect(cutPaper(4000, 300)).toEqual({ width: 1600, height: 800 })
  expect(fitPaper({ width: 1600, height: 1200 }, 300, 900)).toEqual({ width: 300, height: 225, scale: 0.1875 })
})

test('any two colours differ for every kind of colour vision, and each has a name and a mark of its own', () => {
  for (const sight of SIGHTS) {
    for (const one of PENS) for (const other of PENS) if (one !== other) expect(differenceOfColours(one.hex, other.hex, sight), `${one.colour} and ${other.colour}`).toBeGreaterThan(0.095)
  }
  const names = PENS.map(({ colour }) => PEN_NAMES[`frame.pen.${colour}`])
  expect(new Set(names).size).toBe(PENS.length)
  expect(new Set(PENS.map((pen) => pen.mark)).size).toBe(PENS.length)
})
