import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusHeading } from '../../focus-heading.ts'

/** A step of a drawing that is not the sheet itself: the window is its own, as the shell draws nothing around a drawing. */
export function WholeWindow({ children }: { readonly children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => (main.current ? focusHeading(main.current) : undefined), [])
  return <main id="main" ref={main} class="page" tabIndex={-1}>{children}</main>
}
