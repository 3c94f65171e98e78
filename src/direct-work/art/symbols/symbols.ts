import type { Art } from '../cut-paper.ts'
import { ANSWER_SYMBOLS } from './answers.ts'
import { DOING_SYMBOLS } from './doings.ts'
import { PEOPLE_SYMBOLS } from './people.ts'
import { PLACE_SYMBOLS } from './places.ts'
import { THING_SYMBOLS } from './things.ts'
import { TIME_SYMBOLS } from './times.ts'

const ALL = { ...PEOPLE_SYMBOLS, ...PLACE_SYMBOLS, ...DOING_SYMBOLS, ...TIME_SYMBOLS, ...ANSWER_SYMBOLS, ...THING_SYMBOLS } as const

/** A symbol of our own set. Its name for readers of the screen is under `symbol.<id>`. */
export type SymbolId = keyof typeof ALL

/** Every symbol, each in a box of 100 x 100. */
export const SYMBOLS: Readonly<Record<SymbolId, Art>> = ALL

export const SYMBOL_IDS = Object.keys(ALL) as readonly SymbolId[]

export function isSymbolId(id: string): id is SymbolId {
  return Object.hasOwn(ALL, id)
}
