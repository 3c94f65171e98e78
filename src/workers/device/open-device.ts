import type { Clock, Random } from '../../sync/clock.ts'
import type { Holdings } from '../../sync/kept/holdings.ts'
import type { Keeping } from '../../sync/kept/keeping.ts'
import type { Syncer } from '../../sync/syncer.ts'
import type { SyncContext } from '../../sync/sync-context.ts'
import type { DeviceEvent, NotSaved, Saved } from '../device-api.ts'
import type { CaseMemory } from './case-memory.ts'
import type { DevicePlatform } from './platform.ts'
import type { SearchIndex } from './search-index.ts'

/** The device while its vault is open: what every view reads and every deed changes. */
export interface OpenDevice {
  readonly holdings: Holdings
  readonly memory: CaseMemory
  readonly keeping: Keeping
  readonly clock: Clock
  readonly random: Random
  readonly sync: SyncContext
  readonly syncer: Syncer
  readonly search: SearchIndex
  /** Tells the screens what changed. */
  readonly tell: (topics: readonly string[]) => void
  readonly emit: (event: DeviceEvent) => void
  readonly handOvers: DevicePlatform['handOvers']
  readonly renderScene: DevicePlatform['renderScene']
}

/** The screens' word for a commit's outcome. */
export function savedOf(device: Pick<OpenDevice, 'clock'>, outcome: { readonly kind: string }): Saved {
  switch (outcome.kind) {
    case 'committed': return { kind: 'saved', atMs: device.clock.nowMs() }
    case 'no-room':
    case 'one-copy': return { kind: 'no-room' }
    default: return { kind: 'store-lost' }
  }
}

/** A refusal that passes through; null if it was saved. */
export function notSaved(saved: Saved): NotSaved | null {
  return saved.kind === 'saved' ? null : saved
}
