import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../action/button.tsx'
import { readTime } from '../words/read-date.ts'
import { FieldFrame, describedBy, type FieldProps } from './field.tsx'

interface TimeInputProps extends FieldProps {
  /** `14:05`, or undefined while there is none. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined, typed: boolean) => void
  /** Gives a "Now" button; returns the wall clock, `14:05`. */
  readonly now?: () => string
}

/** A time of day as people type it; put in order when the field is left. */
export function TimeInput(props: TimeInputProps) {
  const { id, value, onChange, now, error, label } = props
  const [typed, setTyped] = useState(value ?? '')
  const told = useRef(value)
  useEffect(() => {
    if (value !== told.current) {
      told.current = value
      setTyped(value ?? '')
    }
  }, [value])
  const change = (text: string) => {
    setTyped(text)
    told.current = readTime(text)
    onChange(told.current, text.trim() !== '')
  }
  return (
    <FieldFrame {...props}>
      <div class="with-button">
        <input id={id} class={`input input--width-5${error ? ' input--error' : ''}`} type="text" inputMode="text" autocomplete="off" maxLength={8} value={typed}
          aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(props)}
          onInput={(event) => change(event.currentTarget.value)} onBlur={() => { if (told.current) setTyped(told.current) }} />
        {now && <Button look="secondary" onPress={() => change(now())}>Now<span class="visually-hidden"> ({label})</span></Button>}
      </div>
    </FieldFrame>
  )
}
