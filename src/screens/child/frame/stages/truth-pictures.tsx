import type { VNode } from 'preact'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { TRUTH_ART } from '../../../../direct-work/art/pieces/frame-pieces.ts'
import { KitPicture } from '../../kit/kit-pictures.tsx'
import type { TruthPictureName } from './truth-lines.ts'
import { SnailPicture } from '../covers/snail-picture.tsx'

/** Small pictures beside the words of the first screen. People are plain paper shapes. */
export function TruthPicture({ of }: { readonly of: TruthPictureName }): VNode {
  if (of === 'stop') return <span class="truth__picture"><KitPicture of="stop" size={52} /></span>
  return <span class="truth__picture">{of === 'hide' ? <SnailPicture /> : <PaperArt art={TRUTH_ART[of]} />}</span>
}
