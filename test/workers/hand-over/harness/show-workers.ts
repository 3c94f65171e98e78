import { startCapture, startDevice } from './start-workers.ts'

declare global {
  interface Window {
    startDevice: typeof startDevice
    startCapture: typeof startCapture
  }
}

window.startDevice = startDevice
window.startCapture = startCapture
