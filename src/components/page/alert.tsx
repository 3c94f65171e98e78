import type { ComponentChildren, VNode } from 'preact'
import { unreachable } from '../../record/unreachable.ts'

export type AlertKind = 'information' | 'success' | 'attention' | 'refused'

interface AlertProps {
  readonly kind: AlertKind
  readonly title?: string
  readonly children: ComponentChildren
  readonly action?: ComponentChildren
  /** Read out at once when it appears; for what must not be missed. */
  readonly urgent?: boolean
}

/** Something the person should know, told in place. A word, a shape and a colour. */
export function Alert({ kind, title, children, action, urgent = false }: AlertProps) {
  return (
    <div class={`alert alert--${kind}`} role={urgent ? 'alert' : 'status'}>
      <svg class="alert__mark" viewBox="0 0 24 24" aria-hidden="true">{markOf(kind)}</svg>
      <div class="alert__body">
        <span class="visually-hidden">{wordOf(kind)}: </span>
        {title && <h2>{title}</h2>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
      {action && <div>{action}</div>}
    </div>
  )
}

function wordOf(kind: AlertKind): string {
  switch (kind) {
    case 'information': return 'Information'
    case 'success': return 'Done'
    case 'attention': return 'Needs you'
    case 'refused': return 'Problem'
    default: return unreachable(kind)
  }
}

function markOf(kind: AlertKind): VNode {
  switch (kind) {
    case 'information': return <path fill="currentColor" d="M12 2a10 10 0 100 20 10 10 0 000-20zm-1.3 4.6h2.6v2.6h-2.6zm0 4.2h2.6v6.6h-2.6z" />
    case 'success': return <path fill="currentColor" d="M12 2a10 10 0 100 20 10 10 0 000-20zm-1.6 14.6l-4.2-4.2 1.8-1.8 2.4 2.4 5.4-5.4 1.8 1.8z" />
    case 'attention': return <path fill="currentColor" d="M12 2.2L.8 21.6h22.4zM10.8 9h2.4v6h-2.4zm0 7.4h2.4v2.4h-2.4z" />
    case 'refused': return <path fill="currentColor" d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zm.9 5.2L7.2 8.8l3.2 3.2-3.2 3.2 1.6 1.6 3.2-3.2 3.2 3.2 1.6-1.6-3.2-3.2 3.2-3.2-1.6-1.6-3.2 3.2z" />
    default: return unreachable(kind)
  }
}
