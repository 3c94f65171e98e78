import type { CanvasInk, ToolItem } from '../tool.ts'
import { cardCanvas, PILES, type Pile, type SortedCard, type SortingMatAnswers } from './answers.ts'
import { FOIL_IDS, SORTED_IDS, type SortedId } from './decks.ts'
import { SORTING_MAT_WORDS } from './words.ts'

/** One line a card that was sorted, in the order they lay; where a mind was changed, the piles before stand too. */
export function sortingMatItems(answers: SortingMatAnswers, ink: (canvas: string) => CanvasInk): readonly ToolItem[] {
  return answers.cards.filter((card) => card.pile !== undefined || card.leftOut || card.name !== undefined || card.words !== undefined || ink(cardCanvas(card.id)).strokes.length > 0).map((card) => ({
    ref: card.id, heading: cardName(card), marks: [...marksOf(card)], words: [card.name, card.words].filter((words) => words !== undefined),
    canvas: ink(cardCanvas(card.id)).strokes.length > 0 ? cardCanvas(card.id) : 'mat',
    ...(isSymbolCard(card.id) && { symbols: [card.id, ...(card.pile !== undefined && !card.leftOut ? [card.pile] : [])] }),
  }))
}

/**
 * For the practitioner alone: how the two foil cards lie, and "scale use unclear" unless ice cream is liked and loud noises are not.
 * A child may mean just that; it says only that the piles may not have been used as meant.
 */
export function scaleUse(answers: SortingMatAnswers): readonly ToolItem[] {
  if (!answers.cards.some(({ pile }) => pile !== undefined)) return []
  const lies = (foil: SortedId) => answers.cards.find(({ id }) => id === foil)?.pile
  const where = FOIL_IDS.map((foil) => `${SORTING_MAT_WORDS[`sorting-mat.card.${foil}`].toLowerCase()}: ${pileWords(lies(foil))}`)
  const asMeant = lies('ice-cream') === 'like' && lies('loud-noises') === 'dont-like'
  return [{ ref: 'foil-cards', heading: 'The two foil cards', marks: [...where, ...(asMeant ? [] : ['scale use unclear'])], words: [] }]
}

export function isSymbolCard(id: string): id is SortedId {
  return (SORTED_IDS as readonly string[]).includes(id)
}

function cardName({ id }: SortedCard): string {
  return isSymbolCard(id) ? SORTING_MAT_WORDS[`sorting-mat.card.${id}`] : 'A drawing of the child’s own'
}

function marksOf({ pile, before, leftOut }: SortedCard): readonly string[] {
  const now = leftOut ? 'left out' : pile === undefined ? 'not placed' : `pile: ${pileWords(pile)}`
  return before.length === 0 ? [now] : [now, `before: ${before.map(pileWords).join(', then ')}`.slice(0, 500)]
}

function pileWords(pile: Pile | undefined): string {
  return pile !== undefined && PILES.includes(pile) ? SORTING_MAT_WORDS[`sorting-mat.pile.${pile}`] : 'not placed'
}
