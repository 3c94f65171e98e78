import { unreachable } from '../../record/unreachable.ts'
import { inkPicture } from '../ink-picture.ts'
import { oneWords } from '../told.ts'
import type { Tool } from '../tool.ts'
import { HowIFeelAction, HowIFeelAnswers, likeCanvas, nameCanvas, ownFaceCanvas, type FeelingCard } from './answers.ts'
import { boardOf, howIFeelItems } from './items.ts'
import { feelingPicture } from './picture.ts'
import { HOW_I_FEEL_PROMPTS } from './prompts.ts'

/** Faces (words for teenagers) for a place, a person or a time that the child names. Any number together; nothing is chosen beforehand, weighed or inferred. */
export const howIFeel: Tool<HowIFeelAnswers, HowIFeelAction> = {
  id: 'how-i-feel',
  version: 1,
  name: 'How I feel',
  about: 'Faces or words for a place, a person or a time that the child names; how big, and what it is like.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [5, 15],
  prompts: HOW_I_FEEL_PROMPTS,
  answers: HowIFeelAnswers,
  action: HowIFeelAction,
  begin: ({ band }) => ({ inWords: band === 'teen' || band === 'older', sizes: band === 'early' || band === 'preVerbal' ? 3 : 5, cards: [] }),
  reduce,
  items: howIFeelItems,
  pictures: (answers, ink) => answers.cards.flatMap((card) => [
    { canvas: boardOf(card.id), scene: feelingPicture(card, answers, ink) }, ...inkPicture(nameCanvas(card.id), ink), ...inkPicture(ownFaceCanvas(card.id), ink), ...inkPicture(likeCanvas(card.id), ink),
  ]),
}

function reduce(answers: HowIFeelAnswers, action: HowIFeelAction): HowIFeelAnswers {
  if (action.kind === 'close') return answers.open === undefined ? answers : { inWords: answers.inWords, sizes: answers.sizes, cards: answers.cards }
  const card = answers.cards.find(({ id }) => id === action.card)
  if (action.kind === 'begin') {
    if (card !== undefined) return answers
    const { symbol } = action
    const begun: FeelingCard = { id: action.card, ...(symbol !== undefined && { symbol }), feelings: [] }
    return { ...answers, cards: [...answers.cards, begun], open: { card: begun.id, step: symbol === undefined ? 'name' : 'faces' } }
  }
  if (card === undefined) return answers
  const change = (next: FeelingCard): HowIFeelAnswers => ({ ...answers, cards: answers.cards.map((one) => one === card ? next : one) })
  switch (action.kind) {
    case 'go': return answers.open?.card === action.card && answers.open.step === action.step ? answers : { ...answers, open: { card: action.card, step: action.step } }
    case 'name': return change({ ...card, name: oneWords(action.words) })
    case 'say': return change({ ...card, like: oneWords(action.words) })
    case 'pick': {
      const picked = card.feelings.some(({ id }) => id === action.feeling)
      return change({ ...card, feelings: picked ? card.feelings.filter(({ id }) => id !== action.feeling) : [...card.feelings, { id: action.feeling }] })
    }
    case 'size': {
      const { feeling, size } = action
      if (size < 1 || size > answers.sizes || !card.feelings.some((one) => one.id === feeling && one.size !== size)) return answers
      return change({ ...card, feelings: card.feelings.map((one) => one.id === feeling ? { id: feeling, size } : one) })
    }
    default: return unreachable(action)
  }
}
