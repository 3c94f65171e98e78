import type { VNode } from 'preact'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import type { SymbolId } from '../../../../direct-work/art/symbols/symbols.ts'
import type { Json } from '../../../../record/json.ts'
import { BigButton } from '../big-button.tsx'
import type { ToolPage } from '../tool-page.ts'

interface SymbolTrayProps {
  readonly page: Pick<ToolPage<Json, Json>, 'say' | 'orderOf'>
  /** Under this name the order is recorded. */
  readonly what: string
  readonly label: string
  readonly symbols: readonly SymbolId[]
  readonly chosen: readonly string[]
  readonly onSymbol: (symbol: SymbolId, on: boolean) => void
}

/** Pictures to choose from, in the page's own shuffled order. A second tap puts one back. */
export function SymbolTray({ page, what, label, symbols, chosen, onSymbol }: SymbolTrayProps): VNode {
  return (
    <div class="symbol-tray" role="group" aria-label={label}>
      {page.orderOf(what, symbols).map((id) => (
        <BigButton key={id} label={page.say(`symbol.${id}`)} picture={<SymbolPicture id={id} size="64px" />} pressed={chosen.includes(id)} onPress={() => onSymbol(id, !chosen.includes(id))} />
      ))}
    </div>
  )
}
