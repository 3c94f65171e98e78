import type { Fill, Line, Stroke } from './ink-operation.ts'
import type { Ring } from './packed-rings.ts'
import { penOf } from './pens.ts'
import { type Outline, strokeOutline } from './stroke-outline.ts'

/** As much of a canvas as ink needs: a page's, a worker's or a test's. */
export interface InkCanvas {
  fillStyle: unknown
  globalCompositeOperation: string
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void
  closePath(): void
  fill(rule?: 'evenodd'): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
}

/** Fills one closed shape, its corners rounded off. The transform in force turns paper units into pixels. */
export function fillOutline(canvas: InkCanvas, outline: Outline): void {
  const first = outline[0]
  const last = outline.at(-1)
  if (first === undefined || last === undefined) return
  canvas.beginPath()
  canvas.moveTo((last[0] + first[0]) / 2, (last[1] + first[1]) / 2)
  for (let index = 0; index < outline.length; index += 1) {
    const here = outline[index] ?? first
    const next = outline[index + 1] ?? first
    canvas.quadraticCurveTo(here[0], here[1], (here[0] + next[0]) / 2, (here[1] + next[1]) / 2)
  }
  canvas.closePath()
  canvas.fill()
}

/** Fills the space between closed rings, corner to corner. */
export function fillRings(canvas: InkCanvas, rings: readonly Ring[]): void {
  canvas.beginPath()
  for (const ring of rings) {
    ring.forEach(([x, y], index) => { if (index === 0) canvas.moveTo(x, y); else canvas.lineTo(x, y) })
    canvas.closePath()
  }
  canvas.fill('evenodd')
}

/** Chooses colour and manner: a pen covers, a rubber takes away down to the paper, a bucket runs under the lines it was poured between. */
export function takeUpTool(canvas: InkCanvas, stroke: Pick<Line, 'tool' | 'colour'> | Pick<Fill, 'tool' | 'colour' | 'lies'>): void {
  canvas.globalCompositeOperation = stroke.tool === 'eraser' ? 'destination-out' : stroke.tool === 'bucket' && stroke.lies === 'under' ? 'destination-over' : 'source-over'
  canvas.fillStyle = stroke.tool === 'eraser' ? '#000' : penOf(stroke.colour).hex
}

/** Draws strokes in order on a clear canvas; `scale` is pixels per paper unit. */
export function renderStrokes(canvas: InkCanvas, strokes: readonly Stroke[], scale: number): void {
  canvas.setTransform(scale, 0, 0, scale, 0, 0)
  for (const stroke of strokes) {
    takeUpTool(canvas, stroke)
    if (stroke.tool === 'bucket') fillRings(canvas, stroke.rings)
    else for (const outline of strokeOutline(stroke)) fillOutline(canvas, outline)
  }
  canvas.globalCompositeOperation = 'source-over'
}
