import { unreachable } from '../../record/unreachable.ts'
import { oneWords, putWords } from '../told.ts'
import type { Tool, ToolItem, ToolSetup } from '../tool.ts'
import { PathAction, PathAnswers, STATE_WORDS, STEP_HEADINGS, USUAL_WAY, WAIT_WORDS, WHEN_WORDS } from './answers.ts'
import { dateSaid } from './date-said.ts'
import { GivenPath, type When } from './given-path.ts'
import { pathPictures } from './picture.ts'
import { PATH_PROMPTS } from './prompts.ts'

type Standing = NonNullable<PathAnswers['steps']['asked']>

/**
 * Where the child is on the way through court: as the practitioner confirmed it at the hand-over, or set together by hand. No bar, no other
 * people's steps. A confirmed path is not changed on the child's page: what the child says about it and draws on it is theirs.
 */
export const path: Tool<PathAnswers, PathAction> = {
  id: 'path',
  version: 2,
  name: 'My path',
  about: 'The steps in plain words: done, now, next, might happen, waiting because. Proposed from the case pack for you to confirm, or set together.',
  bands: ['primary', 'junior', 'teen', 'older'],
  minutes: [5, 10],
  prompts: PATH_PROMPTS,
  answers: PathAnswers,
  action: PathAction,
  begin,
  reduce: (answers, action) => {
    if (action.kind === 'say') return { ...answers, words: putWords(answers.words, action.words) }
    if (answers.rightOn !== undefined || !answers.order.includes(action.step)) return answers
    const stands = answers.steps[action.step]
    const set = (standing: Standing) => ({ ...answers, steps: { ...answers.steps, [action.step]: standing } })
    switch (action.kind) {
      case 'set': return stands?.state === action.state ? answers : set({ state: action.state })
      case 'clear': return stands?.state === undefined ? answers : set({})
      case 'waiting-because': return set({ state: 'waiting', waitingBecause: oneWords(action.words) })
      default: return unreachable(action)
    }
  },
  items: (answers, ink) => [
    ...(answers.rightOn === undefined ? setByHand(answers) : [asConfirmed(answers, answers.rightOn)]),
    ...(ink('path').strokes.length > 0 ? [{ ref: 'drawing', heading: 'Drawn on the path', marks: [], words: [], canvas: 'path' }] : []),
    ...(answers.words.length > 0 ? [{ ref: 'words', heading: 'About the path', marks: [], words: answers.words }] : []),
  ],
  pictures: pathPictures,
}

function begin({ given }: ToolSetup): PathAnswers {
  const confirmed = given === undefined ? undefined : GivenPath.safeParse(given)
  if (!confirmed?.success) return { order: [...USUAL_WAY], steps: Object.fromEntries(USUAL_WAY.map((step) => [step, {}])), words: [] }
  const { steps, rightOn } = confirmed.data
  return { order: steps.map(({ step }) => step), steps: Object.fromEntries(steps.map(({ step, ...standing }) => [step, standing])), rightOn, words: [] }
}

/** Each step as child and practitioner set it together. */
function setByHand({ order, steps }: PathAnswers): ToolItem[] {
  return order.map((step) => {
    const { state, waitingBecause } = steps[step] ?? {}
    return { ref: step, heading: `Path shown: ${STEP_HEADINGS[step]}`, marks: [state ? STATE_WORDS[state] : 'not set'], words: waitingBecause ? [waitingBecause] : [] }
  })
}

/** What the child was shown: one thing, which the child did not make. */
function asConfirmed({ order, steps }: PathAnswers, rightOn: string): ToolItem {
  const standing = order.map((step) => `${STEP_HEADINGS[step]}: ${inWords(steps[step] ?? {})}`)
  return { ref: 'shown', heading: 'The path as it was shown', marks: [...standing, `confirmed by the practitioner before the hand-over, right on ${dateSaid(rightOn)}`], words: [] }
}

function inWords({ state, waiting, when }: Standing): string {
  if (state === undefined) return when ? whenInWords(when) : 'nothing said, comes later'
  return [STATE_WORDS[state], ...(waiting ? [`who is waiting: ${WAIT_WORDS[waiting]}`] : []), ...(when ? [whenInWords(when)] : [])].join(', ')
}

/** About when, as the record names it. */
export function whenInWords(when: When): string {
  return typeof when === 'object' ? `on ${dateSaid(when.on)}, a day that the practitioner confirmed` : WHEN_WORDS[when]
}
