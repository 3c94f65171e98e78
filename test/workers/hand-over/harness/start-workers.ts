import { type Remote, wrap } from 'comlink'
import type { CaptureApi } from '../../../../src/workers/capture-api.ts'
import type { HandOverHarness } from './device-harness.worker.ts'

interface Started<T> {
  readonly api: Remote<T>
  /** As a page that goes away does. */
  readonly terminate: () => void
}

export function startDevice(): Started<HandOverHarness> {
  const worker = new Worker(new URL('./device-harness.worker.ts', import.meta.url), { type: 'module' })
  return { api: wrap<HandOverHarness>(worker), terminate: () => worker.terminate() }
}

/** The product's own capture worker. */
export function startCapture(): Started<CaptureApi> {
  const worker = new Worker(new URL('../../../../src/workers/capture.worker.ts', import.meta.url), { type: 'module' })
  return { api: wrap<CaptureApi>(worker), terminate: () => worker.terminate() }
}
