import { BLANK_FACE, FACES, shareOfSize } from '../art/faces.ts'
import { layArt } from '../art/lay-art.ts'
import { SYMBOLS } from '../art/symbols/symbols.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import type { CanvasInk } from '../tool.ts'
import { ownFaceCanvas, type Feeling, type FeelingCard, type HowIFeelAnswers } from './answers.ts'
import { isFace } from './feelings.ts'
import { HOW_I_FEEL_WORDS } from './words.ts'

const WIDTH = 1600
const COLUMNS = 5
const CELL = 290
const TOP = 260

/** A card: what it is about, every picked face at its size, and the child's words under them. One ground whatever was picked. */
export function feelingPicture(card: FeelingCard, answers: Pick<HowIFeelAnswers, 'sizes' | 'inWords'>, ink: (canvas: string) => CanvasInk): Scene {
  const rows = Math.max(1, Math.ceil(card.feelings.length / COLUMNS))
  const words = card.like === undefined ? { parts: [], bottom: TOP + rows * CELL } : layText(card.like.text, { x: 80, y: TOP + rows * CELL + 70, width: WIDTH - 160, size: 44 })
  return {
    width: WIDTH, height: Math.max(1000, words.bottom + 60), ground: 'sand', parts: [
      ...(card.symbol === undefined ? [] : layArt(SYMBOLS[card.symbol], { x: 70, y: 40, size: 160 })),
      ...headingOf(card),
      ...card.feelings.flatMap((feeling, index) => feelingParts(feeling, answers, 60 + (index % COLUMNS) * 300, TOP + Math.floor(index / COLUMNS) * CELL, ink(ownFaceCanvas(card.id)))),
      ...words.parts,
    ],
  }
}

function headingOf(card: FeelingCard): readonly ScenePart[] {
  const text = card.name?.text ?? (card.symbol === undefined ? '' : HOW_I_FEEL_WORDS[`how-i-feel.about.${card.symbol}`])
  return text === '' ? [] : layText(text, { x: card.symbol === undefined ? 80 : 270, y: 140, width: 1200, size: 52, weight: 'bold' }).parts
}

function feelingParts({ id, size }: Feeling, { sizes, inWords }: Pick<HowIFeelAnswers, 'sizes' | 'inWords'>, left: number, top: number, own: CanvasInk): readonly ScenePart[] {
  const share = size === undefined ? 0.8 : shareOfSize(size, sizes)
  const full = CELL - 40
  const across = full * share
  const at = { x: left + (full - across) / 2, y: top + (full - across) / 2, size: across }
  if (isFace(id) && !inWords) return layArt(FACES[id], at)
  if (id === 'own') {
    const shape = Math.min(across / own.paper.width, across / own.paper.height) * 0.84
    const [width, height] = [own.paper.width * shape, own.paper.height * shape]
    return [...layArt(BLANK_FACE, at), { kind: 'ink', strokes: own.strokes, paper: own.paper, x: at.x + (across - width) / 2, y: at.y + (across - height) / 2, width, height }]
  }
  return [{ kind: 'text', x: left + full / 2, y: top + full / 2, text: HOW_I_FEEL_WORDS[`how-i-feel.feeling.${id}`], size: Math.round(26 + 34 * share), anchor: 'middle', colour: 'night', weight: 'bold' }]
}
