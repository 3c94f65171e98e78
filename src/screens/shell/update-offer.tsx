import { useState } from 'preact/hooks'
import { Button, TextButton } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { lockNow } from '../device.ts'
import { route, type Screen } from '../route.ts'
import { applyUpdate, updateWaiting } from '../service-worker-update.ts'

// Nothing is being written on these; everywhere else an update can wait.
const QUIET_SCREENS: ReadonlySet<Screen> = new Set<Screen>(['today', 'cases', 'case', 'waiting', 'queue', 'devices', 'escrow'])

/** Offers a newer build where nothing is open; never takes it by itself. */
export function UpdateOffer() {
  const [later, setLater] = useState(false)
  if (!updateWaiting.value || later || !QUIET_SCREENS.has(route.value.screen)) return null
  return (
    <Alert kind="information" title="A newer Doorstep is ready" action={<TextButton onPress={() => setLater(true)}>Later</TextButton>}>
      <p>It takes a few seconds and asks for your passphrase. Nothing you saved changes.</p>
      <Button look="secondary" onPress={() => void lockNow().then(applyUpdate)}>Update now</Button>
    </Alert>
  )
}
