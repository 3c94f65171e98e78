import { pour, type Poured, type PouringOut } from '../../ink/fill/pour.ts'
import type { Stroke } from '../../ink/ink-operation.ts'
import type { Paper } from '../../ink/paper.ts'

/** Longest time the bucket takes of the page in one go, in milliseconds; a step more may be begun within it. */
const SLICE_MS = 6

/**
 * Finds the area that colour runs into, a slice at a time, so that lines go on being drawn meanwhile; it takes a few frames. Tells
 * what was found, or null where nothing would change. The answer stops it.
 */
export function pourInSlices(strokes: readonly Stroke[], paper: Paper, out: PouringOut, tell: (poured: Poured | null) => void): () => void {
  const steps = pour(strokes, paper, out)
  let timer: ReturnType<typeof setTimeout> | undefined
  const work = (): void => {
    const startMs = performance.now()
    while (performance.now() - startMs < SLICE_MS) {
      const step = steps.next()
      if (step.done) return tell(step.value)
    }
    timer = setTimeout(work)
  }
  timer = setTimeout(work)
  return () => clearTimeout(timer)
}
