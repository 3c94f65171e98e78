import { unreachable } from '../../record/unreachable.ts'
import { inkPicture } from '../ink-picture.ts'
import { oneWords } from '../told.ts'
import type { Tool } from '../tool.ts'
import { cardCanvas, SortingMatAction, SortingMatAnswers, type SortedCard } from './answers.ts'
import { deckOf } from './decks.ts'
import { isSymbolCard, scaleUse, sortingMatItems } from './items.ts'
import { matPicture } from './picture.ts'
import { SORTING_MAT_PROMPTS } from './prompts.ts'

/** Pictures, one at a time, onto two or three piles. Moving a card keeps where it lay before; nothing is counted. */
export const sortingMat: Tool<SortingMatAnswers, SortingMatAction> = {
  id: 'sorting-mat',
  version: 1,
  name: 'Sorting mat',
  about: 'Pictures or own drawings, one at a time: I like it, not sure, I don’t like it. For children who show more easily than they say.',
  bands: ['early', 'primary', 'junior', 'teen', 'older'],
  minutes: [5, 15],
  prompts: SORTING_MAT_PROMPTS,
  answers: SortingMatAnswers,
  action: SortingMatAction,
  begin: ({ orderOf }) => ({ outer: orderOf('sorting-mat.outer', ['like', 'dont-like'])[0] === 'like' ? ['like', 'dont-like'] : ['dont-like', 'like'], piles: 3, cards: [] }),
  reduce,
  items: sortingMatItems,
  facts: scaleUse,
  pictures: (answers, ink) => answers.cards.length === 0 ? [] : [
    { canvas: 'mat', scene: matPicture(answers, ink) }, ...answers.cards.flatMap(({ id }) => inkPicture(cardCanvas(id), ink)),
  ],
}

function reduce(answers: SortingMatAnswers, action: SortingMatAction): SortingMatAnswers {
  switch (action.kind) {
    case 'piles': return action.count === answers.piles || answers.cards.some(({ pile }) => pile === 'not-sure') ? answers : { ...answers, piles: action.count }
    case 'topic': {
      const there = new Set(answers.cards.map(({ id }) => id))
      const added = deckOf(action.topic, action.shuffled, action.foils).filter((id) => !there.has(id)).map(emptyCard)
      return answers.topic === action.topic && added.length === 0 ? answers : withoutOpen({ ...answers, topic: action.topic, cards: [...answers.cards, ...added] })
    }
    case 'add-own': return answers.cards.some(({ id }) => id === action.card) ? answers : { ...answers, cards: [...answers.cards, emptyCard(action.card)], open: { card: action.card, view: 'draw' } }
    case 'close': return answers.open === undefined ? answers : withoutOpen(answers)
    default: return reduceCard(answers, action)
  }
}

function reduceCard(answers: SortingMatAnswers, action: Extract<SortingMatAction, { readonly kind: 'open' | 'put' | 'leave-out' | 'name' | 'say' }>): SortingMatAnswers {
  const card = answers.cards.find(({ id }) => id === action.card)
  if (card === undefined) return answers
  const change = (next: SortedCard): SortingMatAnswers => ({ ...answers, cards: answers.cards.map((one) => one === card ? next : one) })
  switch (action.kind) {
    case 'open':
      if (answers.open?.card === card.id && answers.open.view === action.view) return answers
      // Only a drawing of the child's own is drawn on.
      return action.view === 'draw' && isSymbolCard(card.id) ? answers : { ...answers, open: { card: card.id, view: action.view } }
    case 'put': {
      if (action.pile === 'not-sure' && answers.piles === 2) return answers
      if (card.pile === action.pile) return withoutOpen(answers)
      return withoutOpen(change({ ...card, pile: action.pile, before: before(card), leftOut: false }))
    }
    case 'leave-out': {
      if (card.leftOut) return answers
      const { pile: _pile, ...rest } = card
      return withoutOpen(change({ ...rest, before: before(card), leftOut: true }))
    }
    case 'name': return change({ ...card, name: oneWords(action.words) })
    case 'say': return change({ ...card, words: oneWords(action.words) })
    default: return unreachable(action)
  }
}

function emptyCard(id: SortedCard['id']): SortedCard {
  return { id, before: [], leftOut: false }
}

function before(card: SortedCard): SortedCard['before'] {
  return card.pile === undefined ? card.before : [...card.before, card.pile]
}

function withoutOpen(answers: SortingMatAnswers): SortingMatAnswers {
  const { open: _open, ...rest } = answers
  return rest
}
