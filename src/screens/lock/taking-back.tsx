import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import type { DeviceStatus } from '../../workers/device-api.ts'
import { tabletTakenBack } from '../child-mode.ts'
import { endChildMode } from '../child-mode-mark.ts'
import { device, refreshStatus, takingBack } from '../device.ts'
import { restorePlace } from '../route.ts'
import { CalmPage } from './calm-page.tsx'
import { homeOf } from './enter.ts'

/** After unlock: what was made is opened, checked and kept. Then the practitioner's own screens at the place that was left, which tell first what came back. */
export function TakingBack({ status }: { readonly status: DeviceStatus }) {
  const [failed, setFailed] = useState(false)
  const take = async () => {
    setFailed(false)
    try {
      const results = await device.takeBack()
      restorePlace(await device.place(), homeOf(status))
      tabletTakenBack(results)
      await refreshStatus()
    } catch {
      setFailed(true)
    }
  }
  // Once: a second call would only find that the first is under way.
  const first = useRef(take)
  useEffect(() => { void first.current() }, [])
  const goOn = async () => {
    await endChildMode()
    tabletTakenBack([])
    restorePlace(await device.place(), homeOf(status))
    await refreshStatus()
  }
  if (failed) {
    return (
      <CalmPage step="failed">
        <h1>What was drawn could not be opened yet</h1>
        <Alert kind="attention" urgent><p>It is still on this device, sealed and whole. Nothing was taken away.</p></Alert>
        <Button onPress={() => void take()}>Try again</Button>
        <Button look="secondary" onPress={() => void goOn()}>Open Doorstep and try later</Button>
      </CalmPage>
    )
  }
  const { done, total } = takingBack.value ?? { done: 0, total: 0 }
  return (
    <CalmPage>
      <h1>Taking the tablet back</h1>
      <p role="status">{total === 0 ? 'Opening what was made, and checking that nothing is missing.' : `${done} of ${total} ${total === 1 ? 'page' : 'pages'} kept.`}</p>
      <progress aria-label="Pages kept" {...(total === 0 ? {} : { max: total, value: done })} />
    </CalmPage>
  )
}
