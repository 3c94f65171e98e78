import { applyOperations, EMPTY_HISTORY, visibleStrokes } from '../ink/drawing-history.ts'
import type { Stroke } from '../ink/ink-operation.ts'
import type { Paper } from '../ink/paper.ts'
import { renderStrokes } from '../ink/render-strokes.ts'
import { vectorBytesToDrawing } from '../ink/vector-bytes.ts'

/** A drawing as a picture on white paper. */
export interface DrawingPng {
  readonly png: ArrayBuffer
  readonly widthPx: number
  readonly heightPx: number
}

/** Draws lines on a white sheet and encodes it as PNG; `longEdgePx` is the longer side. Needs OffscreenCanvas, nothing else. */
export async function renderDrawingPng(strokes: readonly Stroke[], longEdgePx: number, paper: Paper): Promise<DrawingPng> {
  const scale = longEdgePx / Math.max(paper.width, paper.height)
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(paper.width * scale)), Math.max(1, Math.round(paper.height * scale)))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  renderStrokes(context, strokes, scale)
  // The rubber takes ink away down to nothing: the paper is laid under it last.
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const { width: widthPx, height: heightPx } = canvas
  const png = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
  canvas.width = canvas.height = 0
  return { png, widthPx, heightPx }
}

/** The same from a drawing's kept bytes; null if they are no drawing. */
export async function renderVectorBytesPng(bytes: Uint8Array, longEdgePx: number): Promise<DrawingPng | null> {
  const drawing = vectorBytesToDrawing(bytes)
  if (drawing.kind === 'refused') return null
  const history = applyOperations(EMPTY_HISTORY, drawing.operations)
  return await renderDrawingPng(visibleStrokes(history), longEdgePx, history.paper)
}
