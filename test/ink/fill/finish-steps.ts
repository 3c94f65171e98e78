import { pour, type Poured } from '../../../src/ink/fill/pour.ts'
import type { Stroke } from '../../../src/ink/ink-operation.ts'
import { DEFAULT_PAPER, type Paper } from '../../../src/ink/paper.ts'
import type { ColourName } from '../../../src/ink/pens.ts'

/** Pours to the end in one go. */
export function pourAtOnce(strokes: readonly Stroke[], x: number, y: number, paper: Paper = DEFAULT_PAPER, colour: ColourName = 'blue'): Poured {
  const steps = pour(strokes, paper, { x, y, colour })
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue
    if (step.value === null) throw new Error('nothing to fill')
    return step.value
  }
}
