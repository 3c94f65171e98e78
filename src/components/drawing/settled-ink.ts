import type { Stroke } from '../../ink/ink-operation.ts'
import { fillOutline, takeUpTool } from '../../ink/render-strokes.ts'
import { completeStretches, type Outline, outlineStretch, smoothStroke } from '../../ink/stroke-outline.ts'
import { pointAtTip } from '../../ink/stroke-smoother.ts'

/** The canvas of finished ink. It knows which lines lie on it, and draws itself anew behind the scenes when it must. */
export interface SettledInk {
  resize(widthPx: number, heightPx: number, scale: number): void
  /** The lines that should lie here, in order. */
  show(strokes: readonly Stroke[]): void
  /** Lays one shape of a live line on the canvas now. */
  put(head: Pick<Stroke, 'tool' | 'colour'>, outline: Outline): void
  /** A live line is complete and wholly put. `crossed`: others were drawn meanwhile, so the order must be put right. */
  adopt(stroke: Stroke, crossed: boolean): void
  redraw(): void
  /** Draws for about so long. True if the page was exchanged, and live lines must be put again. */
  work(sliceMs: number): boolean
  hasWork(): boolean
  end(): void
}

/** Stretches drawn in one go at first; more where the machine is quick, fewer where it is slow. */
const STRETCHES_AT_ONCE = 16

interface Redrawing {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly steps: Generator<void>
}

export function createSettledInk(canvas: HTMLCanvasElement): SettledInk {
  const context = contextOf(canvas)
  let size = { widthPx: 0, heightPx: 0, scale: 1 }
  /** What lies on the canvas (or will, once redrawing is done). */
  let lying: readonly Stroke[] = []
  /** Adopted here, not yet heard of from outside. */
  const unconfirmed = new Set<string>()
  let adding: Generator<void> | null = null
  let redrawing: Redrawing | null = null
  let spare: HTMLCanvasElement | null = null
  let atOnce = STRETCHES_AT_ONCE
  const probe = createProbe()

  /** Draws some stretches and waits for their pixels: a canvas only notes what it is told, and pays when it is shown. */
  const drawSome = (steps: Generator<void>, on: HTMLCanvasElement, sliceMs: number): boolean => {
    const startMs = performance.now()
    let finished = false
    for (let count = 0; count < atOnce && !finished; count += 1) finished = steps.next().done === true
    probe(on)
    const tookMs = performance.now() - startMs
    if (tookMs > sliceMs) atOnce = Math.max(2, Math.floor(atOnce / 2))
    else if (tookMs < sliceMs / 2) atOnce = Math.min(256, atOnce * 2)
    return finished
  }

  const redraw = (): void => {
    adding = null
    spare ??= document.createElement('canvas')
    spare.width = size.widthPx
    spare.height = size.heightPx
    const spareContext = contextOf(spare)
    spareContext.setTransform(size.scale, 0, 0, size.scale, 0, 0)
    redrawing = { canvas: spare, context: spareContext, steps: drawInSteps(spareContext, lying) }
  }

  return {
    resize(widthPx, heightPx, scale) {
      if (size.widthPx === widthPx && size.heightPx === heightPx && size.scale === scale) return
      size = { widthPx, heightPx, scale }
      redraw()
    },
    show(strokes) {
      for (const stroke of strokes) unconfirmed.delete(stroke.id)
      const wanted = [...strokes, ...lying.filter((stroke) => unconfirmed.has(stroke.id))]
      const same = lying.every((stroke, index) => isSame(stroke, wanted[index]))
      const added = same ? wanted.slice(lying.length) : []
      if (same && added.length === 0) return
      lying = wanted
      // A second addition while one is being drawn: start over, so that the order of lines is never lost.
      if (!same || redrawing !== null || adding !== null) return redraw()
      adding = drawInSteps(context, added)
    },
    put(head, outline) {
      context.setTransform(size.scale, 0, 0, size.scale, 0, 0)
      takeUpTool(context, head)
      fillOutline(context, outline)
    },
    adopt(stroke, crossed) {
      lying = [...lying, stroke]
      unconfirmed.add(stroke.id)
      if (crossed || redrawing !== null || adding !== null) redraw()
    },
    redraw,
    work(sliceMs) {
      if (redrawing !== null) {
        if (!drawSome(redrawing.steps, redrawing.canvas, sliceMs)) return false
        canvas.width = size.widthPx
        canvas.height = size.heightPx
        context.drawImage(redrawing.canvas, 0, 0)
        redrawing.canvas.width = redrawing.canvas.height = 0
        redrawing = null
        return true
      }
      if (adding !== null) {
        context.setTransform(size.scale, 0, 0, size.scale, 0, 0)
        if (drawSome(adding, canvas, sliceMs)) adding = null
      }
      return false
    },
    hasWork: () => redrawing !== null || adding !== null,
    end() {
      if (spare !== null) spare.width = spare.height = 0
      redrawing = adding = null
    },
  }
}

function isSame(one: Stroke, other: Stroke | undefined): boolean {
  return other !== undefined && one.id === other.id && one.points.length === other.points.length
}

/** Draws line after line, pausing after each stretch. */
function* drawInSteps(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): Generator<void> {
  for (const stroke of strokes) {
    const points = smoothStroke(stroke)
    const lastRaw = stroke.points.at(-1)
    const lastSmooth = points.at(-1)
    if (lastRaw === undefined || lastSmooth === undefined) continue
    const complete = completeStretches(points.length)
    for (let index = 0; index <= complete; index += 1) {
      takeUpTool(context, stroke)
      fillOutline(context, outlineStretch(stroke, points, index, index === complete ? [pointAtTip(lastRaw, lastSmooth)] : []))
      yield
    }
  }
}

/** Reading one pixel's worth of a canvas makes it draw all it has noted. */
function createProbe(): (canvas: HTMLCanvasElement) => void {
  const pixel = document.createElement('canvas')
  pixel.width = pixel.height = 1
  const context = contextOf(pixel)
  return (canvas) => {
    if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
  }
}

/** A canvas's drawing context. Throws where there is none: then nothing can be drawn at all. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  return context
}
