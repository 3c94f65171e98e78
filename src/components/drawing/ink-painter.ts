import type { Stroke } from '../../ink/ink-operation.ts'
import { fillOutline, takeUpTool } from '../../ink/render-strokes.ts'
import { completeStretches, type Outline, outlineStretch } from '../../ink/stroke-outline.ts'
import { boxAround, type Box, cutToCanvas, joinBoxes } from './dirty-box.ts'
import type { LiveStroke } from './live-stroke.ts'
import { contextOf, createSettledInk } from './settled-ink.ts'

/** Longest time ink may take of one frame while a page is drawn anew, in milliseconds. */
const SLICE_MS = 6

export interface InkPainter {
  /** Fits the page to the sheet on the screen. `scale` is canvas pixels per paper unit. */
  resize(widthPx: number, heightPx: number, scale: number): void
  /** The strokes that should be on the page. Only what is new is drawn, unless something went away. */
  show(strokes: readonly Stroke[]): void
  begin(live: LiveStroke): void
  /** A live line has new points. */
  follow(): void
  /** The line is finished and stays. */
  settle(live: LiveStroke): void
  /** The line was no line (a palm): it vanishes. */
  drop(live: LiveStroke): void
  isLive(strokeId: string): boolean
  end(): void
}

/**
 * Paints one canvas that is seen. What is finished lies on another that is not: once a frame the box around the growing ends of live
 * lines is taken back from there and the ends are painted on it anew, with what the browser thinks comes next. So a frame costs what
 * the hand has just done, however much lies on the page. A resize or an undo draws the page anew from its strokes, a slice a frame.
 */
export function createInkPainter(canvas: HTMLCanvasElement): InkPainter {
  const seen = contextOf(canvas)
  const settled = createSettledInk()
  const live = new Map<string, LiveStroke>()
  /** Where the seen page may differ from the settled one. */
  let changed: Box | null = null
  let allChanged = true
  let frame = 0

  const put = (stroke: LiveStroke, outline: Outline): void => {
    settled.put(stroke.head, outline)
    changed = joinBoxes(changed, boxAround(outline, settled.page().scale))
  }
  const settleStretches = (stroke: LiveStroke): void => {
    const complete = completeStretches(stroke.smooth.length)
    for (; stroke.settledStretches < complete; stroke.settledStretches += 1) put(stroke, outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches))
  }
  /** Shows the settled page where the seen one differs from it. */
  const takeBack = (box: Box | null): void => {
    const { canvas: page } = settled.page()
    if (canvas.width !== page.width || canvas.height !== page.height) {
      canvas.width = page.width
      canvas.height = page.height
      allChanged = true
    }
    const part = cutToCanvas(allChanged ? { left: 0, top: 0, right: page.width, bottom: page.height } : box, page.width, page.height)
    allChanged = false
    if (part === null) return
    const [width, height] = [part.right - part.left, part.bottom - part.top]
    seen.setTransform(1, 0, 0, 1, 0, 0)
    seen.globalCompositeOperation = 'source-over'
    seen.clearRect(part.left, part.top, width, height)
    seen.drawImage(page, part.left, part.top, width, height, part.left, part.top, width, height)
  }
  const paint = (): void => {
    frame = 0
    const work = settled.work(SLICE_MS)
    if (work !== 'nothing') allChanged = true
    if (work === 'exchanged') for (const stroke of live.values()) stroke.settledStretches = 0
    const { scale } = settled.page()
    const ends: { readonly stroke: LiveStroke; readonly outline: Outline }[] = []
    let endsBox: Box | null = null
    for (const stroke of live.values()) {
      settleStretches(stroke)
      const outline = outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches, [...stroke.tip(), ...stroke.predicted])
      ends.push({ stroke, outline })
      endsBox = joinBoxes(endsBox, boxAround(outline, scale))
    }
    takeBack(joinBoxes(changed, endsBox))
    changed = endsBox
    if (ends.length > 0) seen.setTransform(scale, 0, 0, scale, 0, 0)
    for (const { stroke, outline } of ends) {
      takeUpTool(seen, stroke.head)
      fillOutline(seen, outline)
    }
    if (settled.hasWork()) schedule()
  }
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  return {
    resize(widthPx, heightPx, scale) {
      settled.resize(widthPx, heightPx, scale)
      schedule()
    },
    show(strokes) {
      settled.show(strokes.filter((stroke) => !live.has(stroke.id)))
      schedule()
    },
    begin(stroke) {
      live.set(stroke.head.id, stroke)
      schedule()
    },
    follow: schedule,
    settle(stroke) {
      settleStretches(stroke)
      put(stroke, outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches, stroke.tip()))
      live.delete(stroke.head.id)
      settled.adopt({ ...stroke.head, points: stroke.raw }, live.size > 0)
      schedule()
    },
    drop(stroke) {
      live.delete(stroke.head.id)
      if (stroke.settledStretches > 0) settled.redraw()
      schedule()
    },
    isLive: (strokeId) => live.has(strokeId),
    end() {
      cancelAnimationFrame(frame)
      // Safari keeps a canvas's memory until its size is zero.
      canvas.width = canvas.height = 0
      settled.end()
    },
  }
}
