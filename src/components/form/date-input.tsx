import { useEffect, useRef, useState } from 'preact/hooks'
import { readDate } from '../words/read-date.ts'
import { Fieldset, type FieldProps } from './field.tsx'

interface DateInputProps extends FieldProps {
  /** `2026-05-12`, or undefined while there is none. */
  readonly value: string | undefined
  /** Called with undefined while the three parts are no date that exists; `typed` tells empty from half-typed. */
  readonly onChange: (value: string | undefined, typed: boolean) => void
}

const PARTS = ['Day', 'Month', 'Year'] as const

/** A date in three parts. What is typed stays on the screen even while it is not yet a date. */
export function DateInput(props: DateInputProps) {
  const { id, value, onChange, error } = props
  const [typed, setTyped] = useState(() => partsOf(value))
  const told = useRef(value)
  useEffect(() => {
    if (value !== told.current) {
      told.current = value
      setTyped(partsOf(value))
    }
  }, [value])
  const change = (position: number, part: string) => {
    const next = typed.map((each, at) => (at === position ? part : each))
    setTyped(next)
    told.current = readDate(next[0] ?? '', next[1] ?? '', next[2] ?? '')
    onChange(told.current, next.some((each) => each.trim() !== ''))
  }
  return (
    <Fieldset {...props}>
      <div class="date-input">
        {PARTS.map((name, position) => {
          const partId = position === 0 ? id : `${id}-${name.toLowerCase()}`
          return (
            <div class="date-input__part" key={name}>
              <label class="label" for={partId}>{name}</label>
              <input id={partId} class={`input input--width-${name === 'Year' ? 4 : 2}${error ? ' input--error' : ''}`} type="text"
                inputMode={name === 'Month' ? 'text' : 'numeric'} autocomplete="off" maxLength={name === 'Month' ? 9 : 4} value={typed[position] ?? ''}
                aria-invalid={error ? 'true' : undefined} onInput={(event) => change(position, event.currentTarget.value)} />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

function partsOf(value: string | undefined): readonly string[] {
  if (!value) return ['', '', '']
  const [year = '', month = '', day = ''] = value.split('-')
  return [String(Number(day)), String(Number(month)), year]
}
