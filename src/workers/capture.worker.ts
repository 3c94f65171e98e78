import { expose } from 'comlink'
import { openCaptureLog } from '../device-store/capture/open-capture-log.ts'
import { holdCapture } from './capture/capture-lock.ts'
import { createCapture } from './capture/create-capture.ts'

// The only worker of the child's page. It holds public keys: nothing that it or the page can reach opens what it sealed.
const wait = (delayMs: number) => new Promise<void>((done) => { setTimeout(done, delayMs) })
expose(createCapture({
  openLog: () => openCaptureLog(wait),
  hold: (onLost) => holdCapture(navigator.locks, onLost),
}))
