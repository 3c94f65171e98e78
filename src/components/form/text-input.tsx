import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { Button } from '../action/button.tsx'
import { FieldFrame, describedBy, type FieldProps } from './field.tsx'

export interface TextInputProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onBlur?: () => void
  readonly width?: 2 | 4 | 5 | 10 | 20 | 40
  readonly type?: 'text' | 'search' | 'email' | 'tel'
  readonly inputMode?: 'text' | 'numeric' | 'search'
  readonly autoComplete?: string
  readonly spellCheck?: boolean
  readonly maxLength?: number
  readonly after?: ComponentChildren
  readonly list?: string
}

/** One line of text. Browsers are told not to remember what was typed unless `autoComplete` says otherwise. */
export function TextInput(props: TextInputProps) {
  const { id, value, onInput, onBlur, width, type = 'text', inputMode, autoComplete = 'off', spellCheck = false, error, maxLength = 500, after, list } = props
  const classes = ['input', width && `input--width-${width}`, error && 'input--error'].filter(Boolean).join(' ')
  return (
    <FieldFrame {...props}>
      <div class="with-button">
        <input id={id} class={classes} type={type} value={value} inputMode={inputMode} autocomplete={autoComplete} spellcheck={spellCheck}
          maxLength={maxLength} list={list} aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(props)}
          onInput={(event) => onInput(event.currentTarget.value)} onBlur={onBlur} />
        {after}
      </div>
    </FieldFrame>
  )
}

/** A secret on one line: pasting allowed, may be shown. */
export function SecretInput(props: FieldProps & { readonly value: string; readonly onInput: (value: string) => void; readonly shownAtFirst?: boolean; readonly autoComplete?: string }) {
  const { id, value, onInput, error, shownAtFirst = false, autoComplete = 'off' } = props
  const [shown, setShown] = useState(shownAtFirst)
  return (
    <FieldFrame {...props}>
      <div class="with-button">
        <input id={id} class={error ? 'input input--error' : 'input'} {...(shown ? TEXT : PASSWORD)} value={value} autocomplete={autoComplete}
          autocapitalize="none" spellcheck={false} aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(props)}
          onInput={(event) => onInput(event.currentTarget.value)} />
        <Button look="secondary" onPress={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}<span class="visually-hidden"> the passphrase</span></Button>
      </div>
    </FieldFrame>
  )
}

const TEXT = { type: 'text' } as const
const PASSWORD = { type: 'password' } as const
