import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { LineAnswers } from './answers.ts'

const WIDTH = 1600
const LEFT = 140
const RIGHT = WIDTH - LEFT
const LINE_Y = 520

/** The line as it was left: both ends with their words, every place alike, and the marker where it was put. */
export function linePicture(answers: LineAnswers): Scene {
  const { steps, place, words } = answers
  const at = (step: number) => LEFT + (RIGHT - LEFT) * (step - 1) / (steps - 1)
  const size = steps === 11 ? 52 : 96
  const places = Array.from({ length: steps }, (_, index): ScenePart => stone(at(index + 1), size))
  const title = words.about ? layText(words.about.text, { x: WIDTH / 2, y: 130, width: 1300, size: 44, anchor: 'middle', weight: 'bold' }).parts : []
  return {
    width: WIDTH, height: 1000, ground: 'sand', parts: [
      ...title,
      { kind: 'path', path: `M${LEFT} ${LINE_Y}C${LEFT + 400} ${LINE_Y - 14} ${RIGHT - 400} ${LINE_Y + 14} ${RIGHT} ${LINE_Y}`, stroke: 'night', strokeWidth: 8 },
      ...places,
      ...(place === undefined ? [] : marker(at(place))),
      ...(words.low ? layText(words.low.text, { x: LEFT - 80, y: LINE_Y + 150, width: 620, size: 36 }).parts : []),
      ...(words.high ? layText(words.high.text, { x: RIGHT + 80, y: LINE_Y + 150, width: 620, size: 36, anchor: 'end' }).parts : []),
    ],
  }
}

function stone(x: number, size: number): ScenePart {
  return { kind: 'path', path: 'M8 52C6 28 26 10 52 9C78 8 95 28 93 54C91 80 72 92 48 91C24 90 10 76 8 52Z', fill: 'paper', stroke: 'night', strokeWidth: 4, at: { x: x - size / 2, y: LINE_Y - size / 2, size } }
}

/** A paper pennant: seen by its shape. */
function marker(x: number): ScenePart[] {
  return [
    { kind: 'path', path: `M${x} ${LINE_Y}V${LINE_Y - 210}`, stroke: 'night', strokeWidth: 8 },
    { kind: 'path', path: `M${x} ${LINE_Y - 212}L${x + 118} ${LINE_Y - 172}L${x + 3} ${LINE_Y - 126}Z`, fill: 'clay' },
  ]
}
