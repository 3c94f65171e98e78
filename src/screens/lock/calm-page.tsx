import { useEffect, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { DoorstepMark } from '../doorstep-mark.tsx'
import { focusHeading } from '../focus-heading.ts'

/** The page before and between: one sheet on an empty desk. Says nothing of anyone. `step` moves focus to the new heading. */
export function CalmPage({ children, step, wide = false }: { readonly children: ComponentChildren; readonly step?: string; readonly wide?: boolean }) {
  const page = useRef<HTMLElement>(null)
  // A page that would rather have its field focused says so afterwards: a parent's effects run later.
  useEffect(() => (page.current ? focusHeading(page.current, true) : undefined), [step])
  return (
    <div class="calm">
      <header class="calm__name"><DoorstepMark />Doorstep</header>
      <main ref={page} class={wide ? 'calm__sheet calm__sheet--wide stack' : 'calm__sheet stack'}>{children}</main>
    </div>
  )
}
