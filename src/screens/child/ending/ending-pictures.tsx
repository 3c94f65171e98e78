import type { VNode } from 'preact'
import { PaperArt } from '../../../components/child-art/paper-art.tsx'
import { ENDING_ART } from '../../../direct-work/art/pieces/frame-pieces.ts'

export type EndingPictureName = keyof typeof ENDING_ART

/** Pictures on the answers of the way out. */
export function EndingPicture({ of }: { readonly of: EndingPictureName }): VNode {
  return <span class="ending-picture"><PaperArt art={ENDING_ART[of]} /></span>
}
