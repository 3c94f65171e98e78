import { useEffect } from 'preact/hooks'
import { Button, ButtonGroup } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { device } from '../../device.ts'
import { CalmPage } from '../calm-page.tsx'

interface ShowPassphraseProps {
  readonly words: readonly string[] | undefined
  readonly onWords: (words: readonly string[]) => void
  readonly onWritten: (words: readonly string[]) => void
}

/** Four generated words, shown once and kept nowhere. */
export function ShowPassphrase({ words, onWords, onWritten }: ShowPassphraseProps) {
  const propose = () => void device.proposePassphrase().then(onWords)
  const missing = words === undefined
  useEffect(() => {
    if (missing) void device.proposePassphrase().then(onWords)
    // Asked for once, on arrival: other words come only by the button.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <CalmPage step="passphrase" wide>
      <h1>Your passphrase for this device</h1>
      <p>These words open Doorstep on this device, with or without signal. Write them on paper now.</p>
      <ol class="passphrase-words" aria-label="Passphrase">
        {(words ?? ['', '', '', '']).map((word, position) => <li key={position} class="passphrase-words__word">{word}</li>)}
      </ol>
      <Alert kind="attention">
        They are shown only now. Nobody can look them up, and without them what is on this device can only be recovered by your organisation.
      </Alert>
      <ButtonGroup>
        <Button onPress={() => { if (words) onWritten(words) }}>I have written them down</Button>
        <Button look="secondary" onPress={propose}>Give me other words</Button>
      </ButtonGroup>
    </CalmPage>
  )
}
