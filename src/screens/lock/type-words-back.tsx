import { useState } from 'preact/hooks'
import { SubmitButton } from '../../components/action/button.tsx'
import { ErrorSummary, type FieldError } from '../../components/form/error-summary.tsx'
import { TextInput } from '../../components/form/text-input.tsx'
import { pickTwo, readWord } from './first-use/pick-two.ts'

interface TypeWordsBackProps {
  readonly words: readonly string[]
  readonly busyLabel: string
  /** Seals with the words; the words of what went wrong, or undefined if it went well. */
  readonly onTyped: (passphrase: string) => Promise<string | undefined>
}

/** The heading, and two of the words typed back: proof that they are on paper. The whole passphrase in the first field does as well. */
export function TypeWordsBack({ words, busyLabel, onTyped }: TypeWordsBackProps) {
  const [positions] = useState(() => pickTwo(words.length))
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    const whole = readWord(typed[0] ?? '') === words.join(' ')
    const wrong = whole ? [] : positions
      .map((position, field) => ({ fieldId: `word-${field}`, position, right: readWord(typed[field] ?? '') === words[position] }))
      .filter((field) => !field.right)
      .map((field) => ({ fieldId: field.fieldId, text: `Word ${field.position + 1} is not what was shown` }))
    setErrors(wrong)
    if (wrong.length > 0) return
    setBusy(true)
    const problem = await onTyped(words.join(' '))
    setBusy(false)
    if (problem !== undefined) setErrors([{ fieldId: 'word-0', text: problem }])
  }
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 tabIndex={-1}>Check what you wrote</h1>
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (!busy) void confirm() }}>
        {positions.map((position, field) => (
          <TextInput key={position} id={`word-${field}`} label={`Word ${position + 1}`} width={20} value={typed[field] ?? ''}
            error={errors.find((error) => error.fieldId === `word-${field}`)?.text}
            onInput={(value) => setTyped(typed.map((each, at) => (at === field ? value : each)))} />
        ))}
        <SubmitButton busy={busy}>{busy ? busyLabel : 'Continue'}</SubmitButton>
      </form>
    </>
  )
}
