import type { InkOperation } from '../../src/ink/ink-operation.ts'
import { type InkPoint, packPoints, toGrid } from '../../src/ink/packed-points.ts'
import { packRings } from '../../src/ink/packed-rings.ts'
import { COLOUR_NAMES, WIDTH_NAMES } from '../../src/ink/pens.ts'

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A wandering line of `count` points on the grid. */
export function wanderingPoints(random: () => number, count: number): InkPoint[] {
  let x = random() * 1600
  let y = random() * 1200
  let heading = random() * 6.28
  return Array.from({ length: count }, (_, index) => {
    heading += (random() - 0.5) * 0.9
    x = Math.min(1600, Math.max(0, x + Math.cos(heading) * random() * 14))
    y = Math.min(1200, Math.max(0, y + Math.sin(heading) * random() * 14))
    return toGrid({ x, y, pressure: random(), tMs: index * 8 + random() * 4, tiltX: random() * 180 - 90, tiltY: random() * 180 - 90 })
  })
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** A line with an id, all else by chance. */
export function anyStroke(random: () => number, strokeId: string, pointCount: number): InkOperation {
  return {
    kind: 'add-stroke', strokeId,
    tool: random() < 0.2 ? 'eraser' : 'pen', colour: pick(random, COLOUR_NAMES), width: pick(random, WIDTH_NAMES),
    pointerType: pick(random, ['pen', 'touch', 'mouse'] as const), startedAtMs: Math.floor(random() * 1e7),
    points: packPoints(wanderingPoints(random, pointCount)),
  }
}

/** A filled area with an id, all else by chance; some lie upon what has one of these ids. */
export function anyFill(random: () => number, strokeId: string, ids: readonly string[]): InkOperation {
  const rings = Array.from({ length: 1 + Math.floor(random() * 3) }, () => Array.from({ length: 3 + Math.floor(random() * 20) }, () => [Math.floor(random() * 1600), Math.floor(random() * 1200)] as const))
  return {
    kind: 'fill-area', strokeId, colour: pick(random, COLOUR_NAMES), startedAtMs: Math.floor(random() * 1e7), lies: random() < 0.7 ? 'under' : 'over',
    ...(random() < 0.3 && { recolours: pick(random, ids) }), rings: packRings(rings),
  }
}

/** A drawing of lines, filled areas, parts, removals, clears, undos and redos in any order. */
export function anyDrawing(seed: number, length: number): InkOperation[] {
  const random = seeded(seed)
  const ids: string[] = []
  const operations: InkOperation[] = [{ kind: 'lay-paper', width: 1600, height: 1200 }]
  for (let index = 0; index < length; index += 1) {
    const chance = random()
    if (chance < 0.45 || ids.length === 0) {
      const strokeId = `line-${index}`
      ids.push(strokeId)
      operations.push(anyStroke(random, strokeId, Math.floor(random() * 40)))
    } else if (chance < 0.5) {
      ids.push(`line-${index}`)
      operations.push(anyFill(random, `line-${index}`, ids))
    } else if (chance < 0.55) operations.push({ kind: 'extend-stroke', strokeId: pick(random, ids), part: 1 + Math.floor(random() * 3), points: packPoints(wanderingPoints(random, 10)) })
    else if (chance < 0.6) operations.push({ kind: 'remove-strokes', strokeIds: [pick(random, ids)] })
    else if (chance < 0.62) operations.push({ kind: 'clear-page' })
    else operations.push({ kind: chance < 0.84 ? 'undo' : 'redo' })
  }
  return operations
}
