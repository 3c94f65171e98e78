import type { Gzip } from '../outbox/push-batch.ts'
import type { Sha256 } from '../record/ids.ts'
import type { Clock, Random } from './clock.ts'
import type { Holdings } from './kept/holdings.ts'
import type { Keeping } from './kept/keeping.ts'
import type { Network } from './network.ts'

/** Everything the conversation needs; nothing else is reached for. */
export interface SyncContext {
  readonly holdings: Holdings
  readonly keeping: Keeping
  readonly network: Network
  readonly clock: Clock
  readonly random: Random
  readonly gzip: Gzip
  readonly hashBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<Sha256>
}

/** How one part of the conversation ended. */
export type SyncOutcome =
  | { readonly kind: 'done' }
  /** Nothing was learnt about what was sent: try again later. */
  | { readonly kind: 'no-signal'; readonly retryAfterMs?: number }
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'update-needed' }
  | { readonly kind: 'epoch-changed'; readonly epoch: string }
  /** The device cannot keep what came: no room, or the store is gone. */
  | { readonly kind: 'not-kept'; readonly reason: 'no-room' | 'store-lost' }
