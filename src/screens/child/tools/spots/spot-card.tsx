import type { ComponentChildren, VNode } from 'preact'
import type { CanvasInk } from '../../../../direct-work/tool.ts'
import type { ToldWords } from '../../../../direct-work/words.ts'
import { InkThumb } from './ink-thumb.tsx'
import './spots.css'

interface SpotCardProps {
  readonly name: string
  readonly picture: ComponentChildren
  readonly kind: 'house' | 'card'
  readonly ink: CanvasInk
  readonly words: readonly ToldWords[]
  /** Said to those who do not see that something lies in it. */
  readonly inIt: string
  /** What it opens, by a name of its own: closed again, the focus comes back here. */
  readonly wayIn: string
  readonly onOpen: () => void
}

/** A house in the street or a card on the table, with what the child has put in it. A full one looks no better than an empty one. */
export function SpotCard({ name, picture, kind, ink, words, inIt, wayIn, onOpen }: SpotCardProps): VNode {
  const drawn = ink.strokes.length > 0
  const [first] = words
  return (
    <button type="button" class={`spot-card spot-card--${kind}`} data-way-in={wayIn} onClick={onOpen}>
      <span class="spot-card__picture">
        {picture}
        {drawn && <span class="spot-card__ink"><InkThumb ink={ink} /></span>}
      </span>
      <span class="spot-card__name">{name}</span>
      {first && <span class="spot-card__words"><bdi>{first.text}</bdi></span>}
      {(drawn || first) && <span class="visually-hidden">{inIt}</span>}
    </button>
  )
}
