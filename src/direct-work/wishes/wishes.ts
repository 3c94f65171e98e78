import { unreachable } from '../../record/unreachable.ts'
import { laySymbols } from '../art/lay-symbols.ts'
import { symbolName } from '../art/symbol-name.ts'
import { inkPicture } from '../ink-picture.ts'
import { layText } from '../lay-text.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { putWords } from '../told.ts'
import type { Tool } from '../tool.ts'
import { type Wish, type WishPlace, WISHES, WishesAction, WishesAnswers } from './answers.ts'
import { WISHES_PROMPTS } from './prompts.ts'

const HEADINGS: Readonly<Record<WishPlace, string>> = { now: 'A wish for right now', later: 'A wish for later', family: 'A wish for my family' }
const MAY_TELL = { 'yes': 'may be told', 'no': 'asks that it is not told', 'not-sure': 'not sure whether it may be told' } as const
const STAR = 'M50 4C54 20 60 33 66 37C74 40 88 38 97 42C90 51 76 58 73 66C70 75 77 88 75 97C66 93 57 83 49 83C41 84 32 93 24 96C23 86 30 74 27 65C23 57 9 51 3 42C14 39 27 41 34 36C41 31 45 18 50 4Z'

/** Three wishes: hoped for, never promised. Which matters most may be said and never has to be. */
export const wishes: Tool<WishesAnswers, WishesAction> = {
  id: 'wishes',
  version: 1,
  name: 'Wishes',
  about: 'Up to three wishes: for now, for later, for the family. Words, pictures or drawing.',
  bands: ['early', 'primary', 'junior', 'teen'],
  minutes: [5, 15],
  prompts: WISHES_PROMPTS,
  answers: WishesAnswers,
  action: WishesAction,
  begin: () => ({ now: emptyWish(), later: emptyWish(), family: emptyWish() }),
  reduce: (answers, action) => {
    if (action.kind === 'matters-most') return answers.mattersMost === action.which ? answers : { ...answers, mattersMost: action.which }
    const wish = answers[action.wish]
    switch (action.kind) {
      case 'say': return { ...answers, [action.wish]: { ...wish, words: putWords(wish.words, action.words) } }
      case 'symbol': return wish.symbols.includes(action.symbol) === action.on ? answers : { ...answers, [action.wish]: { ...wish, symbols: action.on ? [...wish.symbols, action.symbol] : wish.symbols.filter((one) => one !== action.symbol) } }
      case 'may-tell': return { ...answers, [action.wish]: { ...wish, mayTell: action.answer } }
      default: return unreachable(action)
    }
  },
  items: (answers) => WISHES.map((place) => {
    const { words, symbols, mayTell } = answers[place]
    const marks = [...symbols.map((symbol) => `picture: ${symbolName(symbol)}`), ...(mayTell ? [MAY_TELL[mayTell]] : []), ...(answers.mattersMost === place ? ['matters most, the child said'] : [])]
    const empty = words.length === 0 && symbols.length === 0
    return { ref: place, heading: HEADINGS[place], marks: empty ? [...marks, 'no words or pictures chosen'] : marks, words, canvas: place, symbols }
  }),
  pictures: (answers, ink) => [{ canvas: 'wishes', scene: board(answers) }, ...WISHES.flatMap((canvas) => inkPicture(canvas, ink))],
}

function emptyWish(): Wish {
  return { words: [], symbols: [] }
}

function board(answers: WishesAnswers): Scene {
  const parts = WISHES.flatMap((place, index): ScenePart[] => {
    const x = 60 + index * 510
    const symbols = laySymbols(answers[place].symbols, { x: x + 28, y: 380, width: 430, size: 90 })
    let y = symbols.bottom + 50
    const told = answers[place].words.flatMap(({ text }) => {
      const laid = layText(text, { x: x + 20, y, width: 440, size: 34 })
      y = laid.bottom + 16
      return laid.parts
    })
    return [
      { kind: 'path', path: STAR, fill: 'sand', at: { x: x + 150, y: 80, size: 170 } },
      { kind: 'text', x: x + 235, y: 330, text: HEADINGS[place], size: 34, anchor: 'middle', colour: 'night', weight: 'bold' },
      ...symbols.parts, ...told,
    ]
  })
  return { width: 1600, height: 1000, ground: 'lilac', parts }
}
