import { BackLink } from '../../../components/action/back-link.tsx'
import { device } from '../../device.ts'
import { CalmPage } from '../calm-page.tsx'
import { TypeWordsBack } from '../type-words-back.tsx'

interface ConfirmPassphraseProps {
  readonly words: readonly string[]
  readonly onBack: () => void
  readonly onBegin: () => void
  readonly onOpen: () => void
}

/** The words of a new device, typed back; then its vault is made. */
export function ConfirmPassphrase({ words, onBack, onBegin, onOpen }: ConfirmPassphraseProps) {
  const setUp = async (passphrase: string) => {
    onBegin()
    const answer = await device.setUpVault(passphrase)
    if (answer.kind !== 'open') return notSetUpInWords(answer.kind)
    onOpen()
    return undefined
  }
  return (
    <CalmPage step="confirm">
      <BackLink onPress={onBack}>See the words again</BackLink>
      <TypeWordsBack words={words} busyLabel="Sealing this device" onTyped={setUp} />
    </CalmPage>
  )
}

function notSetUpInWords(kind: 'no-room' | 'frozen' | 'locked' | 'store-lost'): string {
  return kind === 'no-room'
    ? 'This device has no room to keep anything. Make room, then try again.'
    : 'This device could not be set up. Nothing of yours is on it yet. Close Doorstep, open it again and sign in.'
}
