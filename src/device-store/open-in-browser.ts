import { createMemoryStore } from './memory-store.ts'
import { type DeviceStoreParts, openDeviceStore } from './open-device-store.ts'
import { openOpfsJournal } from './opfs-journal.ts'
import type { Recovery } from './recovery/recover.ts'
import { createCacheSentinel } from './sentinel.ts'
import type { Store } from './store.ts'

export interface BrowserStoreOptions extends Pick<DeviceStoreParts, 'deviceSeqOf' | 'onLoss'> {
  /** Opaque and random, from the vault directory: names the database, the journal's files and the sentinel. */
  readonly databaseName: string
  readonly wait: (delayMs: number) => Promise<void>
  /** Another window or a newer build took the database; nothing more can be kept through this store. */
  readonly onTakenAway?: () => void
}

export type BrowserStoreOpening =
  | {
    readonly kind: 'open'
    readonly store: Store
    readonly recovery: Recovery
    /** `stand-in`: the browser cannot open its database. What is unsent is in the journal alone; the rest is fetched again. */
    readonly database: 'open' | 'stand-in'
    /** `none`: this browser keeps one copy only. */
    readonly journal: 'file' | 'none'
  }
  | { readonly kind: 'needs-update' }
  /** Another worker of this device has the vault open. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'lost'; readonly reason: string }

/** Opens everything a vault keeps in this browser, recovered and ready to commit to. Worker only. */
export async function openInBrowser(options: BrowserStoreOptions): Promise<BrowserStoreOpening> {
  const { databaseName, wait, onTakenAway } = options
  // Half of the device worker's weight, and not needed before the passphrase.
  const { openDexieStore } = await import('./dexie-store.ts')
  const database = await openDexieStore({ databaseName, wait, ...(onTakenAway ? { onTakenAway } : {}) })
  if (database.kind === 'needs-update') return database
  const journal = await openOpfsJournal({ name: databaseName, wait })
  // Chromium with a damaged profile answers "Internal error opening backing store" for ever; the journal still has every
  // word that was not sent, and must not stay behind a door that never opens again.
  const standsIn = database.kind === 'lost' && journal.kind === 'open'
  const store = database.kind === 'open' ? database.store : createMemoryStore()
  if (journal.kind === 'busy' || (database.kind === 'lost' && !standsIn)) {
    await store.close()
    return journal.kind === 'busy' ? { kind: 'busy' } : { kind: 'lost', reason: database.kind === 'lost' ? database.reason : 'no journal' }
  }
  try {
    const { deviceSeqOf, onLoss } = options
    const opened = await openDeviceStore({
      store, journal: journal.journal, sentinel: createCacheSentinel(databaseName), storeStandsIn: standsIn,
      ...(deviceSeqOf ? { deviceSeqOf } : {}), ...(onLoss ? { onLoss } : {}),
    })
    return { kind: 'open', ...opened, database: standsIn ? 'stand-in' : 'open', journal: journal.kind === 'open' ? 'file' : 'none' }
  } catch {
    await journal.journal.close()
    await store.close()
    return { kind: 'lost', reason: 'no-room' }
  }
}
