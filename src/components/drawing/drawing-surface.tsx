import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { InkOperation, Stroke } from '../../ink/ink-operation.ts'
import { fitPaper, type Paper } from '../../ink/paper.ts'
import { createInkPainter, type InkPainter } from './ink-painter.ts'
import { type Hand, listenToPointers } from './pointer-ink.ts'
import './drawing-surface.css'

interface DrawingSurfaceProps extends Hand {
  /** The picture's name for those who do not see it. */
  readonly label: string
  readonly paper: Paper
  readonly strokes: readonly Stroke[]
  /** Milliseconds since the drawing began. */
  readonly elapsedMs: () => number
  /** Ink to keep: when a pen lifts, and about every second while it is down. Must reach `strokes` in the same turn. */
  readonly onOperation: (operation: InkOperation) => void
  /** The space there is for the sheet, in CSS pixels, at first and whenever it changes. */
  readonly onSpace?: (widthPx: number, heightPx: number) => void
}

/** More pixels than this are not worth their memory on a tablet. */
const MOST_PIXELS = 12_000_000

/** A sheet of paper to draw on with finger, pen or mouse. Turning or resizing draws it anew from its lines. */
export function DrawingSurface(props: DrawingSurfaceProps) {
  const { label, paper, strokes } = props
  const space = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const painter = useRef<InkPainter | null>(null)
  const now = useRef(props)
  now.current = props
  const [room, setRoom] = useState({ width: 0, height: 0, pixelRatio: 1 })
  const sheet = fitPaper(paper, room.width, room.height)

  useLayoutEffect(() => {
    if (space.current === null || canvas.current === null || overlay.current === null) return undefined
    const made = createInkPainter(canvas.current, overlay.current)
    painter.current = made
    const pointers = listenToPointers({
      element: canvas.current,
      painter: made,
      hand: () => now.current,
      paperWidth: () => now.current.paper.width,
      elapsedMs: () => now.current.elapsedMs(),
      emit: (operation) => now.current.onOperation(operation),
    })
    const stop = watchSize(space.current, (width, height) => {
      setRoom({ width, height, pixelRatio: window.devicePixelRatio })
      now.current.onSpace?.(width, height)
    })
    return () => {
      stop()
      pointers.end()
      made.end()
      painter.current = null
    }
  }, [])

  useLayoutEffect(() => {
    if (sheet.scale === 0) return
    const pixelRatio = Math.min(room.pixelRatio, Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height)))
    painter.current?.resize(Math.round(sheet.width * pixelRatio), Math.round(sheet.height * pixelRatio), sheet.scale * pixelRatio)
  }, [sheet.width, sheet.height, sheet.scale, room.pixelRatio])

  useLayoutEffect(() => painter.current?.show(strokes), [strokes])

  return (
    <div class="drawing-surface" ref={space}>
      <div class="drawing-surface__sheet" style={{ width: `${sheet.width}px`, height: `${sheet.height}px` }}>
        <canvas class="drawing-surface__ink" ref={canvas} role="img" aria-label={label} />
        <canvas class="drawing-surface__ink drawing-surface__ink--live" ref={overlay} aria-hidden="true" />
      </div>
    </div>
  )
}

/** Tells the size of an element, and again when it or the screen's pixel ratio changes. */
function watchSize(element: HTMLElement, tell: (widthPx: number, heightPx: number) => void): () => void {
  const read = (): void => tell(element.clientWidth, element.clientHeight)
  const observer = new ResizeObserver(read)
  observer.observe(element)
  // Moving to another monitor changes the pixel ratio without changing the size in CSS pixels.
  window.addEventListener('resize', read)
  read()
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', read)
  }
}
