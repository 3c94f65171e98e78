import type { CanvasInk, ToolItem } from '../tool.ts'
import { likeCanvas, nameCanvas, ownFaceCanvas, type Feeling, type FeelingCard, type HowIFeelAnswers } from './answers.ts'
import { isFace } from './feelings.ts'
import { HOW_I_FEEL_WORDS } from './words.ts'

/** What a card is about, in the tool's words where the child took a symbol; the child's own name stands among the words. */
export function aboutOf(card: FeelingCard): string {
  return card.symbol === undefined ? 'a place, person or time of the child’s own' : HOW_I_FEEL_WORDS[`how-i-feel.about.${card.symbol}`]
}

/** One line a card, and one for a face of the child's own. Faces are named in the order they were picked, never weighed. */
export function howIFeelItems(answers: HowIFeelAnswers, ink: (canvas: string) => CanvasInk): readonly ToolItem[] {
  return answers.cards.flatMap((card): readonly ToolItem[] => {
    const drawn = ink(likeCanvas(card.id)).strokes.length > 0
    const marks = card.feelings.map((feeling) => markOf(feeling, answers))
    const named = ink(nameCanvas(card.id)).strokes.length > 0
    const own = ink(ownFaceCanvas(card.id)).strokes.length > 0
    return [
      {
        ref: card.id, heading: `How I feel: ${aboutOf(card)}`, marks: marks.length === 0 ? [answers.inWords ? 'no word picked' : 'no face picked'] : marks,
        words: [card.name, card.like].filter((words) => words !== undefined), canvas: drawn ? likeCanvas(card.id) : boardOf(card.id),
      },
      ...(named ? [{ ref: `name-${card.id}`, heading: 'What it is about, drawn', marks: [`drawn for: ${aboutOf(card)}`], words: [], canvas: nameCanvas(card.id) }] : []),
      ...(own ? [{ ref: `own-face-${card.id}`, heading: 'A face of the child’s own', marks: [`drawn for: ${aboutOf(card)}`], words: [], canvas: ownFaceCanvas(card.id) }] : []),
    ]
  })
}

/** The picture of a card with its faces. */
export const boardOf = (card: string) => `faces-${card}`

function markOf({ id, size }: Feeling, { sizes, inWords }: HowIFeelAnswers): string {
  const kind = id === 'own' ? 'face of their own' : `${isFace(id) && !inWords ? 'face' : 'word'}: ${HOW_I_FEEL_WORDS[`how-i-feel.feeling.${id}`].toLowerCase()}`
  return size === undefined ? kind : `${kind}, size ${size} of ${sizes}`
}
