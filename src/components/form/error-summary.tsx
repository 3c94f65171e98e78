import { useEffect, useRef } from 'preact/hooks'

export interface FieldError {
  readonly fieldId: string
  readonly text: string
}

/** All that must be put right, first on the page. Takes focus when it appears or grows, never for what was put right meanwhile; each line leads to its field. */
export function ErrorSummary({ errors, title = 'There is a problem' }: { readonly errors: readonly FieldError[]; readonly title?: string }) {
  const summary = useRef<HTMLDivElement>(null)
  const before = useRef<readonly string[]>([])
  const now = errors.map((error) => error.fieldId + error.text)
  useEffect(() => {
    if (now.some((error) => !before.current.includes(error))) summary.current?.focus()
    before.current = now
  })
  if (errors.length === 0) return null
  return (
    <div ref={summary} class="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul class="error-summary__list">
        {errors.map((error) => (
          <li key={error.fieldId + error.text}>
            <a href={`#${error.fieldId}`} onClick={(event) => { event.preventDefault(); showField(error.fieldId) }}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function showField(fieldId: string): void {
  const field = document.getElementById(fieldId)
  if (!field) return
  const heading = field.closest('.field') ?? field
  heading.scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
}
