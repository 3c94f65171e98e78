import { layArt } from '../art/lay-art.ts'
import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { isUsed } from '../spots.ts'
import type { CanvasInk } from '../tool.ts'
import { canvasOf, type House, HOUSE_HEADINGS, HOUSES, type ThreeHousesAnswers } from './answers.ts'
import { FRONT, HOUSE_ART } from './house-art.ts'

const COLUMN = 400
const MARGIN = 24
const HOUSE_SIZE = 376
const HOUSE_TOP = 30

/** The street with all that was put in each house, then every drawing on its own sheet. An untouched page has no picture. */
export function threeHousesPictures(answers: ThreeHousesAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const used = HOUSES.some((house) => isUsed(answers, house, ink(canvasOf(house)).strokes.length))
  return [...(used ? [{ canvas: 'houses', scene: street(answers, ink) }] : []), ...HOUSES.flatMap((house) => inkPicture(canvasOf(house), ink))]
}

function street(answers: ThreeHousesAnswers, ink: (canvas: string) => CanvasInk): Scene {
  const columns = HOUSES.map((house, index) => column(answers, house, index * COLUMN, ink))
  const height = Math.max(720, ...columns.map(({ bottom }) => Math.ceil(bottom + 40)))
  return { width: COLUMN * HOUSES.length, height, ground: 'sky', parts: columns.flatMap(({ parts }) => parts) }
}

function column(answers: ThreeHousesAnswers, house: House, left: number, ink: (canvas: string) => CanvasInk): { readonly parts: readonly ScenePart[]; readonly bottom: number } {
  const at = { x: left + (COLUMN - HOUSE_SIZE) / 2, y: HOUSE_TOP, size: HOUSE_SIZE }
  const middle = left + COLUMN / 2
  const { strokes, paper } = ink(canvasOf(house))
  const parts: ScenePart[] = [...layArt(HOUSE_ART[house], at)]
  if (strokes.length > 0) {
    const scale = Math.min((FRONT.width * HOUSE_SIZE) / 100 / paper.width, (FRONT.height * HOUSE_SIZE) / 100 / paper.height)
    const [width, height] = [paper.width * scale, paper.height * scale]
    const centre = { x: at.x + ((FRONT.x + FRONT.width / 2) * HOUSE_SIZE) / 100, y: at.y + ((FRONT.y + FRONT.height / 2) * HOUSE_SIZE) / 100 }
    parts.push({ kind: 'ink', strokes, paper, x: centre.x - width / 2, y: centre.y - height / 2, width, height })
  }
  parts.push({ kind: 'text', x: middle, y: 456, text: HOUSE_HEADINGS[house], size: 32, anchor: 'middle', colour: 'night', weight: 'bold' })
  let y = 516
  for (const { text } of answers.words[house] ?? []) {
    const laid = layText(text, { x: left + MARGIN, y, width: COLUMN - 2 * MARGIN, size: 28 })
    parts.push(...laid.parts)
    y = laid.bottom + 18
  }
  if (!isUsed(answers, house, strokes.length)) parts.push({ kind: 'text', x: middle, y, text: 'left empty', size: 28, anchor: 'middle', colour: 'quiet' })
  return { parts, bottom: y }
}
