import type { CanvasInk, ToolItem } from '../tool.ts'
import { PLAN_PARTS, worryCanvas, type Worry, type WorryJarAnswers } from './answers.ts'

const CAN = { 'yes': 'yes', 'not-now': 'not right now', 'not-sure': 'not sure' } as const

/** One line a worry, in the order they were begun, put in the jar or not. */
export function worryJarItems(answers: WorryJarAnswers, ink: (canvas: string) => CanvasInk): readonly ToolItem[] {
  return answers.worries.map((worry) => {
    const drawn = ink(worryCanvas(worry.id)).strokes.length > 0
    return {
      ref: worry.id, heading: worry.inJar ? 'A worry in the jar' : 'A worry, not put in the jar', marks: marksOf(worry, drawn),
      words: [worry.words, ...PLAN_PARTS.map((part) => worry.plan[part])].filter((words) => words !== undefined), ...(drawn && { canvas: worryCanvas(worry.id) }),
    }
  })
}

/** For the practitioner alone: how many there are to read, and the check that goes with them. */
export function worriesToRead({ worries }: WorryJarAnswers): readonly ToolItem[] {
  if (worries.length === 0) return []
  const count = worries.length === 1 ? '1 worry to read' : `${worries.length} worries to read`
  return [{ ref: 'safeguarding-check', heading: 'Read the jar before you leave', marks: [count, 'check each one: does anyone need to be kept safe today?'], words: [] }]
}

function marksOf(worry: Worry, drawn: boolean): readonly string[] {
  return [
    ...(drawn ? ['a drawing'] : worry.words === undefined ? ['left empty'] : []),
    ...(worry.can === undefined ? [] : [`can something be done about it: ${CAN[worry.can]}`]),
    ...(worry.resting ? ['let it rest'] : []),
  ]
}
