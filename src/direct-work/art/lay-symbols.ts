import type { ScenePart } from '../scene.ts'
import { layArt } from './lay-art.ts'
import { isSymbolId, SYMBOLS } from './symbols/symbols.ts'

/** Chosen symbols in rows on white cards; an id that no symbol has any more is left out (its name is in the list). `bottom` is where the next thing may begin. */
export function laySymbols(ids: readonly string[], place: { readonly x: number; readonly y: number; readonly width: number; readonly size: number }): { readonly parts: readonly ScenePart[]; readonly bottom: number } {
  const { x, y, width, size } = place
  const known = ids.filter(isSymbolId)
  const step = size + 20
  const inRow = Math.max(1, Math.floor((width + 20) / step))
  const parts = known.flatMap((id, index): readonly ScenePart[] => {
    const at = { x: x + (index % inRow) * step, y: y + Math.floor(index / inRow) * step, size }
    const edge = 8
    const card = `M${at.x - edge} ${at.y - edge}H${at.x + size + edge}V${at.y + size + edge}H${at.x - edge}Z`
    return [{ kind: 'path', path: card, fill: 'paper' }, ...layArt(SYMBOLS[id], at)]
  })
  return { parts, bottom: known.length === 0 ? y : y + Math.ceil(known.length / inRow) * step + 10 }
}
