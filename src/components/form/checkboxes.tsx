import { Fieldset, type FieldProps } from './field.tsx'
import type { Choice } from './radios.tsx'

interface CheckboxesProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[]
  readonly value: readonly Value[]
  readonly onChange: (value: readonly Value[]) => void
  readonly inline?: boolean
}

/** Choose any. The answer keeps the order of the choices, whatever the order of ticking. */
export function Checkboxes<Value extends string>(props: CheckboxesProps<Value>) {
  const { id, choices, value, onChange, inline = false } = props
  const toggle = (chosen: Value) => onChange(choices.map((choice) => choice.value).filter((each) => (each === chosen ? !value.includes(each) : value.includes(each))))
  return (
    <Fieldset {...props}>
      <div class={inline ? 'choices choices--inline' : 'choices'}>
        {choices.map((choice, position) => (
          <div class="choice" key={choice.value}>
            <input class="choice__input" type="checkbox" id={position === 0 ? id : `${id}-${choice.value}`} value={choice.value}
              checked={value.includes(choice.value)} aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              onChange={() => toggle(choice.value)} />
            <label class="choice__label" for={position === 0 ? id : `${id}-${choice.value}`}>{choice.label}</label>
            {choice.hint && <div id={`${id}-${choice.value}-hint`} class="choice__hint">{choice.hint}</div>}
            {choice.more && value.includes(choice.value) && <div class="choice__more">{choice.more}</div>}
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/** One yes-or-nothing tick with its own label. */
export function Checkbox({ id, label, checked, onChange }: { readonly id: string; readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <div class="choice">
      <input class="choice__input" type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label class="choice__label" for={id}>{label}</label>
    </div>
  )
}
