import { SYMBOL_WORDS } from './words.ts'
import { isSymbolId } from './symbols/symbols.ts'

/** A symbol's name in the list beside a picture; an id that no symbol has any more stays as it is. */
export function symbolName(id: string): string {
  return isSymbolId(id) ? SYMBOL_WORDS[`symbol.${id}`] : id
}
