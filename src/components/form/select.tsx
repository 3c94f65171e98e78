import { FieldFrame, describedBy, type FieldProps } from './field.tsx'

interface SelectProps<Value extends string> extends FieldProps {
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** Shown first while nothing is chosen. */
  readonly empty?: string
}

/** Choose one of many. For fewer than seven choices radios are kinder. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { id, choices, value, onChange, empty = 'Choose', error } = props
  return (
    <FieldFrame {...props}>
      <select id={id} class={error ? 'select select--error' : 'select'} value={value ?? ''} aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}>
        {value === undefined && <option value="">{empty}</option>}
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </FieldFrame>
  )
}
