import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { isUsed } from '../spots.ts'
import type { CanvasInk } from '../tool.ts'
import { type AllAboutMeAnswers, canvasOf, type Tile, TILE_HEADINGS, TILES } from './answers.ts'

const WIDTH = 1600
const GAP = 40
const CARD = (WIDTH - 4 * GAP) / 3
const INK_ROOM = 320

/** The tiles that hold something as cards on a table, three in a row, then every drawing on its own sheet. */
export function allAboutMePictures(answers: AllAboutMeAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const used = TILES.filter((tile) => isUsed(answers, tile, ink(canvasOf(tile)).strokes.length))
  return [...(used.length > 0 ? [{ canvas: 'cards', scene: table(answers, used, ink) }] : []), ...used.flatMap((tile) => inkPicture(canvasOf(tile), ink))]
}

function table(answers: AllAboutMeAnswers, used: readonly Tile[], ink: (canvas: string) => CanvasInk): Scene {
  const parts: ScenePart[] = []
  let top = GAP
  for (let first = 0; first < used.length; first += 3) {
    const row = used.slice(first, first + 3).map((tile, index) => card(answers, tile, GAP + index * (CARD + GAP), top, ink))
    const bottom = Math.max(...row.map((one) => one.bottom))
    row.forEach((one, index) => {
      const left = GAP + index * (CARD + GAP)
      parts.push({ kind: 'path', path: `M${left} ${top}h${CARD}v${bottom - top}h${-CARD}Z`, fill: 'paper' }, ...one.parts)
    })
    top = bottom + GAP
  }
  return { width: WIDTH, height: Math.max(500, Math.ceil(top)), ground: 'meadow', parts }
}

function card(answers: AllAboutMeAnswers, tile: Tile, left: number, top: number, ink: (canvas: string) => CanvasInk): { readonly parts: readonly ScenePart[]; readonly bottom: number } {
  const inner = { x: left + 24, width: CARD - 48 }
  const heading = layText(TILE_HEADINGS[tile], { x: inner.x, y: top + 52, width: inner.width, size: 30, weight: 'bold' })
  const parts: ScenePart[] = [...heading.parts]
  let y = heading.bottom
  const { strokes, paper } = ink(canvasOf(tile))
  if (strokes.length > 0) {
    const scale = Math.min(inner.width / paper.width, INK_ROOM / paper.height)
    parts.push({ kind: 'ink', strokes, paper, x: inner.x, y: y - 16, width: paper.width * scale, height: paper.height * scale })
    y += paper.height * scale + 24
  }
  for (const { text } of answers.words[tile] ?? []) {
    const laid = layText(text, { x: inner.x, y: y + 10, width: inner.width, size: 28 })
    parts.push(...laid.parts)
    y = laid.bottom + 14
  }
  return { parts, bottom: y + 10 }
}
