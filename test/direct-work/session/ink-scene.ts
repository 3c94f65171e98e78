import type { Scene } from '../../../src/direct-work/scene.ts'
import type { CanvasInk } from '../../../src/direct-work/tool.ts'

/** A page that is nothing but its ink. */
export function inkScene({ strokes, paper }: CanvasInk): Scene {
  return { ...paper, ground: 'paper', parts: [{ kind: 'ink', strokes, paper, x: 0, y: 0, ...paper }] }
}
