import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { oneWords } from '../told.ts'
import type { Tool } from '../tool.ts'
import { unreachable } from '../../record/unreachable.ts'
import { FinishWellAction, FinishWellAnswers, type FinishPlace, FINISH_PLACES, type HowItWas, type NextThing } from './answers.ts'
import { FINISH_WELL_PROMPTS } from './prompts.ts'

const FACE_NAMES: Readonly<Record<HowItWas, string>> = { 'all-right': 'all right', 'in-the-middle': 'in the middle', 'not-all-right': 'not all right' }
const THING_NAMES: Readonly<Record<NextThing, string>> = { 'play': 'play', 'eat': 'eat or drink', 'rest': 'rest', 'be-with-someone': 'be with someone', 'go-out': 'go out', 'watch-or-listen': 'watch or listen' }
const HEADINGS: Readonly<Record<FinishPlace, string>> = { 'next': 'What I do next', 'for-you': 'What I would like you to do or not do', 'safe-adult': 'Who I can go to today' }

/** The closer: how it was, what comes next, what to do before the next visit, who to go to. Never the heavy part last. */
export const finishWell: Tool<FinishWellAnswers, FinishWellAction> = {
  id: 'finish-well',
  version: 1,
  name: 'Finish well',
  about: 'Ends gently: how it was, what comes next, and who the child can go to today. Needed after a heavy tool.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [3, 8],
  prompts: FINISH_WELL_PROMPTS,
  answers: FinishWellAnswers,
  action: FinishWellAction,
  begin: () => ({ howItWas: null, next: [], words: {} }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'how-it-was': return answers.howItWas === action.face ? answers : { ...answers, howItWas: action.face }
      case 'next': {
        if (answers.next.includes(action.thing) === action.on) return answers
        return { ...answers, next: action.on ? [...answers.next, action.thing] : answers.next.filter((one) => one !== action.thing) }
      }
      case 'say': {
        const { [action.place]: _before, ...others } = answers.words
        const words = oneWords(action.words)
        return { ...answers, words: words === undefined ? others : { ...others, [action.place]: words } }
      }
      default: return unreachable(action)
    }
  },
  items: ({ howItWas, next, words }) => [
    ...(howItWas === null ? [] : [{ ref: 'how-it-was', heading: 'How it was', marks: [`face: ${FACE_NAMES[howItWas]}`], words: [] }]),
    ...FINISH_PLACES.flatMap((place) => {
      const said = words[place]
      const marks = place === 'next' ? next.map((thing) => THING_NAMES[thing]) : []
      return said === undefined && marks.length === 0 ? [] : [{ ref: place, heading: HEADINGS[place], marks, words: said === undefined ? [] : [said] }]
    }),
  ],
  pictures: (answers) => [{ canvas: 'finish', scene: board(answers) }],
}

function board({ howItWas, next, words }: FinishWellAnswers): Scene {
  const parts: ScenePart[] = []
  let y = 90
  const line = (text: string, bold = false): void => {
    const laid = layText(text, { x: 70, y, width: 1460, size: bold ? 34 : 32, ...(bold && { weight: 'bold' as const }) })
    parts.push(...laid.parts)
    y = laid.bottom + (bold ? 12 : 26)
  }
  if (howItWas !== null) {
    line('How it was', true)
    line(FACE_NAMES[howItWas])
  }
  for (const place of FINISH_PLACES) {
    const said = words[place]
    const chosen = place === 'next' ? next.map((thing) => THING_NAMES[thing]).join(', ') : ''
    if (said === undefined && chosen === '') continue
    line(HEADINGS[place], true)
    if (chosen !== '') line(chosen)
    if (said !== undefined) line(said.text)
  }
  return { width: 1600, height: Math.max(600, Math.ceil(y + 60)), ground: 'meadow', parts }
}
