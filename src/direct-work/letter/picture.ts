import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import type { LetterAnswers } from './answers.ts'

const WIDTH = 1131
const HEIGHT = 1600
const MARGIN = 110

/** The typed letter on A4 sheets, as many as it needs; then what was written by hand, drawn, and a mark, each as it is. */
export function letterPictures(answers: LetterAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const typed = typedSheets(answers).map((parts, index) => ({ canvas: index === 0 ? 'letter' : `letter-${index + 1}`, scene: sheet(parts) }))
  return [...typed, ...['by-hand', 'drawing', 'mark'].flatMap((canvas) => inkPicture(canvas, ink))]
}

function typedSheets(answers: LetterAnswers): readonly (readonly ScenePart[])[] {
  if (answers.pieces.length === 0) return []
  const sheets: ScenePart[][] = [[]]
  let y = MARGIN + 40
  const words = [...answers.pieces.map((piece) => piece.words.text), ...(answers.signed?.how === 'name' ? [answers.signed.words.text] : [])]
  for (const text of words) {
    for (const part of layText(text, { x: MARGIN, y: 0, width: WIDTH - 2 * MARGIN, size: 32 }).parts) {
      if (part.kind !== 'text') continue
      if (y > HEIGHT - MARGIN) {
        sheets.push([])
        y = MARGIN + 40
      }
      sheets.at(-1)?.push({ ...part, y })
      y += 45
    }
    y += 30
  }
  return sheets
}

function sheet(parts: readonly ScenePart[]): Scene {
  return { width: WIDTH, height: HEIGHT, ground: 'paper', parts }
}

