import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { type PathAnswers, STATE_WORDS, type StepState, STEP_HEADINGS, STEPS } from './answers.ts'

const STONE = 'M6 52C8 26 28 8 54 10C80 12 96 32 94 56C92 80 70 94 46 91C22 88 4 76 6 52Z'
const HOLLOW: readonly StepState[] = ['might', 'waiting']

/** Nine stones on a winding path, each with its words and how it stands, and what the child drew over it. */
export function pathPictures({ steps }: PathAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const { strokes, paper } = ink('path')
  const parts = STEPS.flatMap((step, index): ScenePart[] => {
    const { state, waitingBecause } = steps[step]
    const { x, y } = stoneAt(index)
    const hollow = state === undefined || HOLLOW.includes(state)
    return [
      { kind: 'path', path: STONE, fill: hollow ? 'paper' : state === 'now' ? 'sand' : 'sky', stroke: 'night', strokeWidth: state === 'now' ? 10 : 4, ...(hollow && { dash: [14, 12] as const }), at: { x: x - 75, y, size: 150 } },
      ...layText(STEP_HEADINGS[step], { x, y: y + 190, width: 400, size: 32, anchor: 'middle', weight: 'bold' }).parts,
      ...(state ? layText(waitingBecause ? `${STATE_WORDS[state]} because ${waitingBecause.text}` : STATE_WORDS[state], { x, y: y + 236, width: 420, size: 28, anchor: 'middle' }).parts : []),
    ]
  })
  const drawn: ScenePart[] = strokes.length === 0 ? [] : [{ kind: 'ink', strokes, paper, x: 0, y: 0, width: 1600, height: 1130 }]
  return [{ canvas: 'path', scene: { width: 1600, height: 1130, ground: 'meadow', parts: [...parts, ...drawn] } }]
}

/** Rows of three, there and back again, as a path winds. */
function stoneAt(index: number): { readonly x: number; readonly y: number } {
  const row = Math.floor(index / 3)
  const across = row % 2 === 0 ? index % 3 : 2 - index % 3
  return { x: 280 + across * 520, y: 50 + row * 360 }
}
