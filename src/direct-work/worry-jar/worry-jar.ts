import { unreachable } from '../../record/unreachable.ts'
import { inkPicture } from '../ink-picture.ts'
import { oneWords } from '../told.ts'
import type { Tool } from '../tool.ts'
import { WorryJarAction, WorryJarAnswers, worryCanvas, type Worry } from './answers.ts'
import { worriesToRead, worryJarItems } from './items.ts'
import { jarPicture } from './picture.ts'
import { WORRY_JAR_PROMPTS } from './prompts.ts'

/** Worries written or drawn and put in a jar. The child is told first who reads them; none is ever thrown out, and nothing promises that one goes. */
export const worryJar: Tool<WorryJarAnswers, WorryJarAction> = {
  id: 'worry-jar',
  version: 1,
  name: 'Worry jar',
  about: 'Worries are written or drawn and put in a jar that keeps them. The child is told that you read it.',
  bands: ['early', 'primary', 'junior'],
  minutes: [5, 15],
  prompts: WORRY_JAR_PROMPTS,
  answers: WorryJarAnswers,
  action: WorryJarAction,
  begin: ({ band }) => ({ heard: false, tree: band === 'junior', worries: [] }),
  reduce,
  items: worryJarItems,
  facts: worriesToRead,
  pictures: (answers, ink) => answers.worries.length === 0 ? [] : [
    { canvas: 'jar', scene: jarPicture(answers, ink) }, ...answers.worries.flatMap(({ id }) => inkPicture(worryCanvas(id), ink)),
  ],
  beforeHandOver: ['There is time to read the jar, and to stay, if the child puts in something that needs action today.'],
}

function reduce(answers: WorryJarAnswers, action: WorryJarAction): WorryJarAnswers {
  if (action.kind === 'hear') return answers.heard ? answers : { ...answers, heard: true }
  if (action.kind === 'close') return answers.open === undefined ? answers : withoutOpen(answers)
  const worry = answers.worries.find(({ id }) => id === action.worry)
  if (action.kind === 'begin') {
    if (worry !== undefined) return answers
    return { ...answers, worries: [...answers.worries, { id: action.worry, inJar: false, plan: {}, resting: false }], open: { worry: action.worry, step: 'worry', view: action.view } }
  }
  if (worry === undefined) return answers
  const change = (next: Worry): WorryJarAnswers => ({ ...answers, worries: answers.worries.map((one) => one === worry ? next : one) })
  switch (action.kind) {
    case 'go': {
      const { step, view } = action
      if (step !== 'worry' && !answers.tree) return answers
      return answers.open?.worry === worry.id && answers.open.step === step && answers.open.view === view ? answers : { ...answers, open: { worry: worry.id, step, view } }
    }
    case 'say': return change({ ...worry, words: oneWords(action.words) })
    case 'put-in': {
      if (worry.inJar) return answers
      const put = change({ ...worry, inJar: true })
      return answers.tree ? { ...put, open: { worry: worry.id, step: 'can', view: 'write' } } : withoutOpen(put)
    }
    case 'can': return worry.can === action.answer ? answers : { ...change({ ...worry, can: action.answer }), open: { worry: worry.id, step: action.answer === 'yes' ? 'plan' : 'rest', view: 'write' } }
    case 'plan': return change({ ...worry, plan: { ...worry.plan, [action.part]: oneWords(action.words) } })
    case 'rest': return worry.resting ? answers : { ...change({ ...worry, resting: true }), open: { worry: worry.id, step: 'rest', view: 'write' } }
    default: return unreachable(action)
  }
}

function withoutOpen(answers: WorryJarAnswers): WorryJarAnswers {
  const { open: _open, ...rest } = answers
  return rest
}
