import { useEffect, useState } from 'preact/hooks'
import { Button, TextButton } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { lockNow } from '../device.ts'
import { route, type Screen } from '../route.ts'
import { applyUpdate, lookForUpdate, updateWaiting } from '../service-worker-update.ts'

// Nothing is being written on these; everywhere else an update can wait.
const QUIET_SCREENS: ReadonlySet<Screen> = new Set<Screen>(['today', 'cases', 'case', 'waiting', 'queue', 'devices', 'escrow'])

const LOOK_EACH_MS = 60 * 60_000

/** Offers a newer build where nothing is open; never takes it by itself. */
export function UpdateOffer() {
  const [later, setLater] = useState(false)
  // At each unlock and each hour after: a tablet's page may stay open for weeks, and only a page that is opened looks by itself.
  useEffect(() => {
    void lookForUpdate()
    const looking = setInterval(() => void lookForUpdate(), LOOK_EACH_MS)
    return () => clearInterval(looking)
  }, [])
  if (!updateWaiting.value || later || !QUIET_SCREENS.has(route.value.screen)) return null
  return (
    <Alert kind="information" title="A newer Doorstep is ready" action={<TextButton onPress={() => setLater(true)}>Later</TextButton>}>
      <p>It takes a few seconds and asks for your passphrase. Nothing you saved changes.</p>
      <Button look="secondary" onPress={() => void lockNow().then(applyUpdate)}>Update now</Button>
    </Alert>
  )
}
