import * as fc from 'fast-check'
import type { Line } from '../../../src/ink/ink-operation.ts'
import { toGrid } from '../../../src/ink/packed-points.ts'
import { lineRadius } from '../../../src/ink/stroke-outline.ts'
import type { ColourName, WidthName } from '../../../src/ink/pens.ts'

/** A closed shape drawn with one line around a middle, bulging as a hand's does. */
export interface ClosedShape { readonly x: number; readonly y: number; readonly radius: number; readonly line: Line }

export function drawClosed(given: { readonly x: number; readonly y: number; readonly radius: number; readonly bulges?: readonly number[]; readonly width?: WidthName; readonly colour?: ColourName; readonly pointerType?: Line['pointerType']; readonly pressure?: number; readonly id?: string }): ClosedShape {
  const { x, y, radius, bulges = [0], width = 'middle', colour = 'black', pointerType = 'touch', pressure = 0.5, id = 'around' } = given
  const points = Array.from({ length: 131 }, (_, step) => {
    const angle = (step / 128) * 2 * Math.PI
    const bulge = 1 + bulges.reduce((sum, size, at) => sum + size * Math.sin((at + 2) * angle), 0)
    return toGrid({ x: x + Math.cos(angle) * radius * bulge, y: y + Math.sin(angle) * radius * bulge, pressure, tMs: step * 8, tiltX: 0, tiltY: 0 })
  })
  return { x, y, radius, line: { id, tool: 'pen', colour, width, pointerType, startedAtMs: 0, points } }
}

/** Closed shapes of any size, pen and hand, wholly on the sheet. */
export const closedShapes = fc.record({
  x: fc.integer({ min: 500, max: 1100 }), y: fc.integer({ min: 450, max: 750 }), radius: fc.integer({ min: 70, max: 300 }),
  bulges: fc.array(fc.double({ min: -0.12, max: 0.12, noNaN: true }), { minLength: 1, maxLength: 3 }),
  width: fc.constantFrom('thin' as const, 'middle' as const, 'thick' as const), pointerType: fc.constantFrom('pen' as const, 'touch' as const, 'mouse' as const),
  pressure: fc.double({ min: 0.1, max: 1, noNaN: true }),
})

/** How far a place lies from the middle of a line. */
export function distanceToLine(line: Line, x: number, y: number): number {
  return Math.min(...line.points.map((to, index) => {
    const from = line.points[index - 1] ?? to
    const lengthSquared = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
    const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / lengthSquared))
    return Math.hypot(x - from.x - along * (to.x - from.x), y - from.y - along * (to.y - from.y))
  }))
}

/** Half the breadth of a shape's line where it is broadest, in paper units. */
export function halfBreadth(line: Line): number {
  // A finger's or a mouse's line is at its broadest where it is slow.
  return lineRadius(line, line.pointerType === 'pen' ? line.points[0]?.pressure ?? 1 : 0.62)
}
