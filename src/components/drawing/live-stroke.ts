import type { Line } from '../../ink/ink-operation.ts'
import { type InkPoint, toGrid } from '../../ink/packed-points.ts'
import { createStrokeSmoother, pointAtTip, type SmoothPoint } from '../../ink/stroke-smoother.ts'

/** A line under a finger or a pen, while it is drawn. */
export interface LiveStroke {
  readonly head: Omit<Line, 'points'>
  /** Points as they came, on the grid. */
  readonly raw: InkPoint[]
  readonly smooth: SmoothPoint[]
  /** Where the browser thinks the pointer goes next: shown, never kept. */
  predicted: readonly SmoothPoint[]
  /** Stretches that already lie on the settled canvas. */
  settledStretches: number
  /** Adds a point; false if it lies where the last one does. */
  add(point: InkPoint): boolean
  /** The end of the line as it stands. */
  tip(): readonly SmoothPoint[]
}

export function beginLiveStroke(head: Omit<Line, 'points'>): LiveStroke {
  const smoother = createStrokeSmoother(head.pointerType)
  const raw: InkPoint[] = []
  const smooth: SmoothPoint[] = []
  return {
    head,
    raw,
    smooth,
    predicted: [],
    settledStretches: 0,
    add(point) {
      const next = toGrid(point)
      const last = raw.at(-1)
      if (last !== undefined && last.x === next.x && last.y === next.y) return false
      raw.push(next)
      smooth.push(smoother(next))
      return true
    },
    tip() {
      const lastRaw = raw.at(-1)
      const lastSmooth = smooth.at(-1)
      return lastRaw === undefined || lastSmooth === undefined ? [] : [pointAtTip(lastRaw, lastSmooth)]
    },
  }
}
