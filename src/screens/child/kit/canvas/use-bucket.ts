import { useEffect, useRef } from 'preact/hooks'
import { pourInSlices } from '../../../../components/drawing/pour-in-slices.ts'
import type { InkOperation, Stroke } from '../../../../ink/ink-operation.ts'
import { packRings } from '../../../../ink/packed-rings.ts'
import type { Paper } from '../../../../ink/paper.ts'
import type { ColourName } from '../../../../ink/pens.ts'

interface BucketPage {
  readonly strokes: readonly Stroke[]
  readonly paper: Paper
  readonly colour: ColourName
  readonly newId: () => string
  readonly elapsedMs: () => number
  readonly draw: (operation: InkOperation) => void
}

/** A bucket over a page: pour it at a place (paper units) and the area is filled as soon as it is found. Taps in haste are poured one after the other. */
export function useBucket(page: BucketPage): (x: number, y: number) => void {
  const now = useRef(page)
  now.current = page
  const waiting = useRef<(() => void)[]>([])
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => {
    waiting.current = []
    stop.current?.()
  }, [])

  const next = (): void => {
    stop.current = null
    waiting.current.shift()?.()
  }
  return (x, y) => {
    const { colour } = page
    const startedAtMs = Math.max(0, Math.round(page.elapsedMs()))
    waiting.current.push(() => {
      stop.current = pourInSlices(now.current.strokes, now.current.paper, { x, y, colour }, (poured) => {
        if (poured !== null) now.current.draw({ kind: 'fill-area', strokeId: now.current.newId(), colour, startedAtMs, lies: poured.lies, ...(poured.recolours !== undefined && { recolours: poured.recolours }), rings: packRings(poured.rings) })
        // The page is shown with this area before the next one is poured on it.
        const timer = setTimeout(next)
        stop.current = () => clearTimeout(timer)
      })
    })
    if (stop.current === null) next()
  }
}
