import { useEffect, useId, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Also called for Escape. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A native modal dialog: the browser keeps focus inside and gives it back afterwards. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && <h2 id={titleId}>{title}</h2>}
      {open && children}
    </dialog>
  )
}
