import { Alert } from '../components/page/alert.tsx'
import type { Answer } from './use-device-query.ts'

/** In the place of an answer that is not here: loading, or a device worker that broke its promise. */
export function NotAnswered({ answer, what }: { readonly answer: Exclude<Answer<unknown>, { readonly kind: 'here' }>; readonly what: string }) {
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening {what}</p>
  return (
    <Alert kind="refused" urgent title={`Doorstep could not open ${what}`}>
      <p>What you saved is still on this device, sealed. Lock Doorstep and unlock it again. If this comes back, tell your help desk.</p>
    </Alert>
  )
}
