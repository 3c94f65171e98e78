import { useState } from 'preact/hooks'
import { Button, ButtonGroup, TextButton } from '../../components/action/button.tsx'
import { Dialog } from '../../components/action/dialog.tsx'
import type { WaitingSummary } from '../../workers/device-api.ts'
import { device, startDevice } from '../device.ts'
import { forgetPlace, navigate } from '../route.ts'
import { unsentInWords } from './unsent-in-words.ts'

type Stage = { readonly kind: 'closed' | 'asking' | 'leaving' } | { readonly kind: 'refused'; readonly unsent: WaitingSummary }

/** Signing out takes the cases off this device, and is refused while anything is unsent. */
export function SignOut() {
  const [stage, setStage] = useState<Stage>({ kind: 'closed' })
  const leave = async () => {
    setStage({ kind: 'leaving' })
    const answer = await device.signOut()
    if (answer.kind === 'refused') return setStage({ kind: 'refused', unsent: answer.unsent })
    forgetPlace()
    await startDevice()
  }
  const close = () => setStage({ kind: 'closed' })
  return (
    <>
      <TextButton onPress={() => setStage({ kind: 'asking' })}>Sign out</TextButton>
      <Dialog open={stage.kind !== 'closed'} title={stage.kind === 'refused' ? 'You cannot sign out yet' : 'Sign out of this device?'} onClose={close}>
        {stage.kind === 'refused'
          ? <>
            <p>{unsentInWords(stage.unsent)}</p>
            <ButtonGroup>
              <Button onPress={() => { close(); navigate({ screen: 'waiting' }) }}>See what waits</Button>
              <Button look="secondary" onPress={close}>Stay signed in</Button>
            </ButtonGroup>
          </>
          : <>
            <p>Your cases are taken off this device. To leave it for a while, lock it instead: you can unlock without signal.</p>
            <ButtonGroup>
              <Button look="warning" unavailable={stage.kind === 'leaving'} onPress={() => void leave()}>{stage.kind === 'leaving' ? 'Signing out' : 'Sign out'}</Button>
              <Button look="secondary" onPress={close}>Stay signed in</Button>
            </ButtonGroup>
          </>}
      </Dialog>
    </>
  )
}
