import { unreachable } from '../../record/unreachable.ts'
import { oneWords, putWords } from '../told.ts'
import type { Tool, ToolItem } from '../tool.ts'
import { PathAction, PathAnswers, STATE_WORDS, STEP_HEADINGS, STEPS } from './answers.ts'
import { pathPictures } from './picture.ts'
import { PATH_PROMPTS } from './prompts.ts'

/** Where the child is on the way through court, set by the practitioner and child together. No bar, no dates, no other people's steps. */
export const path: Tool<PathAnswers, PathAction> = {
  id: 'path',
  version: 1,
  name: 'My path',
  about: 'The steps in plain words: done, now, next, might happen, waiting because. Set them together with the child.',
  bands: ['primary', 'junior', 'teen', 'older'],
  minutes: [5, 10],
  prompts: PATH_PROMPTS,
  answers: PathAnswers,
  action: PathAction,
  begin: () => ({ steps: Object.fromEntries(STEPS.map((step) => [step, {}])) as PathAnswers['steps'], words: [] }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'set': return answers.steps[action.step].state === action.state ? answers : { ...answers, steps: { ...answers.steps, [action.step]: { state: action.state } } }
      case 'clear': return answers.steps[action.step].state === undefined ? answers : { ...answers, steps: { ...answers.steps, [action.step]: {} } }
      case 'waiting-because': return { ...answers, steps: { ...answers.steps, [action.step]: { state: 'waiting', waitingBecause: oneWords(action.words) } } }
      case 'say': return { ...answers, words: putWords(answers.words, action.words) }
      default: return unreachable(action)
    }
  },
  items: ({ steps, words }) => [
    ...STEPS.map((step): ToolItem => {
      const { state, waitingBecause } = steps[step]
      return { ref: step, heading: `Path shown: ${STEP_HEADINGS[step]}`, marks: [state ? STATE_WORDS[state] : 'not set'], words: waitingBecause ? [waitingBecause] : [], canvas: 'path' }
    }),
    ...(words.length > 0 ? [{ ref: 'words', heading: 'About the path', marks: [], words, canvas: 'path' }] : []),
  ],
  pictures: pathPictures,
}
