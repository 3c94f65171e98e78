import type { ComponentChildren } from 'preact'

export type ButtonLook = 'primary' | 'secondary' | 'warning' | 'quiet'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly onPress: () => void
  readonly look?: ButtonLook
  /** Says why nothing happens now; the button stays reachable and is announced as unavailable. */
  readonly unavailable?: boolean
  readonly id?: string
  readonly describedBy?: string
  readonly expanded?: boolean
}

/** A button that does one thing. It never submits a form by accident. */
export function Button({ children, onPress, look = 'primary', unavailable = false, id, describedBy, expanded }: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class={look === 'primary' ? 'button' : `button button--${look}`}
      aria-disabled={unavailable ? 'true' : undefined}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      onClick={() => { if (!unavailable) onPress() }}
    >
      {children}
    </button>
  )
}

/** The one button that sends the form it stands in (Enter works too). */
export function SubmitButton({ children, look = 'primary', busy = false }: { readonly children: ComponentChildren; readonly look?: ButtonLook; readonly busy?: boolean }) {
  return (
    <button type="submit" class={look === 'primary' ? 'button' : `button button--${look}`} aria-disabled={busy ? 'true' : undefined}
      onClick={(event) => { if (busy) event.preventDefault() }}>
      {children}
    </button>
  )
}

/** Buttons side by side, wrapping on narrow screens. */
export function ButtonGroup({ children }: { readonly children: ComponentChildren }) {
  return <div class="button-group">{children}</div>
}

/** Looks like a link, stays inside the app: the address never names where one is. */
export function TextButton({ children, onPress, label }: { readonly children: ComponentChildren; readonly onPress: () => void; readonly label?: string }) {
  return <button type="button" class="text-button" aria-label={label} onClick={onPress}>{children}</button>
}
