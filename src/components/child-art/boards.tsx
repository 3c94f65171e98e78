import type { VNode } from 'preact'
import { LETTER_SHEET, SAFE_PLACE, STONES } from '../../direct-work/art/pieces/boards.ts'
import { PaperArt } from './paper-art.tsx'

/** A stepping stone, each a little different. */
export function StonePicture({ which }: { readonly which: number }): VNode {
  return <PaperArt art={STONES[which % STONES.length] ?? []} />
}

export function LetterSheetPicture(): VNode {
  return <PaperArt art={LETTER_SHEET} />
}

export function SafePlacePicture(): VNode {
  return <PaperArt art={SAFE_PLACE} />
}
