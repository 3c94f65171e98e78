import { useState } from 'preact/hooks'
import { SubmitButton } from '../../../components/action/button.tsx'
import { BackLink } from '../../../components/action/back-link.tsx'
import { ErrorSummary, type FieldError } from '../../../components/form/error-summary.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { device } from '../../device.ts'
import { CalmPage } from '../calm-page.tsx'
import { pickTwo, readWord } from './pick-two.ts'

interface ConfirmPassphraseProps {
  readonly words: readonly string[]
  readonly onBack: () => void
  readonly onBegin: () => void
  readonly onOpen: () => void
}

/** Two of the words, typed back: proof that they are on paper. The whole passphrase in the first field does as well. */
export function ConfirmPassphrase({ words, onBack, onBegin, onOpen }: ConfirmPassphraseProps) {
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
    onBegin()
    const answer = await device.setUpVault(words.join(' '))
    setBusy(false)
    if (answer.kind === 'open') onOpen()
    else setErrors([{ fieldId: 'word-0', text: notSetUpInWords(answer.kind) }])
  }
  return (
    <CalmPage step="confirm">
      <BackLink onPress={onBack}>See the words again</BackLink>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1>Check what you wrote</h1>
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (!busy) void confirm() }}>
        {positions.map((position, field) => (
          <TextInput key={position} id={`word-${field}`} label={`Word ${position + 1}`} width={20} value={typed[field] ?? ''}
            error={errors.find((error) => error.fieldId === `word-${field}`)?.text}
            onInput={(value) => setTyped(typed.map((each, at) => (at === field ? value : each)))} />
        ))}
        <SubmitButton busy={busy}>{busy ? 'Sealing this device' : 'Continue'}</SubmitButton>
      </form>
    </CalmPage>
  )
}

function notSetUpInWords(kind: 'no-room' | 'frozen' | 'locked' | 'store-lost'): string {
  return kind === 'no-room'
    ? 'This device has no room to keep anything. Make room, then try again.'
    : 'This device could not be set up. Nothing of yours is on it yet. Close Doorstep, open it again and sign in.'
}
