import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { isUsed } from '../spots.ts'
import { canvasOf, type House, HOUSE_HEADINGS, HOUSES, type ThreeHousesAnswers } from './answers.ts'
import { HOUSE_SHAPES } from './house-shapes.ts'

const COLUMN = 400
const MARGIN = 24
const INK_TOP = 430
const INK_ROOM = 300

/** The street with all that was put in each house, then every drawing on its own sheet. An untouched page has no picture. */
export function threeHousesPictures(answers: ThreeHousesAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const used = HOUSES.some((house) => isUsed(answers, house, ink(canvasOf(house)).strokes.length))
  return [...(used ? [{ canvas: 'houses', scene: street(answers, ink) }] : []), ...HOUSES.flatMap((house) => inkPicture(canvasOf(house), ink))]
}

function street(answers: ThreeHousesAnswers, ink: (canvas: string) => CanvasInk): Scene {
  const columns = HOUSES.map((house, index) => column(answers, house, index * COLUMN, ink))
  const height = Math.max(1000, ...columns.map(({ bottom }) => Math.ceil(bottom + 60)))
  return { width: COLUMN * HOUSES.length, height, ground: 'sky', parts: columns.flatMap(({ parts }) => parts) }
}

function column(answers: ThreeHousesAnswers, house: House, left: number, ink: (canvas: string) => CanvasInk): { readonly parts: readonly ScenePart[]; readonly bottom: number } {
  const middle = left + COLUMN / 2
  const drawn = ink(canvasOf(house))
  const parts: ScenePart[] = HOUSE_SHAPES[house].map(({ path, fill }) => ({ kind: 'path', path, fill, at: { x: middle - 150, y: 40, size: 300 } }))
  parts.push({ kind: 'text', x: middle, y: 394, text: HOUSE_HEADINGS[house], size: 32, anchor: 'middle', colour: 'night', weight: 'bold' })
  let y = INK_TOP + 40
  if (drawn.strokes.length > 0) {
    const width = COLUMN - 2 * MARGIN
    const scale = Math.min(width / drawn.paper.width, INK_ROOM / drawn.paper.height)
    const size = { width: drawn.paper.width * scale, height: drawn.paper.height * scale }
    const place = { x: middle - size.width / 2, y: INK_TOP, ...size }
    parts.push({ kind: 'path', path: `M${place.x} ${place.y}h${place.width}v${place.height}h${-place.width}Z`, fill: 'paper' })
    parts.push({ kind: 'ink', strokes: drawn.strokes, paper: drawn.paper, ...place })
    y = INK_TOP + size.height + 60
  }
  const words = answers.words[house] ?? []
  for (const { text } of words) {
    const laid = layText(text, { x: left + MARGIN, y, width: COLUMN - 2 * MARGIN, size: 28 })
    parts.push(...laid.parts)
    y = laid.bottom + 18
  }
  if (!isUsed(answers, house, drawn.strokes.length)) parts.push({ kind: 'text', x: middle, y, text: 'left empty', size: 28, anchor: 'middle', colour: 'quiet' })
  return { parts, bottom: y }
}
