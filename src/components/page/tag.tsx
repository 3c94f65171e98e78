import type { ComponentChildren } from 'preact'

export type TagLook = 'neutral' | 'good' | 'attention' | 'refused' | 'action' | 'plain'

/** A word about a thing. The word carries the meaning; the colour only repeats it. */
export function Tag({ children, look = 'neutral' }: { readonly children: ComponentChildren; readonly look?: TagLook }) {
  return <strong class={look === 'neutral' ? 'tag' : `tag tag--${look}`}>{children}</strong>
}
