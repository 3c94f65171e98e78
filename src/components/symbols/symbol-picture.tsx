import type { VNode } from 'preact'
import { SYMBOLS, type SymbolId } from '../../direct-work/art/symbols/symbols.ts'
import { PaperArt } from '../child-art/paper-art.tsx'

/** A symbol of our own set; without `label` it is decoration beside its words. Readable from 48 px. */
export function SymbolPicture({ id, label, size }: { readonly id: SymbolId; readonly label?: string; readonly size?: string }): VNode {
  return <PaperArt art={SYMBOLS[id]} {...(label !== undefined && { label })} {...(size !== undefined && { size })} />
}
