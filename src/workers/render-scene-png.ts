import { SCENE_COLOURS, type Scene, type ScenePart } from '../direct-work/scene.ts'
import { renderStrokes } from '../ink/render-strokes.ts'
import { unreachable } from '../record/unreachable.ts'
import type { DrawingPng } from './render-drawing-png.ts'

/** Long edge of a picture for papers: A4 at 300 dots per inch. */
export const PAPERS_LONG_EDGE_PX = 3508

/** The side of the box that path data of a placed part is drawn in. */
const PATH_BOX = 100
// The worker has no network, so no font of ours: letters in a picture are the system's, and the list beside it has every word anyway.
const LETTERS = "Verdana, 'DejaVu Sans', Arial, sans-serif"

/** Draws a scene and encodes it as PNG; `longEdgePx` is the longer side. Needs OffscreenCanvas, nothing else. */
export async function renderScenePng(scene: Scene, longEdgePx: number = PAPERS_LONG_EDGE_PX): Promise<DrawingPng> {
  const scale = longEdgePx / Math.max(scene.width, scene.height)
  const { canvas, context } = openCanvas(scene.width * scale, scene.height * scale)
  context.fillStyle = SCENE_COLOURS[scene.ground]
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const part of scene.parts) {
    context.setTransform(scale, 0, 0, scale, 0, 0)
    drawPart(context, part, scale)
  }
  const { width: widthPx, height: heightPx } = canvas
  const png = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
  canvas.width = canvas.height = 0
  return { png, widthPx, heightPx }
}

function drawPart(context: OffscreenCanvasRenderingContext2D, part: ScenePart, scale: number): void {
  switch (part.kind) {
    case 'path': return drawPath(context, part)
    case 'text': {
      context.fillStyle = SCENE_COLOURS[part.colour]
      context.font = `${part.weight === 'bold' ? 'bold ' : ''}${part.size}px ${LETTERS}`
      context.textAlign = part.anchor === 'middle' ? 'center' : part.anchor
      context.textBaseline = 'alphabetic'
      context.fillText(part.text, part.x, part.y)
      return
    }
    case 'ink': return drawInk(context, part, scale)
    default: unreachable(part)
  }
}

function drawPath(context: OffscreenCanvasRenderingContext2D, part: Extract<ScenePart, { kind: 'path' }>): void {
  const placed = part.at ? part.at.size / PATH_BOX : 1
  if (part.at) {
    context.translate(part.at.x, part.at.y)
    context.scale(placed, placed)
  }
  const path = new Path2D(part.path)
  if (part.fill) {
    context.fillStyle = SCENE_COLOURS[part.fill]
    context.fill(path)
  }
  if (part.stroke) {
    context.strokeStyle = SCENE_COLOURS[part.stroke]
    // Widths and dashes are in units of the sheet, however large the box is laid.
    context.lineWidth = (part.strokeWidth ?? 4) / placed
    context.lineJoin = context.lineCap = 'round'
    context.setLineDash(part.dash ? part.dash.map((length) => length / placed) : [])
    context.stroke(path)
  }
}

/** On a sheet of its own first: a rubber must take away ink, and not the page under it. */
function drawInk(context: OffscreenCanvasRenderingContext2D, part: Extract<ScenePart, { kind: 'ink' }>, scale: number): void {
  if (part.strokes.length === 0) return
  const fit = Math.min(part.width / part.paper.width, part.height / part.paper.height)
  const ink = openCanvas(part.paper.width * fit * scale, part.paper.height * fit * scale)
  renderStrokes(ink.context, part.strokes, fit * scale)
  const left = part.x + (part.width - part.paper.width * fit) / 2
  const top = part.y + (part.height - part.paper.height * fit) / 2
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.drawImage(ink.canvas, Math.round(left * scale), Math.round(top * scale))
  ink.canvas.width = ink.canvas.height = 0
}

function openCanvas(width: number, height: number): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  return { canvas, context }
}
