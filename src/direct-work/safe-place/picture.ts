import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { PATH_PLACES, type SafePlaceAnswers, ZONE_HEADINGS, ZONES } from './answers.ts'

const STONE = 'M6 54C4 30 24 12 50 10C76 8 96 26 95 52C94 76 76 90 50 91C26 92 8 78 6 54Z'
const STONE_WORDS = ['a long way from safe', 'a bit safer', 'halfway', 'nearly safe', 'safe enough']

/** The child's drawing of the place, and a sheet with the words of each part and the path. */
export function safePlacePictures(answers: SafePlaceAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  return [...inkPicture('place', ink), { canvas: 'path', scene: sheet(answers) }]
}

function sheet({ zones, place }: SafePlaceAnswers): Scene {
  const parts: ScenePart[] = []
  let y = 100
  for (const zone of ZONES) {
    parts.push({ kind: 'text', x: 80, y, text: ZONE_HEADINGS[zone], size: 36, anchor: 'start', colour: 'night', weight: 'bold' })
    y += 54
    for (const { text } of zones[zone]) {
      const laid = layText(text, { x: 110, y, width: 1380, size: 34 })
      parts.push(...laid.parts)
      y = laid.bottom + 10
    }
    y += 34
  }
  const pathTop = y + 20
  PATH_PLACES.forEach((step, index) => {
    const x = 100 + index * 290
    parts.push({ kind: 'path', path: STONE, fill: 'paper', stroke: 'night', strokeWidth: 4, at: { x, y: pathTop + 60, size: 130 } })
    parts.push(...layText(STONE_WORDS[index] ?? '', { x: x + 65, y: pathTop + 240, width: 260, size: 28, anchor: 'middle' }).parts)
    if (place === step) parts.push({ kind: 'path', path: `M${x + 65} ${pathTop + 120}V${pathTop - 30}L${x + 150} ${pathTop}L${x + 67} ${pathTop + 34}Z`, fill: 'clay', stroke: 'night', strokeWidth: 5 })
  })
  return { width: 1600, height: Math.max(1000, Math.ceil(pathTop + 340)), ground: 'meadow', parts }
}
