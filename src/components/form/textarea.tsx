import { useLayoutEffect, useRef } from 'preact/hooks'
import { FieldFrame, describedBy, type FieldProps } from './field.tsx'

interface TextareaProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onBlur?: () => void
  readonly rows?: number
  readonly spellCheck?: boolean
  readonly maxLength?: number
}

/** Several lines; grows with the text, so that nothing written is scrolled out of sight. */
export function Textarea(props: TextareaProps) {
  const { id, value, onInput, onBlur, rows = 3, spellCheck = true, maxLength = 100_000, error } = props
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!area.current || CSS.supports('field-sizing', 'content')) return
    // Firefox and WebKit have no field-sizing yet.
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight + 4}px`
  }, [value])
  return (
    <FieldFrame {...props}>
      <textarea ref={area} id={id} class={error ? 'textarea textarea--error' : 'textarea'} rows={rows} value={value} maxLength={maxLength}
        autocomplete="off" spellcheck={spellCheck} aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)} onBlur={onBlur} />
    </FieldFrame>
  )
}
