import type { InkOperation } from '../../../../ink/ink-operation.ts'
import { packPoints, toGrid } from '../../../../ink/packed-points.ts'
import type { ColourName } from '../../../../ink/pens.ts'
import type { Paper } from '../../../../ink/paper.ts'

export const STAMPS = ['sun', 'house', 'tree', 'heart', 'flower', 'cloud', 'person', 'water', 'ball', 'colour'] as const
export type StampName = (typeof STAMPS)[number]
type Place = readonly [x: number, y: number]

const turn = (steps: number, at: (angle: number, step: number) => Place): readonly Place[] =>
  Array.from({ length: steps + 1 }, (_, step) => at((step / steps) * Math.PI * 2, step))
const around = (x: number, y: number, reach: number, from = -Math.PI / 2): readonly Place[] =>
  turn(24, (angle) => [x + Math.cos(from + angle) * reach, y + Math.sin(from + angle) * reach])

/** Each stamp is one line in a box of 100, so that one undo takes it away whole. */
const LINES: Readonly<Record<StampName, readonly Place[]>> = {
  sun: turn(24, (angle, step) => [50 + Math.cos(angle) * (step % 2 === 0 ? 46 : 26), 50 + Math.sin(angle) * (step % 2 === 0 ? 46 : 26)]),
  house: [[8, 50], [50, 10], [92, 50], [80, 50], [80, 94], [58, 94], [58, 66], [42, 66], [42, 94], [20, 94], [20, 50], [8, 50]],
  tree: [[44, 96], [44, 66], ...around(50, 36, 30, Math.PI * 0.6).slice(0, 24), [56, 66], [56, 96]],
  heart: turn(36, (angle) => [50 + 2.7 * 16 * Math.sin(angle) ** 3, 46 - 2.7 * (13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle) - Math.cos(4 * angle))]),
  flower: turn(90, (angle) => [50 + Math.cos(angle) * (24 + 20 * Math.cos(6 * angle)), 50 + Math.sin(angle) * (24 + 20 * Math.cos(6 * angle))]),
  cloud: [[14, 72], [6, 58], [16, 44], [30, 44], [36, 28], [54, 24], [66, 40], [82, 40], [94, 54], [86, 72], [14, 72]],
  person: [...around(50, 20, 15, Math.PI / 2), [50, 38], [20, 50], [24, 58], [40, 52], [36, 94], [47, 94], [50, 70], [53, 94], [64, 94], [60, 52], [76, 58], [80, 50], [50, 38]],
  water: Array.from({ length: 41 }, (_, step) => [4 + (step / 40) * 92, 50 + Math.sin((step / 40) * Math.PI * 6) * 14] as const),
  ball: around(50, 50, 42),
  colour: Array.from({ length: 12 }, (_, row) => (row % 2 === 0 ? [[8, 8 + row * 7.6], [92, 8 + row * 7.6]] : [[92, 8 + row * 7.6], [8, 8 + row * 7.6]]) as readonly Place[]).flat(),
}

/** A stamp as path data in a box of 100, for its button. */
export function stampPath(stamp: StampName): string {
  return LINES[stamp].map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** Puts a stamp on a sheet, its middle at a place, as one line of a pen. */
export function stampStroke(stamp: StampName, middle: { readonly x: number; readonly y: number }, paper: Paper, pen: { readonly strokeId: string; readonly colour: ColourName; readonly startedAtMs: number }): InkOperation {
  const size = Math.min(paper.width, paper.height) * 0.26
  const line = closeTogether(LINES[stamp].map(([x, y]) => [middle.x + (x / 100 - 0.5) * size, middle.y + (y / 100 - 0.5) * size] as const))
  const points = line.map(([x, y], index) => toGrid({ x, y, pressure: 0.5, tMs: index * 8, tiltX: 0, tiltY: 0 }))
  return {
    kind: 'add-stroke', strokeId: pen.strokeId, tool: 'pen', colour: pen.colour, width: stamp === 'colour' ? 'thick' : 'middle', pointerType: 'touch',
    startedAtMs: pen.startedAtMs, points: packPoints(points),
  }
}

/** The same line with a point every few units, so that steadying it does not round its corners off. */
function closeTogether(line: readonly Place[]): readonly Place[] {
  return line.flatMap(([x, y], index) => {
    const before = line[index - 1]
    if (before === undefined) return [[x, y] as const]
    const steps = Math.max(1, Math.ceil(Math.hypot(x - before[0], y - before[1]) / 8))
    return Array.from({ length: steps }, (_, step) => [before[0] + ((x - before[0]) * (step + 1)) / steps, before[1] + ((y - before[1]) * (step + 1)) / steps] as const)
  })
}
