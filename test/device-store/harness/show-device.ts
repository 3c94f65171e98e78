import type { Remote } from 'comlink'
import type { HarnessDevice } from './device-harness.worker.ts'
import { startHarnessWorker } from './start-worker.ts'

declare global {
  interface Window {
    device: Remote<HarnessDevice>
  }
}

window.device = startHarnessWorker().device
