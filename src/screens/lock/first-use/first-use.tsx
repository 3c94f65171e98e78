import { useState } from 'preact/hooks'
import type { Staff } from '../../../record/staff.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { DeviceRecovery } from '../../../workers/device-api.ts'
import { refreshStatus } from '../../device.ts'
import { enter } from '../enter.ts'
import { setFirstUse } from '../first-use-under-way.ts'
import { ChoosePerson } from './choose-person.tsx'
import { ConfirmPassphrase } from './confirm-passphrase.tsx'
import { GettingReady } from './getting-ready.tsx'
import { ShowPassphrase } from './show-passphrase.tsx'

type Step =
  | { readonly kind: 'person' }
  | { readonly kind: 'passphrase'; readonly staff: Staff; readonly recovery: DeviceRecovery; readonly words?: readonly string[] }
  | { readonly kind: 'confirm'; readonly staff: Staff; readonly recovery: DeviceRecovery; readonly words: readonly string[] }
  | { readonly kind: 'ready'; readonly staff: Staff }

/** Somebody's first sign-in on this device: who, passphrase shown, passphrase confirmed, cases fetched. */
export function FirstUse() {
  const [step, setStep] = useState<Step>({ kind: 'person' })
  switch (step.kind) {
    case 'person':
      return <ChoosePerson onSignedIn={(signedIn) => {
        if (signedIn.hasVault) {
          void refreshStatus()
          return
        }
        setStep({ kind: 'passphrase', staff: signedIn.staff, recovery: signedIn.recovery })
      }} />
    case 'passphrase':
      return <ShowPassphrase recovery={step.recovery} words={step.words} onWords={(words) => setStep({ ...step, words })} onWritten={(words) => setStep({ ...step, kind: 'confirm', words })} />
    case 'confirm':
      return <ConfirmPassphrase words={step.words} onBack={() => setStep({ ...step, kind: 'passphrase' })}
        onBegin={() => { setFirstUse(true) }}
        onOpen={() => void refreshStatus().then(() => setStep({ kind: 'ready', staff: step.staff }))} />
    case 'ready':
      return <GettingReady staff={step.staff} onDone={() => void enter().then(() => { setFirstUse(false) })} />
    default:
      return unreachable(step)
  }
}
