import type { ComponentChildren } from 'preact'

export interface SummaryRow {
  readonly key: string
  readonly value: ComponentChildren
  readonly action?: ComponentChildren
}

/** Facts as key and value. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {rows.map((row) => (
        <div class="summary-list__row" key={row.key}>
          <dt class="summary-list__key">{row.key}</dt>
          <dd class="summary-list__value">{row.value}</dd>
          {row.action && <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
