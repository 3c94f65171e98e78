import { useState } from 'preact/hooks'
import { BackLink } from '../../components/action/back-link.tsx'
import { Button, ButtonGroup } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { unreachable } from '../../record/unreachable.ts'
import type { DeviceRecovery } from '../../workers/device-api.ts'
import { device } from '../device.ts'
import { recoveryInWords } from '../lock/first-use/show-passphrase.tsx'
import { PassphraseWords } from '../lock/passphrase-words.tsx'
import { TypeWordsBack } from '../lock/type-words-back.tsx'
import { back } from '../route.ts'
import { AskPresentWords } from './ask-present-words.tsx'
import { notChangedInWords } from './not-changed-in-words.ts'

type Step =
  | { readonly kind: 'present' }
  | { readonly kind: 'words' | 'check'; readonly present: string; readonly recovery: DeviceRecovery; readonly words?: readonly string[] }
  | { readonly kind: 'changed'; readonly everywhere: boolean }

/** This device's passphrase, changed: the present words, four new ones shown once, typed back. */
export function ThisDeviceScreen() {
  const [step, setStep] = useState<Step>({ kind: 'present' })
  switch (step.kind) {
    case 'present':
      return (
        <div class="stack this-device">
          <h1 tabIndex={-1}>This device</h1>
          <AskPresentWords onRight={(present, recovery) => setStep({ kind: 'words', present, recovery })} />
        </div>
      )
    case 'words':
      return (
        <div class="stack this-device" key="words">
          <h1 ref={takeFocus} tabIndex={-1}>Your new passphrase for this device</h1>
          <p>Write these words on paper now. Keep the old words until Doorstep says that the new ones hold.</p>
          <PassphraseWords words={step.words} onWords={(words) => setStep({ ...step, words })} />
          <Alert kind="attention">{`They are shown only now, and nobody can look them up. ${recoveryInWords(step.recovery)}`}</Alert>
          <ButtonGroup>
            <Button onPress={() => { if (step.words) setStep({ ...step, kind: 'check' }) }}>I have written them down</Button>
            <Button look="secondary" onPress={() => void device.proposePassphrase().then((words) => setStep({ ...step, words }))}>Give me other words</Button>
            <Button look="secondary" onPress={() => setStep({ kind: 'present' })}>Keep the old words</Button>
          </ButtonGroup>
        </div>
      )
    case 'check':
      return (
        <div class="stack this-device" key="check" ref={focusFirst}>
          <BackLink onPress={() => setStep({ ...step, kind: 'words' })}>See the words again</BackLink>
          <TypeWordsBack words={step.words ?? []} busyLabel="Changing the passphrase" onTyped={async (next) => {
            const answer = await device.changePassphrase(step.present, next)
            if (answer.kind !== 'changed') return notChangedInWords(answer)
            setStep(answer)
            return undefined
          }} />
        </div>
      )
    case 'changed':
      return (
        <div class="stack this-device" key="changed">
          <h1 ref={takeFocus} tabIndex={-1}>Your new words hold</h1>
          <p>From now on they open Doorstep on this device. Destroy the paper with the old ones.</p>
          {!step.everywhere && <Alert kind="attention">One copy of the keys on this device could not be replaced. Until it is, the old words may still open it. Make room on this device, then lock and unlock Doorstep: it tries again.</Alert>}
          <p class="quiet">A copy of this device that somebody made before today would still open with the old words. If you think there is one, tell your help desk.</p>
          <ButtonGroup><Button onPress={() => back()}>Go back to work</Button></ButtonGroup>
        </div>
      )
    default:
      return unreachable(step)
  }
}

function takeFocus(heading: HTMLElement | null): void {
  if (heading && !heading.dataset['met']) {
    heading.dataset['met'] = 'yes'
    heading.focus()
  }
}

function focusFirst(part: HTMLElement | null): void {
  takeFocus(part?.querySelector('h1') ?? null)
}
