import type { ComponentChildren } from 'preact'

/** Words set apart from the flow. */
export function InsetText({ children }: { readonly children: ComponentChildren }) {
  return <div class="inset-text">{children}</div>
}
