import type { ComponentChildren, VNode } from 'preact'

/** A card cut from paper: one thing, with its picture and its words. */
export function Card({ heading, picture, children, tone = 'sheet' }: {
  readonly heading?: string
  readonly picture?: ComponentChildren
  readonly children?: ComponentChildren
  /** A ground of its own; none means anything. */
  readonly tone?: 'sheet' | 'sky' | 'meadow' | 'sand' | 'lilac'
}): VNode {
  return (
    <div class={`kit-card kit-card--${tone}`}>
      {picture !== undefined && <div class="kit-card__picture">{picture}</div>}
      {heading !== undefined && <h3 class="kit-card__heading">{heading}</h3>}
      {children}
    </div>
  )
}
