import type { VNode } from 'preact'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { SNAIL } from '../../../../direct-work/art/pieces/frame-pieces.ts'

/** The snail, always in the same corner: the way back. */
export function SnailPicture(): VNode {
  return <PaperArt art={SNAIL} />
}
