import type { CaptureEvent } from '../direct-work/session/capture-event.ts'
import type { HandedOver } from '../direct-work/session/hand-over.ts'

/**
 * What the child's page may ask of the capture worker. It holds public keys only: it seals and keeps, and can read nothing back.
 */
export interface CaptureApi {
  /**
   * First call. `none`: nothing was handed over (the page goes to the lock screen). `elsewhere`: another window of this device holds
   * the session. `again`: this session was open before, so what was drawn is safe but cannot be shown.
   */
  begin(): Promise<{ readonly kind: 'ready'; readonly handed: HandedOver; readonly again: boolean } | { readonly kind: 'none' | 'elsewhere' | 'lost' }>
  /** Seals and keeps events in order; resolves after the strict commit and the flushed line. `not-kept`: nothing of it is on the disk. */
  keep(events: readonly CaptureEvent[]): Promise<{ readonly kind: 'kept' } | { readonly kind: 'not-kept'; readonly reason: 'no-room' | 'lost' }>
  /** Seals feedback to the insights key, padded to one size; null where the organisation has given out none. Nothing is kept by this call. */
  sealFeedback(feedback: unknown): Promise<string | null>
}
