import type { VNode } from 'preact'
import { FacePicture } from '../../../../components/faces/face-picture.tsx'
import { shareOfSize } from '../../../../direct-work/art/faces.ts'
import { ownFaceCanvas, type Feeling, type HowIFeelAnswers } from '../../../../direct-work/how-i-feel/answers.ts'
import { isFace } from '../../../../direct-work/how-i-feel/feelings.ts'
import type { ToolPage } from '../../kit/tool-page.ts'
import { InkThumb } from '../spots/ink-thumb.tsx'

interface FeelingPictureProps {
  readonly page: Pick<ToolPage<HowIFeelAnswers, never>, 'say' | 'inkOf' | 'answers'>
  readonly feeling: Feeling
  readonly card: string
  /** Side of the box, in pixels, that the largest size fills. */
  readonly boxPx: number
  /** Said by readers of the screen; decoration without. */
  readonly named?: boolean
}

/** A face as it was picked, at its size: the same face, larger or smaller. A word in the same way. */
export function FeelingPicture({ page, feeling, card, boxPx, named = true }: FeelingPictureProps): VNode {
  const { id, size } = feeling
  const { sizes, inWords } = page.answers
  const share = size === undefined ? 0.8 : shareOfSize(size, sizes)
  const side = `min(${Math.round(boxPx * share)}px, ${Math.round(share * 100)}%)`
  const name = page.say(`how-i-feel.feeling.${id}`)
  if (id !== 'own' && (inWords || !isFace(id))) return <span class="feel-word" style={{ fontSize: `${Math.round(14 + boxPx * 0.2 * share)}px` }}>{name}</span>
  const ink = page.inkOf(ownFaceCanvas(card))
  return (
    <span class="feel-face" style={{ inlineSize: side }}>
      <FacePicture id={id} {...(named && { label: name })} />
      {id === 'own' && ink.strokes.length > 0 && <span class="feel-face__ink"><InkThumb ink={ink} /></span>}
    </span>
  )
}
