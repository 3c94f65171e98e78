import type { ComponentChildren } from 'preact'

export type LabelSize = 's' | 'm' | 'l'

/** What every field may carry. `source` stands under the label: where a filled-in value came from. */
export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly labelSize?: LabelSize
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly source?: ComponentChildren
}

interface FieldFrameProps extends FieldProps {
  readonly children: ComponentChildren
}

/** Label, hint, source and error around one input. The input itself takes `describedBy(props)`. */
export function FieldFrame({ id, label, labelSize = 'm', hint, error, source, children }: FieldFrameProps) {
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label class={`label label--${labelSize}`} for={id}>{label}</label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {source && <div id={`${id}-source`}>{source}</div>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
    </div>
  )
}

/** A group of inputs under one question. The first input inside has the group's id, so that error links land on it. */
export function Fieldset({ id, label, labelSize = 'm', hint, error, source, children }: FieldFrameProps) {
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <fieldset aria-describedby={describedBy({ id, label, hint, error, source })}>
        <legend class={`legend legend--${labelSize}`}>{label}</legend>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {source && <div id={`${id}-source`}>{source}</div>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {children}
      </fieldset>
    </div>
  )
}

/** Help under a label. */
export function Hint({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return <div id={id} class="hint">{children}</div>
}

/** What is wrong with one field and how to put it right. */
export function ErrorMessage({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return <p id={id} class="error-message"><span class="visually-hidden">Error: </span>{children}</p>
}

/** Ids of the hint, source and error of a field, for `aria-describedby`; undefined when it has none. */
export function describedBy({ id, hint, error, source }: FieldProps): string | undefined {
  const ids = [hint && `${id}-hint`, source && `${id}-source`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
