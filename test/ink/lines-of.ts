import { operationsToStrokes } from '../../src/ink/drawing-history.ts'
import type { InkOperation, Line } from '../../src/ink/ink-operation.ts'

/** The lines a list of operations leaves on the page; throws if an area was filled too. */
export function linesOf(operations: readonly InkOperation[]): Line[] {
  return operationsToStrokes(operations).map((stroke) => {
    if (stroke.tool === 'bucket') throw new Error('an area is no line')
    return stroke
  })
}
