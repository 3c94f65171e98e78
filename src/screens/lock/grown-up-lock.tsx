import { Button } from '../../components/action/button.tsx'
import { backToChild } from '../child-mode.ts'
import { endChildMode } from '../child-mode-mark.ts'
import { refreshStatus } from '../device.ts'
import { CalmPage } from './calm-page.tsx'
import { AskPassphrase } from './lock-screen.tsx'

/** The lock while a child holds the tablet: no name, no count, nothing of the session; and a plain way back to the child's page. */
export function GrownUpLock() {
  return (
    <AskPassphrase onOpen={refreshStatus} after={<Button look="secondary" onPress={backToChild}>Back to drawing</Button>}>
      <h1>Unlock to take the tablet back</h1>
    </AskPassphrase>
  )
}

/** Child mode is marked, and there is no vault: the device was emptied meanwhile. Nothing here can be shown to anyone. */
export function NothingToTakeBack() {
  const startAnew = async () => {
    await endChildMode()
    location.replace('/')
  }
  return (
    <CalmPage>
      <h1>There is nothing of Doorstep on this device</h1>
      <p>The browser’s data was cleared. Drawings that were not taken back are no longer here.</p>
      <Button onPress={() => void startAnew()}>Set this device up again</Button>
    </CalmPage>
  )
}
