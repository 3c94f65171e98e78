import { JAR, JAR_INSIDE, JAR_LID } from '../art/pieces/boards.ts'
import { layArt } from '../art/lay-art.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { worryCanvas, type Worry, type WorryJarAnswers } from './answers.ts'

const WIDTH = 1600
const JAR_SIZE = 940
const JAR_LEFT = 60
const NOTE_LEFT = 1060

/** The jar with a folded note for each worry in it, and every worry written out beside it, so that none is only a shape. */
export function jarPicture(answers: WorryJarAnswers, ink: (canvas: string) => CanvasInk): Scene {
  const inside = answers.worries.filter(({ inJar }) => inJar)
  const notes: ScenePart[] = []
  let bottom = 90
  for (const [index, worry] of answers.worries.entries()) {
    const laid = noteParts(worry, index, bottom, ink(worryCanvas(worry.id)))
    notes.push(...laid.parts)
    bottom = laid.bottom + 50
  }
  return {
    width: WIDTH, height: Math.max(1060, bottom), ground: 'lilac', parts: [
      ...layArt(JAR, { x: JAR_LEFT, y: 60, size: JAR_SIZE }),
      ...inside.flatMap((worry, index) => foldedNote(index, answers.worries.indexOf(worry) + 1)),
      ...layArt(JAR_LID, { x: JAR_LEFT, y: 60, size: JAR_SIZE }),
      ...notes,
    ],
  }
}

/** Folded notes fill the jar from the bottom; where they are many they lie on one another. */
function foldedNote(index: number, number: number): readonly ScenePart[] {
  const unit = JAR_SIZE / 100
  const [column, row] = [index % 3, Math.floor(index / 3) % 4]
  const x = JAR_LEFT + (JAR_INSIDE.x + 3 + column * 22 + (row % 2) * 3) * unit
  const y = 60 + (JAR_INSIDE.y + JAR_INSIDE.height - 13 - row * 12.5) * unit
  const [width, height] = [19 * unit, 11 * unit]
  return [
    { kind: 'path', path: `M${x} ${y + 10}L${x + width - 8} ${y}L${x + width} ${y + height - 12}L${x + 10} ${y + height}Z`, fill: 'sand' },
    { kind: 'path', path: `M${x} ${y + 10}L${x + width - 8} ${y}L${x + width * 0.52} ${y + height * 0.58}Z`, fill: 'stone' },
    { kind: 'text', x: x + width * 0.52, y: y + height - 20, text: String(number), size: 34, anchor: 'middle', colour: 'night' },
  ]
}

function noteParts(worry: Worry, index: number, top: number, { strokes, paper }: CanvasInk): { readonly parts: readonly ScenePart[]; readonly bottom: number } {
  const heading: ScenePart = { kind: 'text', x: NOTE_LEFT, y: top, text: `${index + 1}.`, size: 36, anchor: 'start', colour: 'night', weight: 'bold' }
  const width = 460
  const height = strokes.length === 0 ? 0 : Math.round((width * paper.height) / paper.width)
  const drawn: readonly ScenePart[] = strokes.length === 0 ? [] : [
    { kind: 'path', path: `M${NOTE_LEFT} ${top + 20}h${width}v${height}h${-width}Z`, fill: 'paper' }, { kind: 'ink', strokes, paper, x: NOTE_LEFT, y: top + 20, width, height },
  ]
  const text = worry.words === undefined ? { parts: [], bottom: top + height + 60 } : layText(worry.words.text, { x: NOTE_LEFT + 50, y: top + (height === 0 ? 0 : height + 60), width: 430, size: 32 })
  return { parts: [heading, ...drawn, ...text.parts], bottom: text.bottom }
}
