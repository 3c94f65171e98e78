import { layArt } from '../art/lay-art.ts'
import { SYMBOLS } from '../art/symbols/symbols.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { cardCanvas, pilesOf, type SortedCard, type SortingMatAnswers } from './answers.ts'
import { isSymbolCard } from './items.ts'
import { SORTING_MAT_WORDS } from './words.ts'

const WIDTH = 1600
const EDGE = 40
const HEAD = 230
const CARD = 200

/** The mat as it was left: piles of one size on one ground, every card with its name. */
export function matPicture(answers: SortingMatAnswers, ink: (canvas: string) => CanvasInk): Scene {
  const piles = pilesOf(answers)
  const width = (WIDTH - EDGE * (piles.length + 1)) / piles.length
  const columns = Math.max(1, Math.floor((width - 20) / (CARD + 10)))
  const lying = piles.map((pile) => answers.cards.filter((card) => card.pile === pile))
  const rows = Math.max(2, ...lying.map((cards) => Math.ceil(cards.length / columns)))
  const height = HEAD + rows * (CARD + 60) + 3 * EDGE
  const parts = piles.flatMap((pile, index): readonly ScenePart[] => {
    const left = EDGE + index * (width + EDGE)
    return [
      { kind: 'path', path: `M${left + 18} ${EDGE}H${left + width - 14}Q${left + width} ${EDGE} ${left + width - 2} ${EDGE + 20}V${height - EDGE - 16}Q${left + width - 3} ${height - EDGE} ${left + width - 22} ${height - EDGE}H${left + 16}Q${left} ${height - EDGE} ${left + 2} ${height - EDGE - 20}V${EDGE + 18}Q${left} ${EDGE} ${left + 18} ${EDGE}Z`, fill: 'paper' },
      ...layArt(SYMBOLS[pile], { x: left + width / 2 - 60, y: EDGE + 16, size: 120 }),
      { kind: 'text', x: left + width / 2, y: EDGE + 180, text: SORTING_MAT_WORDS[`sorting-mat.pile.${pile}`], size: 38, anchor: 'middle', colour: 'night', weight: 'bold' },
      ...(lying[index] ?? []).flatMap((card, place) => cardParts(card, left + 20 + (place % columns) * (CARD + 10), HEAD + EDGE + Math.floor(place / columns) * (CARD + 60), ink(cardCanvas(card.id)))),
    ]
  })
  return { width: WIDTH, height, ground: 'sky', parts }
}

function cardParts(card: SortedCard, x: number, y: number, { strokes, paper }: CanvasInk): readonly ScenePart[] {
  const size = CARD - 40
  const picture: readonly ScenePart[] = isSymbolCard(card.id) ? layArt(SYMBOLS[card.id], { x: x + 20, y, size }) : []
  const shape = Math.min(size / paper.width, size / paper.height)
  const drawn: readonly ScenePart[] = strokes.length === 0 ? [] : [{ kind: 'ink', strokes, paper, x: x + 20, y, width: paper.width * shape, height: paper.height * shape }]
  const name = card.name?.text ?? (isSymbolCard(card.id) ? SORTING_MAT_WORDS[`sorting-mat.card.${card.id}`] : '')
  return [...picture, ...drawn, ...(name === '' ? [] : layText(name, { x: x + CARD / 2, y: y + size + 34, width: CARD + 30, size: 26, anchor: 'middle' }).parts.slice(0, 2))]
}
