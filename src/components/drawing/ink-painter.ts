import type { Stroke } from '../../ink/ink-operation.ts'
import { fillOutline, takeUpTool } from '../../ink/render-strokes.ts'
import { completeStretches, type Outline, outlineStretch } from '../../ink/stroke-outline.ts'
import { boxAround, type Box, joinBoxes } from './ink-box.ts'
import type { LiveStroke } from './live-stroke.ts'
import { createLiveInk } from './live-ink.ts'
import { createSettledInk } from './settled-ink.ts'

/** Longest time ink may take of one frame while a page is drawn anew, in milliseconds. */
const SLICE_MS = 6
/** The sheet's own colour: what the rubber's line looks like until it lies on the settled canvas. */
const SHEET_COLOUR = '#ffffff'

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
 * Paints on two canvases. Finished stretches lie on `settled` and are not drawn again. The growing end of each live line, with what the
 * browser thinks comes next, is drawn once a frame on a small canvas that lies just where the hand is: a frame costs what the hand has
 * done, and not what the sheet measures. A resize or an undo draws the page anew from its strokes, a slice a frame.
 */
export function createInkPainter(settledCanvas: HTMLCanvasElement, liveCanvas?: HTMLCanvasElement): InkPainter {
  const settled = createSettledInk(settledCanvas)
  const ends = liveCanvas === undefined ? null : createLiveInk(liveCanvas, settledCanvas)
  const live = new Map<string, LiveStroke>()
  let frame = 0

  const settleStretches = (stroke: LiveStroke): void => {
    const complete = completeStretches(stroke.smooth.length)
    for (; stroke.settledStretches < complete; stroke.settledStretches += 1) settled.put(stroke.head, outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches))
  }
  const paint = (): void => {
    frame = 0
    if (settled.work(SLICE_MS) === 'exchanged') for (const stroke of live.values()) stroke.settledStretches = 0
    const { scale } = settled.page()
    const growing: { readonly stroke: LiveStroke; readonly outline: Outline }[] = []
    let around: Box | null = null
    for (const stroke of live.values()) {
      settleStretches(stroke)
      const outline = outlineStretch(stroke.head, stroke.smooth, stroke.settledStretches, [...stroke.tip(), ...stroke.predicted])
      growing.push({ stroke, outline })
      around = joinBoxes(around, boxAround(outline, scale))
    }
    const context = ends?.clearFor(around, scale)
    if (context) {
      for (const { stroke, outline } of growing) {
        takeUpTool(context, { ...stroke.head, tool: 'pen' })
        if (stroke.head.tool === 'eraser') context.fillStyle = SHEET_COLOUR
        fillOutline(context, outline)
      }
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
      ends?.end()
      settled.end()
    },
  }
}
