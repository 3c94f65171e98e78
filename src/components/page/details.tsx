import type { ComponentChildren } from 'preact'

/** More, for who wants it. */
export function Details({ summary, children, open = false }: { readonly summary: string; readonly children: ComponentChildren; readonly open?: boolean }) {
  return (
    <details class="details" open={open}>
      <summary class="details__summary">{summary}</summary>
      <div class="details__text">{children}</div>
    </details>
  )
}
