import { type Remote, wrap } from 'comlink'
import type { HarnessDevice } from './device-harness.worker.ts'

/** A worker with the device's real parts in it, and the way to end it as a lock does. */
export function startHarnessWorker(): { readonly device: Remote<HarnessDevice>; readonly terminate: () => void } {
  const worker = new Worker(new URL('./device-harness.worker.ts', import.meta.url), { type: 'module' })
  return { device: wrap<HarnessDevice>(worker), terminate: () => worker.terminate() }
}
