import { useState } from 'preact/hooks'
import { Button } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import type { Staff } from '../../record/staff.ts'
import { device, signalNow } from '../device.ts'

/** The central record no longer knows this session. Work goes on; sending waits. */
export function SignInAgain({ staff }: { readonly staff: Staff | undefined }) {
  const [words, setWords] = useState<string>()
  if (signalNow.value !== 'sign-in-needed' || staff === undefined) return null
  const signIn = async () => {
    const answer = await device.signIn(staff.id)
    switch (answer.kind) {
      case 'signed-in':
        setWords(undefined)
        return await device.sendNow()
      case 'no-signal': return setWords('There is no signal now. Try again later; you can go on working.')
      case 'refused': return setWords(answer.words)
    }
  }
  return (
    <Alert kind="attention" title="Sign in again to send your work" action={<Button onPress={() => void signIn()}>Sign in again</Button>}>
      <p>{words ?? 'Everything you save stays on this device until then. You can go on working.'}</p>
    </Alert>
  )
}
