import { Button, ButtonGroup } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { Details } from '../../../components/page/details.tsx'
import { groupsOfFour } from '../../../components/words/groups-of-four.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { DeviceRecovery } from '../../../workers/device-api.ts'
import { device } from '../../device.ts'
import { CalmPage } from '../calm-page.tsx'
import { PassphraseWords } from '../passphrase-words.tsx'

interface ShowPassphraseProps {
  readonly recovery: DeviceRecovery
  readonly words: readonly string[] | undefined
  readonly onWords: (words: readonly string[]) => void
  readonly onWritten: (words: readonly string[]) => void
}

/** Four generated words, shown once and kept nowhere. */
export function ShowPassphrase({ recovery, words, onWords, onWritten }: ShowPassphraseProps) {
  const propose = () => void device.proposePassphrase().then(onWords)
  return (
    <CalmPage step="passphrase" wide>
      <h1>Your passphrase for this device</h1>
      <p>These words open Doorstep on this device, with or without signal. Write them on paper now.</p>
      <PassphraseWords words={words} onWords={onWords} />
      <Alert kind="attention">
        {`They are shown only now, and nobody can look them up. ${recoveryInWords(recovery)}`}
      </Alert>
      {recovery.kind === 'organisation' && (
        <Details summary="Your organisation’s recovery key">
          <p>This device will be sealed to the recovery key with the fingerprint <code>{groupsOfFour(recovery.fingerprint)}</code> as well as to your words.</p>
          <p>If your help desk has given you a fingerprint and it is another one, do not go on. Tell them.</p>
          {recovery.demo && <p>This is a demonstration: its recovery key may lie unprotected beside the demonstration’s record.</p>}
        </Details>
      )}
      <ButtonGroup>
        <Button onPress={() => { if (words) onWritten(words) }}>I have written them down</Button>
        <Button look="secondary" onPress={propose}>Give me other words</Button>
      </ButtonGroup>
    </CalmPage>
  )
}

/** What becomes of this device when its words are lost. */
export function recoveryInWords(recovery: DeviceRecovery): string {
  switch (recovery.kind) {
    case 'organisation': return 'If they are lost, your organisation can recover what is on this device with its recovery key.'
    case 'nobody': return 'If they are lost, nobody can open what is on this device, your organisation neither: only what has reached the central record remains.'
    default: return unreachable(recovery)
  }
}
