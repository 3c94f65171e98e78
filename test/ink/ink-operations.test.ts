import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyOperations, canRedo, canUndo, EMPTY_HISTORY, operationsToStrokes, visibleStrokes } from '../../src/ink/drawing-history.ts'
import { type InkOperation, readInkOperations } from '../../src/ink/ink-operation.ts'
import { packPoints, unpackPoints } from '../../src/ink/packed-points.ts'
import { packRings, unpackRings } from '../../src/ink/packed-rings.ts'
import { linesOf } from './lines-of.ts'
import { anyDrawing, anyStroke, seeded, wanderingPoints } from './seeded-drawing.ts'

const SEEDS = Array.from({ length: 60 }, (_, index) => 7000 + index)
const line = (id: string): InkOperation => anyStroke(seeded(1), id, 5)
const shown = (operations: readonly InkOperation[]): string[] => operationsToStrokes(operations).map((stroke) => stroke.id)

test('points are packed and unpacked to exactly the same points', () => {
  for (const seed of SEEDS) {
    const points = wanderingPoints(seeded(seed), 200)
    expect(unpackPoints(packPoints(points)), `seed ${seed}`).toEqual(points)
  }
})

test('undo and redo go back and forth without end, and a new line ends what could be redone', () => {
  const drawn = [line('a'), line('b'), line('c')]
  const undo: InkOperation = { kind: 'undo' }
  const redo: InkOperation = { kind: 'redo' }
  expect(shown([...drawn, undo, undo])).toEqual(['a'])
  expect(shown([...drawn, undo, undo, redo])).toEqual(['a', 'b'])
  expect(shown([...drawn, undo, undo, undo, undo, redo])).toEqual(['a'])
  const after = applyOperations(EMPTY_HISTORY, [...drawn, undo, undo, line('d')])
  expect(visibleStrokes(after).map((stroke) => stroke.id)).toEqual(['a', 'd'])
  expect([canUndo(after), canRedo(after)]).toEqual([true, false])
})

test('a cleared page and a removed line come back with undo', () => {
  expect(shown([line('a'), line('b'), { kind: 'clear-page' }])).toEqual([])
  expect(shown([line('a'), line('b'), { kind: 'clear-page' }, { kind: 'undo' }])).toEqual(['a', 'b'])
  expect(shown([line('a'), line('b'), { kind: 'remove-strokes', strokeIds: ['a'] }])).toEqual(['b'])
  expect(shown([line('a'), line('b'), { kind: 'remove-strokes', strokeIds: ['a'] }, { kind: 'undo' }])).toEqual(['a', 'b'])
})

test('a filled area comes and goes with one step, and taking it away leaves the lines', () => {
  const fill = (strokeId: string, recolours?: string): InkOperation => ({ kind: 'fill-area', strokeId, colour: 'red', startedAtMs: 0, lies: 'under', ...(recolours !== undefined && { recolours }), rings: packRings([[[0, 0], [100, 0], [100, 100]]]) })
  const page = [line('a'), fill('f')]
  expect(shown(page)).toEqual(['a', 'f'])
  expect(shown([...page, { kind: 'undo' }])).toEqual(['a'])
  expect(operationsToStrokes([...page, { kind: 'undo' }, { kind: 'redo' }])).toEqual(operationsToStrokes(page))
  expect(shown([...page, fill('f')])).toEqual(['a', 'f'])
  expect(shown([...page, { kind: 'remove-strokes', strokeIds: ['f'] }])).toEqual(['a'])
  // Another colour lies above the first and below the lines: what runs under the ink is painted from the top down.
  expect(shown([...page, line('b'), fill('g', 'f')])).toEqual(['a', 'g', 'f', 'b'])
  expect(shown([...page, line('b'), fill('g', 'f'), { kind: 'undo' }])).toEqual(['a', 'f', 'b'])
  expect(shown([...page, { kind: 'remove-strokes', strokeIds: ['f'] }, fill('g', 'f')])).toEqual(['a', 'g'])
  const extended: InkOperation = { kind: 'extend-stroke', strokeId: 'f', part: 1, points: packPoints(wanderingPoints(seeded(2), 3)) }
  expect(operationsToStrokes([...page, extended])).toEqual(operationsToStrokes(page))
})

test('rings are packed and unpacked to exactly the same rings', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }))
  fc.assert(fc.property(fc.array(fc.array(corner)), (rings) => { expect(unpackRings(packRings(rings))).toEqual(rings) }))
})

test('a line told twice, and a part told twice, count once', () => {
  const part: InkOperation = { kind: 'extend-stroke', strokeId: 'a', part: 1, points: packPoints(wanderingPoints(seeded(2), 3)) }
  expect(shown([line('a'), line('a')])).toEqual(['a'])
  expect(linesOf([line('a'), part, part])[0]?.points).toHaveLength(8)
})

test('the sheet is cut once: lines already drawn never move', () => {
  const cut = (width: number): InkOperation => ({ kind: 'lay-paper', width, height: 1000 })
  expect(applyOperations(EMPTY_HISTORY, [cut(1600), cut(1200), line('a'), cut(900)]).paper).toEqual({ width: 1200, height: 1000 })
})

test('a drawing read after a crash at any operation is the drawing as it was then, and can go on being undone', () => {
  for (const seed of SEEDS.slice(0, 20)) {
    const operations = anyDrawing(seed, 60)
    let live = EMPTY_HISTORY
    operations.forEach((operation, index) => {
      live = applyOperations(live, [operation])
      const stored: unknown[] = JSON.parse(JSON.stringify(operations.slice(0, index + 1)))
      const read = readInkOperations(stored)
      expect(read, `seed ${seed}`).not.toBeNull()
      expect(visibleStrokes(applyOperations(EMPTY_HISTORY, read ?? [])), `seed ${seed}, operation ${index}`).toEqual(visibleStrokes(live))
    })
    const undone = applyOperations(live, live.steps.map(() => ({ kind: 'undo' }) as const))
    expect(visibleStrokes(undone), `seed ${seed}`).toEqual([])
    const redone = applyOperations(undone, live.steps.slice(0, live.standing).map(() => ({ kind: 'redo' }) as const))
    expect(visibleStrokes(redone), `seed ${seed}`).toEqual(visibleStrokes(live))
  }
})

test('what is no operation is refused', () => {
  expect(readInkOperations([{ kind: 'undo' }, { kind: 'add-stroke' }])).toBeNull()
  expect(readInkOperations([{ ...line('a'), colour: 'skin' }])).toBeNull()
  expect(readInkOperations([{ ...line('a'), points: [0.5] }])).toBeNull()
  expect(readInkOperations([{ kind: 'fill-area', strokeId: 'f', colour: 'red', startedAtMs: 0, lies: 'under', rings: [] }])).toBeNull()
  expect(readInkOperations([null])).toBeNull()
})
