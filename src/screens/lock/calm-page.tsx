import { useEffect, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { DoorstepMark } from '../doorstep-mark.tsx'
import { focusHeading } from '../focus-heading.ts'

interface CalmPageProps {
  readonly children: ComponentChildren
  /** Another step moves the focus to the new heading. */
  readonly step?: string
  readonly wide?: boolean
  /** Id of a field that takes the focus instead of the heading, for a page whose only task is to fill it. */
  readonly firstField?: string
}

/** The page before and between: one sheet on an empty desk. Says nothing of anyone. */
export function CalmPage({ children, step, wide = false, firstField }: CalmPageProps) {
  const page = useRef<HTMLElement>(null)
  // One effect decides. Two (heading here, field in the parent) changed places when somebody typed before either had run:
  // a render lets its own effects run first, so the parent's came before this one, and the heading took the focus from the typing.
  useEffect(() => {
    if (page.current === null) return
    if (firstField === undefined) return focusHeading(page.current, true)
    document.getElementById(firstField)?.focus()
  }, [step, firstField])
  return (
    <div class="calm">
      <header class="calm__name"><DoorstepMark />Doorstep</header>
      <main ref={page} class={wide ? 'calm__sheet calm__sheet--wide stack' : 'calm__sheet stack'}>{children}</main>
    </div>
  )
}
