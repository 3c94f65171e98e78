import { useState } from 'preact/hooks'
import type { Staff } from '../../../record/staff.ts'
import { unreachable } from '../../../record/unreachable.ts'
import { refreshStatus } from '../../device.ts'
import { enter } from '../enter.ts'
import { setFirstUse } from '../first-use-under-way.ts'
import { ChoosePerson } from './choose-person.tsx'
import { ConfirmPassphrase } from './confirm-passphrase.tsx'
import { GettingReady } from './getting-ready.tsx'
import { ShowPassphrase } from './show-passphrase.tsx'

type Step =
  | { readonly kind: 'person' }
  | { readonly kind: 'passphrase'; readonly staff: Staff; readonly words?: readonly string[] }
  | { readonly kind: 'confirm'; readonly staff: Staff; readonly words: readonly string[] }
  | { readonly kind: 'ready'; readonly staff: Staff }

/** Somebody's first sign-in on this device: who, passphrase shown, passphrase confirmed, cases fetched. */
export function FirstUse() {
  const [step, setStep] = useState<Step>({ kind: 'person' })
  switch (step.kind) {
    case 'person':
      return <ChoosePerson onSignedIn={(staff, hasVault) => {
        if (hasVault) {
          void refreshStatus()
          return
        }
        setStep({ kind: 'passphrase', staff })
      }} />
    case 'passphrase':
      return <ShowPassphrase words={step.words} onWords={(words) => setStep({ ...step, words })} onWritten={(words) => setStep({ kind: 'confirm', staff: step.staff, words })} />
    case 'confirm':
      return <ConfirmPassphrase words={step.words} onBack={() => setStep({ kind: 'passphrase', staff: step.staff, words: step.words })}
        onBegin={() => { setFirstUse(true) }}
        onOpen={() => void refreshStatus().then(() => setStep({ kind: 'ready', staff: step.staff }))} />
    case 'ready':
      return <GettingReady staff={step.staff} onDone={() => void enter().then(() => { setFirstUse(false) })} />
    default:
      return unreachable(step)
  }
}
