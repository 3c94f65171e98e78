import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { ProgressBar } from '../../../components/page/progress-bar.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { Staff } from '../../../record/staff.ts'
import { device, download, signalNow } from '../../device.ts'
import { readyToWorkOffline } from '../../service-worker-update.ts'
import { CalmPage } from '../calm-page.tsx'
import { askToInstall, installState } from '../install-prompt.ts'
import { askForStorage, storagePromiseInWords, type StoragePromise } from '../storage-promise.ts'

/** The cases arrive, the browser is asked to keep them, Doorstep offers to be installed. One may go on at any time. */
export function GettingReady({ staff, onDone }: { readonly staff: Staff; readonly onDone: () => void }) {
  const [promise, setPromise] = useState<StoragePromise>()
  const installed = installState.value === 'installed'
  // Asked again once installed: browsers then often promise what they refused before.
  useEffect(() => {
    void (async () => {
      const answer = await askForStorage()
      setPromise(answer)
      await device.askPersistence(answer === 'kept')
    })()
  }, [installed])
  const now = download.value
  const installing = installState.value
  return (
    <CalmPage step="ready" wide>
      <h1>Getting this device ready, {staff.name}</h1>
      <section class="stack--tight">
        <h2>Your cases</h2>
        <ProgressBar label="Your cases" done={now && (now.casesTotal === 0 ? 1 : now.casesDone / now.casesTotal)} words={downloadInWords(now, signalNow.value === 'none')} />
      </section>
      <section class="stack--tight">
        <h2>Without signal</h2>
        <p>{readyToWorkOffline.value ? 'Doorstep can now start on this device with no signal.' : 'Doorstep is being made ready to start with no signal.'}</p>
        <p>{storagePromiseInWords(promise)}</p>
      </section>
      {(installing === 'offered' || installing === 'installed') && (
        <section class="stack--tight">
          <h2>Install</h2>
          {installing === 'offered'
            ? <><p>Installed, Doorstep opens from the home screen in a window of its own.</p><Button look="secondary" onPress={() => void askToInstall()}>Install Doorstep</Button></>
            : <p>Doorstep is installed on this device.</p>}
        </section>
      )}
      <Button onPress={onDone}>{staff.role === 'supervisor' ? 'Go to the queue' : 'Go to today'}</Button>
    </CalmPage>
  )
}

/** How far the cases are, in words: "1 of 2 cases, usable now". */
export function downloadInWords(now: { readonly casesDone: number; readonly casesTotal: number } | undefined, noSignal: boolean): string {
  if (now === undefined) return noSignal ? 'Waiting for signal' : 'Asking the central record for your cases'
  if (now.casesTotal === 0) return 'You have no cases yet'
  const cases = `${now.casesDone} of ${countInWords(now.casesTotal, 'case')}`
  if (now.casesDone === 0) return noSignal ? `${cases}, waiting for signal` : cases
  return now.casesDone < now.casesTotal && noSignal ? `${cases}, usable now; the rest wait for signal` : `${cases}, usable now`
}
