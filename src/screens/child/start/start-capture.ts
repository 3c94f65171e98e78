import { wrap } from 'comlink'
// Vite makes the default export of a worker's address; the linter reads the worker itself.
// oxlint-disable-next-line import/default
import captureUrl from '../../../workers/capture.worker.ts?worker&url'
import type { CaptureApi } from '../../../workers/capture-api.ts'
import { trustedUrl } from '../../trusted-url.ts'

/** Starts the one worker of the child's page. `onBroken` is called if it does not start or stops by itself. */
export function startCapture(onBroken: () => void): CaptureApi {
  const worker = new Worker(trustedUrl(captureUrl), { type: 'module', name: 'capture' })
  worker.addEventListener('error', onBroken)
  // What comlink cannot express in types: every method of CaptureApi already returns a promise of plain values.
  return wrap<CaptureApi>(worker) as unknown as CaptureApi
}
