import type { ComponentChildren } from 'preact'

interface IdentityBarProps {
  readonly title: string
  readonly facts: readonly ComponentChildren[]
  readonly actions?: ComponentChildren
}

/** Whose case this is; the screen's heading. */
export function IdentityBar({ title, facts, actions }: IdentityBarProps) {
  return (
    <div class="identity-bar">
      <div>
        <h1 class="identity-bar__title" tabIndex={-1}>{title}</h1>
        <div class="identity-bar__facts">{facts.map((fact, position) => <span key={position}>{fact}</span>)}</div>
      </div>
      {actions && <div class="button-group">{actions}</div>}
    </div>
  )
}
