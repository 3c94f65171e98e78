import { Button } from '../../components/action/button.tsx'
import { Alert } from '../../components/page/alert.tsx'
import { startDevice } from '../device.ts'
import { wordsNotKeptAtMs } from '../last-words.ts'
import { CalmPage } from './calm-page.tsx'

/** The store was written by a newer build: this one touches nothing. */
export function NeedsUpdateScreen() {
  return (
    <CalmPage>
      <h1>Doorstep needs an update</h1>
      <p>What is on this device was saved by a newer version of Doorstep. This older version has not touched it.</p>
      <p>Go to where there is signal, then start again.</p>
      <Button onPress={() => location.reload()}>Start again</Button>
    </CalmPage>
  )
}

/** No store at all: a private window, storage switched off, or a full disk. */
export function NoStorageScreen() {
  return (
    <CalmPage>
      <h1>This browser window cannot keep anything</h1>
      <Alert kind="attention" urgent>
        <p>Nothing you write here would be safe, so Doorstep has not opened.</p>
      </Alert>
      <p>Open Doorstep in an ordinary window (not a private one) of Chrome, Edge, Firefox or Safari. If the disk is full, make room first.</p>
      <Button onPress={() => location.reload()}>Try again</Button>
    </CalmPage>
  )
}

/** The device worker did not start. */
export function NotStartingScreen() {
  return (
    <CalmPage>
      <h1>Doorstep could not start</h1>
      <p>What was saved on this device is still there, sealed. Close every Doorstep window and open it again.</p>
      <Button onPress={() => void startDevice()}>Try again</Button>
    </CalmPage>
  )
}

/** Another window took over: only one may hold the key. */
export function TakenOverScreen() {
  return (
    <CalmPage>
      <h1>Doorstep is open in another window</h1>
      <p>It works in one window at a time, so that nothing is written twice. This window has locked itself.</p>
      {wordsNotKeptAtMs.value !== undefined && <Alert kind="attention" urgent title="Your last words here may be missing"><p>The device could not keep the last that was written in this window. Look at it in the other window, and write down again what is not there.</p></Alert>}
      <Button onPress={() => void startDevice()}>Use it here</Button>
    </CalmPage>
  )
}
