import { inkPicture } from '../ink-picture.ts'
import type { Tool, ToolItem } from '../tool.ts'
import { unreachable } from '../../record/unreachable.ts'
import { ScribbleAction, ScribbleAnswers, type Idea } from './answers.ts'
import { SCRIBBLE_PROMPTS } from './prompts.ts'

const IDEA_NAMES: Readonly<Record<Idea, string>> = { 'favourite-place': 'a place I like', 'made-up-animal': 'a made-up animal', 'weather-inside': 'the weather in me today', 'anything': 'anything' }

/** The opener: a sheet and pens, and a second sheet if the adult draws too. It says nothing and is not kept unless the child asks. */
export const scribble: Tool<ScribbleAnswers, ScribbleAction> = {
  id: 'scribble',
  version: 1,
  name: 'Scribble together',
  about: 'A warm-up: draw side by side, each on a page of their own. Not kept unless the child asks.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [3, 10],
  prompts: SCRIBBLE_PROMPTS,
  answers: ScribbleAnswers,
  action: ScribbleAction,
  keptOnlyIfAsked: true,
  begin: () => ({ idea: null, together: false }),
  reduce: (answers, action) => {
    switch (action.kind) {
      case 'idea': return answers.idea === action.idea ? answers : { ...answers, idea: action.idea }
      case 'together': return answers.together === action.together ? answers : { ...answers, together: action.together }
      default: return unreachable(action)
    }
  },
  items: (answers, ink) => {
    const idea = answers.idea === null ? [] : [`idea taken: ${IDEA_NAMES[answers.idea]}`]
    const child: ToolItem = { ref: 'child', heading: 'Scribble', marks: [...idea, ...(ink('child').strokes.length > 0 ? ['a drawing'] : [])], words: [], canvas: 'child' }
    return ink('together').strokes.length > 0 ? [child, { ref: 'together', heading: 'The page beside, for the adult', marks: ['a drawing'], words: [], canvas: 'together' }] : [child]
  },
  pictures: (_answers, ink) => [...inkPicture('child', ink), ...inkPicture('together', ink)],
}
