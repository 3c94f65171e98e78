import type { Stroke } from '../../ink/ink-operation.ts'
import { fillOutline, takeUpTool } from '../../ink/render-strokes.ts'
import { completeStretches, outlineStretch } from '../../ink/stroke-outline.ts'
import type { LiveStroke } from './live-stroke.ts'
import { contextOf, createSettledInk } from './settled-ink.ts'

/** Longest time ink may take of one frame while a page is drawn anew, in milliseconds. */
const SLICE_MS = 6
/** The sheet's own colour: what the rubber's line looks like until it lies on the settled canvas. */
const SHEET_COLOUR = '#ffffff'

export interface InkPainter {
  /** Fits both canvases to the sheet on the screen. `scale` is canvas pixels per paper unit. */
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
 * Paints with two canvases: finished stretches lie on `settled` and are not drawn again; the growing end of each live
 * line is drawn on `overlay` once a frame. A resize or an undo draws the page anew from its strokes, a slice a frame.
 * One canvas on which the growing ends are taken back, and a small one that follows the hand, were tried: neither took less processor time.
 */
export function createInkPainter(settledCanvas: HTMLCanvasElement, overlayCanvas: HTMLCanvasElement): InkPainter {
  const settled = createSettledInk(settledCanvas)
  const overlay = contextOf(overlayCanvas)
  const live = new Map<string, LiveStroke>()
  let scale = 1
  let overlayUsed = false
  let frame = 0

  const paint = (): void => {
    frame = 0
    if (settled.work(SLICE_MS) === 'exchanged') for (const stroke of live.values()) stroke.settledStretches = 0
    overlay.setTransform(scale, 0, 0, scale, 0, 0)
    if (overlayUsed) overlay.clearRect(0, 0, overlayCanvas.width / scale, overlayCanvas.height / scale)
    overlayUsed = live.size > 0
    for (const stroke of live.values()) {
      settleStretches(stroke)
      takeUpTool(overlay, { ...stroke.head, tool: 'pen' })
      if (stroke.head.tool === 'eraser') overlay.fillStyle = SHEET_COLOUR
      fillOutline(overlay, outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches, [...stroke.tip(), ...stroke.predicted]))
    }
    if (settled.hasWork()) schedule()
  }
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const settleStretches = (stroke: LiveStroke): void => {
    const complete = completeStretches(stroke.smooth.length)
    for (; stroke.settledStretches < complete; stroke.settledStretches += 1) {
      settled.put(stroke.head, outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches))
    }
  }

  return {
    resize(widthPx, heightPx, newScale) {
      scale = newScale
      overlayCanvas.width = widthPx
      overlayCanvas.height = heightPx
      settled.resize(widthPx, heightPx, newScale)
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
      settled.put(stroke.head, outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches, stroke.tip()))
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
      overlayCanvas.width = overlayCanvas.height = 0
      settled.end()
    },
  }
}
