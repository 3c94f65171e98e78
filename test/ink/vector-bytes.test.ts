import { expect, test } from 'vitest'
import { drawingToVectorBytes, vectorBytesToDrawing } from '../../src/ink/vector-bytes.ts'
import { anyDrawing, anyStroke, seeded } from './seeded-drawing.ts'

const SEEDS = Array.from({ length: 40 }, (_, index) => 9100 + index)

test('a drawing kept as bytes comes back operation for operation', () => {
  for (const seed of SEEDS) {
    const operations = anyDrawing(seed, 80)
    expect(vectorBytesToDrawing(drawingToVectorBytes(operations)), `seed ${seed}`).toEqual({ kind: 'drawing', operations })
  }
})

test('a drawing cut short anywhere, or with a tail, is refused and never read in part', () => {
  const bytes = drawingToVectorBytes(anyDrawing(3, 12))
  for (let length = 0; length < bytes.length; length += 1) expect(vectorBytesToDrawing(bytes.slice(0, length)).kind, `length ${length}`).toBe('refused')
  expect(vectorBytesToDrawing(Uint8Array.of(...bytes, 0)).kind).toBe('refused')
})

test('bytes changed at random are read as a drawing or refused, never worse', () => {
  const bytes = drawingToVectorBytes(anyDrawing(4, 30))
  for (const seed of SEEDS) {
    const random = seeded(seed)
    const changed = bytes.map((byte) => (random() < 0.02 ? Math.floor(random() * 256) : byte))
    expect(['drawing', 'refused'], `seed ${seed}`).toContain(vectorBytesToDrawing(changed).kind)
  }
})

test('a drawing kept before there was a bucket opens as it was', () => {
  // One line and an undo, as version 0.1 wrote them.
  const kept = Uint8Array.from([68, 83, 73, 78, 75, 49, 3, 0, 192, 12, 176, 9, 1, 1, 97, 0, 2, 1, 1, 7, 12, 160, 6, 160, 6, 128, 8, 0, 0, 0, 16, 16, 0, 16, 0, 0, 5])
  expect(vectorBytesToDrawing(kept)).toEqual({ kind: 'drawing', operations: [
    { kind: 'lay-paper', width: 1600, height: 1200 },
    { kind: 'add-stroke', strokeId: 'a', tool: 'pen', colour: 'red', width: 'middle', pointerType: 'touch', startedAtMs: 7, points: [400, 400, 512, 0, 0, 0, 8, 8, 0, 8, 0, 0] },
    { kind: 'undo' },
  ] })
})

test('a line takes at most ten bytes a point', () => {
  const bytes = drawingToVectorBytes([anyStroke(seeded(5), 'a', 1000)])
  expect(bytes.length / 1000).toBeLessThan(10)
})
