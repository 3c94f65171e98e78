import type { ComponentChildren } from 'preact'
import { Fieldset, type FieldProps } from './field.tsx'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** Shown under the choice while it is chosen. */
  readonly more?: ComponentChildren
}

interface RadiosProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly inline?: boolean
}

/** Choose one. Nothing is chosen beforehand unless the record says so. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { id, choices, value, onChange, inline = false } = props
  return (
    <Fieldset {...props}>
      <div class={inline ? 'choices choices--inline' : 'choices'}>
        {choices.map((choice, position) => (
          <div class="choice" key={choice.value}>
            <input class="choice__input" type="radio" id={position === 0 ? id : `${id}-${choice.value}`} name={id} value={choice.value}
              checked={value === choice.value} aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              onChange={() => onChange(choice.value)} />
            <label class="choice__label" for={position === 0 ? id : `${id}-${choice.value}`}>{choice.label}</label>
            {choice.hint && <div id={`${id}-${choice.value}-hint`} class="choice__hint">{choice.hint}</div>}
            {choice.more && value === choice.value && <div class="choice__more">{choice.more}</div>}
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
