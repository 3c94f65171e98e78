import { useState } from 'preact/hooks'
import { SubmitButton } from '../../components/action/button.tsx'
import { SecretInput } from '../../components/form/text-input.tsx'
import { Alert } from '../../components/page/alert.tsx'
import type { DeviceRecovery } from '../../workers/device-api.ts'
import { device } from '../device.ts'
import { useSecondsUntil, wrongInWords } from '../lock/wrong-passphrase.ts'
import { notChangedInWords } from './not-changed-in-words.ts'

type Outcome = { readonly kind: 'asking' | 'checking' } | { readonly kind: 'damaged' | 'locked' } | { readonly kind: 'wrong'; readonly untilMs: number }

/** The present words first: an unlocked tablet left on a table must not be enough to change them. A wrong try waits as at unlock. */
export function AskPresentWords({ onRight }: { readonly onRight: (present: string, recovery: DeviceRecovery) => void }) {
  const [present, setPresent] = useState('')
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'asking' })
  const secondsLeft = useSecondsUntil(outcome.kind === 'wrong' ? outcome.untilMs : 0)
  const check = async () => {
    if (present.trim() === '') return setOutcome({ kind: 'wrong', untilMs: 0 })
    setOutcome({ kind: 'checking' })
    const answer = await device.checkPassphrase(present)
    if (answer.kind === 'right') return onRight(present, answer.recovery)
    setOutcome(answer.kind === 'wrong-passphrase' ? { kind: 'wrong', untilMs: Date.now() + answer.waitMs } : answer)
    document.getElementById('present-passphrase')?.focus()
  }
  const busy = outcome.kind === 'checking'
  return (
    <section class="sheet stack" aria-labelledby="change-passphrase">
      <h2 id="change-passphrase">Change the passphrase</h2>
      <p>If somebody may have seen your words, take new ones. It needs no signal, and nothing you wrote is touched.</p>
      {(outcome.kind === 'damaged' || outcome.kind === 'locked') && <Alert kind="refused" urgent>{notChangedInWords(outcome)}</Alert>}
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (!busy && secondsLeft === 0) void check() }}>
        <SecretInput id="present-passphrase" label="The passphrase you use now" value={present} onInput={setPresent}
          error={outcome.kind === 'wrong' ? wrongInWords(present, secondsLeft) : undefined} />
        <SubmitButton busy={busy || secondsLeft > 0}>{busy ? 'Checking' : 'Continue'}</SubmitButton>
        <p class="visually-hidden" role="status">{busy ? 'Checking. This takes about a second.' : ''}</p>
      </form>
    </section>
  )
}
