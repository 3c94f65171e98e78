import type { ComponentChildren, VNode } from 'preact'

interface BigButtonProps {
  /** The word on it, and its name for those who do not see it. */
  readonly label: string
  /** A picture above the word; always there for `early`. */
  readonly picture?: ComponentChildren
  readonly onPress: () => void
  /** `finished` is clay: for the child's own finished thing only. */
  readonly tone?: 'plain' | 'dark' | 'finished'
  /** Given where the button holds a choice: told by shape, never by colour alone. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** What it opens, by a name of its own: closed again, the focus comes back here. */
  readonly wayIn?: string | undefined
  /** Picture beside the word and not above it. */
  readonly wide?: boolean
}

/** A button for small or unsteady hands: a picture, a word, a shape that gives way when pressed. */
export function BigButton({ label, picture, onPress, tone = 'plain', pressed, disabled = false, wayIn, wide = false }: BigButtonProps): VNode {
  const kinds = ['kit-button', `kit-button--${tone}`, wide && 'kit-button--wide'].filter(Boolean).join(' ')
  return (
    <button type="button" class={kinds} aria-pressed={pressed} disabled={disabled} data-way-in={wayIn} onClick={onPress}>
      {picture}
      <span>{label}</span>
    </button>
  )
}
