import type { ComponentChildren, VNode } from 'preact'
import './thing-card.css'

interface ThingCardProps {
  readonly picture: ComponentChildren
  readonly name: ComponentChildren
  /** The child's own words on it so far, a few lines of them. */
  readonly words?: string | undefined
  /** Small pictures of what was chosen. */
  readonly symbols?: ComponentChildren
  /** Something lies in it already: a paper of another ground, which means nothing else. */
  readonly begun?: boolean
  /** Given where the card is a choice. */
  readonly pressed?: boolean
  /** What it opens, by a name of its own: closed again, the focus comes back here. */
  readonly wayIn?: string
  readonly onOpen: () => void
}

/** A large card that opens a part of a page: a wish, a moment of a day, a part of a place. */
export function ThingCard({ picture, name, words, symbols, begun = false, pressed, wayIn, onOpen }: ThingCardProps): VNode {
  return (
    <button type="button" class={begun ? 'thing-card thing-card--begun' : 'thing-card'} aria-pressed={pressed} data-way-in={wayIn} onClick={onOpen}>
      {picture}
      <span>{name}</span>
      {symbols !== undefined && <span class="thing-card__symbols">{symbols}</span>}
      {words !== undefined && words !== '' && <bdi class="thing-card__words">{words}</bdi>}
    </button>
  )
}
