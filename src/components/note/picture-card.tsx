import type { ComponentChildren } from 'preact'
import type { DrawingBody, PhotographBody } from '../../record/artefact.ts'
import { ExactWords } from '../record/exact-words.tsx'
import { StateMark, type WorkState } from '../record/state-mark.tsx'
import { instantInWords } from '../words/date-in-words.ts'
import { SeeHowDrawn } from '../drawing/replay/see-how-drawn.tsx'
import { PictureFrame, type PictureAnswer } from './picture-frame.tsx'

/** A drawing or photograph as a screen shows it. */
export interface PictureInNote {
  readonly recordId: string
  readonly kind: 'drawing' | 'photograph'
  readonly body: DrawingBody | PhotographBody
  readonly authorName: string
  readonly item: WorkState
  readonly bytesSent: number
  readonly unfinished: boolean
}

interface PictureCardProps {
  readonly picture: PictureInNote
  readonly childName: (id: string) => string
  readonly load: (sha256: string) => Promise<PictureAnswer>
  readonly actions?: ComponentChildren
  /** The organisation lets readers see how a drawing was drawn. */
  readonly replay?: boolean
  readonly headingLevel?: 3 | 4
}

/** The picture with the child's words beneath it, each with the question before it. Nothing is said about what it means. */
export function PictureCard({ picture, childName, load, actions, replay = false, headingLevel = 3 }: PictureCardProps) {
  const { body, kind } = picture
  const Heading = `h${headingLevel}` as const
  return (
    <figure class="picture-card">
      {picture.unfinished
        ? <div class="picture picture--absent"><span>A drawing that is not finished yet</span></div>
        : <PictureFrame sha256={body.picture.sha256} name={pictureName(picture, childName)} widthPx={body.picture.widthPx} heightPx={body.picture.heightPx} load={load} />}
      <figcaption class="picture-card__words">
        <Heading class="picture-card__title">{body.title === '' ? 'No title' : body.title}</Heading>
        <p class="picture-card__facts">{factsOf(picture, childName)}</p>
        {body.words.map((statement) => (
          <ExactWords key={statement.id} text={statement.text} speaker={statement.speaker} fidelity={statement.fidelity} promptKind={statement.promptKind} precededBy={statement.precededBy} />
        ))}
        {!picture.unfinished && body.words.length === 0 && <p class="picture-card__facts">No words were recorded with this {kind}</p>}
        <p><StateMark state={picture.item} detail={percentInWords(picture)} /></p>
        {replay && !picture.unfinished && 'strokes' in body && <SeeHowDrawn sha256={body.strokes.sha256} name={pictureName(picture, childName)} load={load} />}
        {actions}
      </figcaption>
    </figure>
  )
}

/** "Drawing by Cassie, titled Boat": who and the child's own title, never what is on it. */
export function pictureName(picture: PictureInNote, childName: (id: string) => string): string {
  const by = picture.body.childId === undefined ? '' : ` by ${childName(picture.body.childId)}`
  const what = picture.kind === 'drawing' ? 'Drawing' : 'Photograph of a drawing'
  return picture.body.title === '' ? `${what}${by}` : `${what}${by}, titled ${picture.body.title}`
}

function factsOf(picture: PictureInNote, childName: (id: string) => string): string {
  const by = picture.body.childId === undefined ? undefined : `by ${childName(picture.body.childId)}`
  const at = 'takenAt' in picture.body ? picture.body.takenAt : picture.body.startedAt
  const what = picture.kind === 'drawing' ? 'Drawing' : 'Photograph of a paper drawing'
  return [[what, by].filter(Boolean).join(' '), instantInWords(at)].join(', ')
}

function percentInWords(picture: PictureInNote): string | undefined {
  if (picture.item !== 'sending' || picture.bytesSent === 0) return undefined
  const total = picture.body.picture.bytes + ('strokes' in picture.body ? picture.body.strokes.bytes : 0)
  return total === 0 ? undefined : `${Math.min(99, Math.floor((picture.bytesSent / total) * 100))} %`
}
