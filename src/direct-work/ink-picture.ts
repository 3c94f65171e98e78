import type { Scene } from './scene.ts'
import type { CanvasInk } from './tool.ts'

/** A canvas as a picture of its own, on white paper; none if there is no line on it. */
export function inkPicture(canvas: string, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const { strokes, paper } = ink(canvas)
  return strokes.length === 0 ? [] : [{ canvas, scene: { ...paper, ground: 'paper', parts: [{ kind: 'ink', strokes, paper, x: 0, y: 0, ...paper }] } }]
}
