import type { VNode } from 'preact'
import { BLANK_FACE, FACES, type FaceId } from '../../direct-work/art/faces.ts'
import { PaperArt } from '../child-art/paper-art.tsx'

/** One of the twelve faces, or the blank one (`own`). No word stands on it; `label` is for readers of the screen. */
export function FacePicture({ id, label, size }: { readonly id: FaceId | 'own'; readonly label?: string; readonly size?: string }): VNode {
  return <PaperArt art={id === 'own' ? BLANK_FACE : FACES[id]} {...(label !== undefined && { label })} {...(size !== undefined && { size })} />
}
