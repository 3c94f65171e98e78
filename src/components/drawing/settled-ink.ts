import type { Line, Stroke } from '../../ink/ink-operation.ts'
import { fillOutline, fillRings, takeUpTool } from '../../ink/render-strokes.ts'
import { completeStretches, type Outline, outlineStretch, smoothStroke } from '../../ink/stroke-outline.ts'
import { pointAtTip } from '../../ink/stroke-smoother.ts'

/** The canvas of finished ink. It knows what lies on it, and draws itself anew behind the scenes when it must. */
export interface SettledInk {
  resize(widthPx: number, heightPx: number, scale: number): void
  /** The strokes that should lie here, in order. */
  show(strokes: readonly Stroke[]): void
  /** Lays one shape of a live line on the page now. */
  put(head: Pick<Line, 'tool' | 'colour'>, outline: Outline): void
  /** A live line is complete and wholly put. `crossed`: others were drawn meanwhile, so the order must be put right. */
  adopt(stroke: Line, crossed: boolean): void
  redraw(): void
  /** Draws for about so long. `exchanged`: the page is another one, and live lines must be put again. */
  work(sliceMs: number): 'nothing' | 'added' | 'exchanged'
  hasWork(): boolean
  /** The page as it stands, with the scale it is drawn at: until it is drawn anew, that of the size before. */
  page(): Page
  end(): void
}

interface Page {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  /** Pixels per paper unit. */
  readonly scale: number
}

/** Stretches drawn in one go at first; more where the machine is quick, fewer where it is slow. */
const STRETCHES_AT_ONCE = 16

interface Redrawing {
  readonly page: Page
  readonly steps: Generator<void>
}

export function createSettledInk(canvas: HTMLCanvasElement): SettledInk {
  let size = { widthPx: 0, heightPx: 0, scale: 1 }
  let page: Page = { canvas, context: contextOf(canvas), scale: 1 }
  /** What lies on the page (or will, once redrawing is done). */
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
    const fresh = openPage(spare, size)
    spare = fresh.canvas
    redrawing = { page: fresh, steps: drawInSteps(fresh.context, lying) }
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
      adding = drawInSteps(page.context, added)
    },
    put(head, outline) {
      takeUpTool(page.context, head)
      fillOutline(page.context, outline)
    },
    adopt(stroke, crossed) {
      lying = [...lying, stroke]
      unconfirmed.add(stroke.id)
      if (crossed || redrawing !== null || adding !== null) redraw()
    },
    redraw,
    work(sliceMs) {
      if (redrawing !== null) {
        if (!drawSome(redrawing.steps, redrawing.page.canvas, sliceMs)) return 'nothing'
        const { canvas: fresh, scale } = redrawing.page
        canvas.width = fresh.width
        canvas.height = fresh.height
        page.context.drawImage(fresh, 0, 0)
        page.context.setTransform(scale, 0, 0, scale, 0, 0)
        page = { ...page, scale }
        fresh.width = fresh.height = 0
        redrawing = null
        return 'exchanged'
      }
      if (adding === null) return 'nothing'
      if (drawSome(adding, page.canvas, sliceMs)) adding = null
      return 'added'
    },
    hasWork: () => redrawing !== null || adding !== null,
    page: () => page,
    end() {
      // Safari keeps a canvas's memory until its size is zero.
      for (const one of [canvas, spare]) if (one !== null) one.width = one.height = 0
      redrawing = adding = null
    },
  }
}

function openPage(given: HTMLCanvasElement | null, { widthPx, heightPx, scale }: { readonly widthPx: number; readonly heightPx: number; readonly scale: number }): Page {
  const canvas = given ?? document.createElement('canvas')
  canvas.width = widthPx
  canvas.height = heightPx
  const context = contextOf(canvas)
  context.setTransform(scale, 0, 0, scale, 0, 0)
  return { canvas, context, scale }
}

function isSame(one: Stroke, other: Stroke | undefined): boolean {
  if (other === undefined || one.id !== other.id) return false
  return one.tool === 'bucket' || other.tool === 'bucket' || one.points.length === other.points.length
}

/** Draws stroke after stroke, pausing after each stretch of a line and each filled area. */
function* drawInSteps(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): Generator<void> {
  for (const stroke of strokes) {
    if (stroke.tool === 'bucket') {
      takeUpTool(context, stroke)
      fillRings(context, stroke.rings)
      yield
      continue
    }
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
