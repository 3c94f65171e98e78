import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { SubmitButton } from '../../components/action/button.tsx'
import { SecretInput } from '../../components/form/text-input.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { device } from '../device.ts'
import { CalmPage } from './calm-page.tsx'
import { enter } from './enter.ts'
import { useSecondsUntil, wrongInWords } from './wrong-passphrase.ts'

type Outcome = { readonly kind: 'asking' | 'opening' | 'damaged' } | { readonly kind: 'wrong'; readonly untilMs: number }

/** Asks for the passphrase and tells nothing else: no name, no count, no case. Needs no signal. */
export function LockScreen() {
  return (
    <AskPassphrase onOpen={enter}>
      <h1>Doorstep is locked</h1>
    </AskPassphrase>
  )
}

/** The passphrase, asked under a heading of the caller's; `after` stands below. `onOpen` is called once the vault is open. */
export function AskPassphrase({ children, after, onOpen }: { readonly children: ComponentChildren; readonly after?: ComponentChildren; readonly onOpen: () => Promise<unknown> }) {
  const [passphrase, setPassphrase] = useState('')
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'asking' })
  const secondsLeft = useSecondsUntil(outcome.kind === 'wrong' ? outcome.untilMs : 0)
  const unlock = async () => {
    if (passphrase.trim() === '') {
      setOutcome({ kind: 'wrong', untilMs: 0 })
      return
    }
    setOutcome({ kind: 'opening' })
    const answer = await device.unlock(passphrase)
    switch (answer.kind) {
      case 'open': return void (await onOpen())
      case 'damaged': return setOutcome({ kind: 'damaged' })
      case 'wrong-passphrase':
        setOutcome({ kind: 'wrong', untilMs: Date.now() + answer.waitMs })
        document.getElementById('passphrase')?.focus()
    }
  }
  if (outcome.kind === 'damaged') return <DamagedStore />
  return (
    <CalmPage firstField="passphrase">
      {children}
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (secondsLeft === 0) void unlock() }}>
        <SecretInput id="passphrase" label="Passphrase" hint="The words you wrote down when this device was set up." value={passphrase} onInput={setPassphrase}
          error={outcome.kind === 'wrong' ? wrongInWords(passphrase, secondsLeft) : undefined} />
        <SubmitButton busy={outcome.kind === 'opening' || secondsLeft > 0}>{outcome.kind === 'opening' ? 'Unlocking' : 'Unlock'}</SubmitButton>
        <p class="visually-hidden" role="status">{outcome.kind === 'opening' ? 'Unlocking. This takes about a second.' : ''}</p>
      </form>
      {after}
    </CalmPage>
  )
}

function DamagedStore() {
  return (
    <CalmPage step="damaged">
      <h1>This device’s store is damaged</h1>
      <Alert kind="refused" urgent>
        <p>The passphrase may be right, but the keys on this device can no longer be read.</p>
        <p>Do not clear the browser or uninstall Doorstep: what is sealed here may still be sent or recovered. Ask your help desk for device recovery.</p>
      </Alert>
    </CalmPage>
  )
}
