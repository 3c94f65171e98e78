import * as z from 'zod/mini'
import { unreachable } from '../record/unreachable.ts'
import { putWords } from './told.ts'
import type { CanvasInk, ToolItem } from './tool.ts'
import { ToldWords } from './words.ts'

// A page made of spots: houses in a street, tiles on a table. In each a child draws, puts words, both or neither. Which spot is open
// is part of the answers, so that undo leads back to where the thing was done and never takes back what cannot be seen.

/** How a spot was opened: to draw in, or for words. */
export type SpotView = 'picture' | 'words'

/** Answers of a page of spots. `order`: in which order they were first opened; `finished`: those the child said were done. */
export function spotAnswers<const Names extends readonly [string, ...string[]]>(names: Names) {
  const name = z.enum(names)
  return z.object({
    open: z.optional(z.object({ spot: name, view: z.enum(['picture', 'words']) })),
    order: z.array(name),
    finished: z.array(name),
    words: z.partialRecord(name, z.array(ToldWords)),
  })
}

/** What a child does on a page of spots. */
export function spotAction<const Names extends readonly [string, ...string[]]>(names: Names) {
  const spot = z.enum(names)
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open'), spot, view: z.enum(['picture', 'words']) }),
    z.object({ kind: z.literal('close') }),
    z.object({ kind: z.literal('finish'), spot }),
    z.object({ kind: z.literal('say'), spot, words: ToldWords }),
  ])
}

export interface SpotAnswers<Name extends string> {
  open?: { spot: Name; view: SpotView } | undefined
  order: Name[]
  finished: Name[]
  words: Partial<Record<Name, ToldWords[]>>
}

export type SpotAction<Name extends string> =
  | { readonly kind: 'open'; readonly spot: Name; readonly view: SpotView }
  | { readonly kind: 'close' }
  | { readonly kind: 'finish'; readonly spot: Name }
  | { readonly kind: 'say'; readonly spot: Name; readonly words: ToldWords }

export function beginSpots<Name extends string>(): SpotAnswers<Name> {
  return { order: [], finished: [], words: {} }
}

/** The answers after one action; the same object where it changes nothing. */
export function reduceSpots<Name extends string>(answers: SpotAnswers<Name>, action: SpotAction<Name>): SpotAnswers<Name> {
  const { open: _open, ...closed } = answers
  switch (action.kind) {
    case 'open': {
      const { spot, view } = action
      if (answers.open?.spot === spot && answers.open.view === view) return answers
      return { ...closed, open: { spot, view }, order: answers.order.includes(spot) ? answers.order : [...answers.order, spot] }
    }
    case 'close': return answers.open === undefined ? answers : closed
    case 'finish': return { ...closed, finished: answers.finished.includes(action.spot) ? answers.finished : [...answers.finished, action.spot] }
    case 'say': {
      const before = answers.words[action.spot] ?? []
      const after = putWords(before, action.words)
      return after.length === 0 && before.length === 0 ? answers : { ...answers, words: { ...answers.words, [action.spot]: after } }
    }
    default: return unreachable(action)
  }
}

/** Whether a spot holds a line or a word. */
export function isUsed<Name extends string>(answers: SpotAnswers<Name>, spot: Name, strokes: number): boolean {
  return strokes > 0 || (answers.words[spot] ?? []).length > 0
}

const PLACES_IN_ORDER = ['first', 'second', 'third', 'fourth']

/** One spot in words: when it was opened, what was put in, and that it was left empty. Never what that might mean. */
export function spotItem<Name extends string>(answers: SpotAnswers<Name>, spot: Name, about: { readonly heading: string; readonly canvas: string; readonly sayOrder: boolean }, ink: (canvas: string) => CanvasInk): ToolItem {
  const words = answers.words[spot] ?? []
  const drawn = ink(about.canvas).strokes.length > 0
  const place = answers.order.indexOf(spot)
  const opened = place < 0 ? 'not opened' : `opened ${PLACES_IN_ORDER[place] ?? 'later'}`
  const marks = [...(about.sayOrder ? [opened] : []), ...(drawn ? ['a drawing'] : []), ...(drawn || words.length > 0 ? [] : ['left empty'])]
  return { ref: spot, heading: about.heading, marks, words, ...(drawn && { canvas: about.canvas }) }
}
