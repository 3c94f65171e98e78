import photographUrl from '../../../workers/photograph.worker.ts?worker&url'
import { trustedUrl } from '../../trusted-url.ts'

/** Starts the worker that decodes pictures; for `createPhotographClient`. */
export function startPhotographWorker(): Worker {
  return new Worker(trustedUrl(photographUrl), { type: 'module', name: 'photograph' })
}
