import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { type PathAnswers, STATE_WORDS, STEP_HEADINGS } from './answers.ts'
import { dateSaid } from './date-said.ts'
import type { StepState } from './given-path.ts'
import { PATH_WORDS } from './words.ts'

const STONE = 'M6 52C8 26 28 8 54 10C80 12 96 32 94 56C92 80 70 94 46 91C22 88 4 76 6 52Z'
const HOLLOW: readonly StepState[] = ['might', 'waiting']
const ROW = 400

/** The stones on a winding path, each with its words and how it stands, and what the child drew over it. */
export function pathPictures({ order, steps, rightOn }: PathAnswers, ink: (canvas: string) => CanvasInk): readonly { readonly canvas: string; readonly scene: Scene }[] {
  const { strokes, paper } = ink('path')
  const height = 60 + Math.ceil(order.length / 3) * ROW
  const parts = order.flatMap((step, index): ScenePart[] => {
    const { state, waiting, waitingBecause, when } = steps[step] ?? {}
    const { x, y } = stoneAt(index)
    const hollow = state === undefined || HOLLOW.includes(state)
    const because = waitingBecause?.text ?? (waiting && PATH_WORDS[`path.wait.${waiting}`])
    const lines = [
      state && (because ? `${STATE_WORDS[state]} because: ${because}` : STATE_WORDS[state]),
      when && (typeof when === 'object' ? dateSaid(when.on) : PATH_WORDS[`path.when.${when}`]),
    ].filter((line) => line !== undefined)
    const name = layText(STEP_HEADINGS[step], { x, y: y + 190, width: 440, size: 32, anchor: 'middle', weight: 'bold' })
    return [
      { kind: 'path', path: STONE, fill: hollow ? 'paper' : state === 'now' ? 'sand' : 'sky', stroke: 'night', strokeWidth: state === 'now' ? 10 : 4, ...(hollow && { dash: [14, 12] as const }), at: { x: x - 75, y, size: 150 } },
      ...name.parts,
      ...layText(lines.join('. '), { x, y: name.bottom, width: 440, size: 28, anchor: 'middle' }).parts,
    ]
  })
  const dated: ScenePart[] = rightOn === undefined ? [] : [...layText(`${PATH_WORDS['path.right-on']} ${dateSaid(rightOn)}`, { x: 60, y: height + 20, width: 1400, size: 28 }).parts]
  const drawn: ScenePart[] = strokes.length === 0 ? [] : [{ kind: 'ink', strokes, paper, x: 0, y: 0, width: 1600, height: height + 60 }]
  return [{ canvas: 'path', scene: { width: 1600, height: height + 60, ground: 'meadow', parts: [...parts, ...dated, ...drawn] } }]
}

/** Rows of three, there and back again, as a path winds. */
function stoneAt(index: number): { readonly x: number; readonly y: number } {
  const row = Math.floor(index / 3)
  const across = row % 2 === 0 ? index % 3 : 2 - index % 3
  return { x: 280 + across * 520, y: 50 + row * ROW }
}
