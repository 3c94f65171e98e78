import { createCacheSentinel } from '../../../device-store/sentinel.ts'
import { browserPlaces } from '../../../device-store/directory-places.ts'
import type { StoreOpening } from '../../../device-store/dexie-store.ts'
import { openDeviceStore } from '../../../device-store/open-device-store.ts'
import { openOpfsJournal, removeOpfsJournal } from '../../../device-store/opfs-journal.ts'
import { createVaultDirectory, type VaultEntry } from '../../../device-store/vault-directory.ts'
import type { DeviceId, StaffId } from '../../../record/ids.ts'
import type { Clock, Random } from '../../../sync/clock.ts'
import { countFailure, NO_ATTEMPTS, remainingWaitMs, waitAfterFailuresMs } from '../../../vault/attempts.ts'
import { toHex } from '../../../vault/bytes.ts'
import { createSealer } from '../../../vault/create-sealer.ts'
import { proposePassphrase } from '../../../vault/passphrase.ts'
import { createVault, openVault, type OpenVault } from '../../../vault/vault.ts'
import type { OpenedVault, VaultDoor } from '../platform.ts'
import type { WindowLock } from './lock-window.ts'

/** The vault of this device, with IndexedDB, the journal's files and the sentinel behind it. One vault a device for now. */
export function browserVaults(clock: Clock, random: Random, lock: WindowLock): VaultDoor {
  const directory = createVaultDirectory(browserPlaces())
  const wait = (delayMs: number) => clock.wait(delayMs)
  let opened: { readonly close: () => Promise<void> } | undefined

  async function entry(): Promise<VaultEntry | undefined> {
    return (await directory.list())[0]
  }

  async function openBehind(vault: OpenVault, databaseName: string): Promise<{ readonly kind: 'open'; readonly opened: OpenedVault } | { readonly kind: 'lost'; readonly reason: string }> {
    // Opening with the passphrase is the deed that takes over from another window; its files are free once it let go.
    await lock.take()
    // Half of this worker's weight, and not needed before the passphrase: it comes from the offline shell when it is.
    const { openDexieStore } = await import('../../../device-store/dexie-store.ts')
    const database: StoreOpening = await openDexieStore({ databaseName, wait, onTakenAway: () => lock.lose() })
    if (database.kind !== 'open') return { kind: 'lost', reason: database.kind }
    const journal = await openOpfsJournal({ name: databaseName, wait })
    if (journal.kind === 'busy') {
      await database.store.close()
      return { kind: 'lost', reason: 'busy' }
    }
    try {
      const { store, recovery } = await openDeviceStore({
        store: database.store, journal: journal.journal, sentinel: createCacheSentinel(databaseName),
        deviceSeqOf: (table, row) => (table === 'outbox' && !row.id.startsWith('picture-') ? row.order : undefined),
      })
      opened = { close: () => store.close() }
      const owner = vault.place.owner as StaffId
      return { kind: 'open', opened: { owner, sealer: createSealer(vault), store, findings: recovery.findings, lastDeviceSeq: recovery.lastDeviceSeq } }
    } catch {
      await journal.journal.close()
      await database.store.close()
      return { kind: 'lost', reason: 'no-room' }
    }
  }

  lock.onLost(() => opened?.close())

  return {
    async look() {
      if (typeof indexedDB === 'undefined') return { kind: 'no-storage' }
      return { kind: await entry().catch(() => undefined) ? 'locked' : 'none' }
    },
    async owner() {
      return (await entry())?.place.owner as StaffId | undefined ?? null
    },
    async deviceId() {
      return (await entry())?.place.deviceId as DeviceId | undefined ?? null
    },
    proposePassphrase: () => proposePassphrase(),
    async create({ staffId, deviceId, passphrase, recoveryKey }) {
      const databaseName = `doorstep-${random.uuid()}`
      const { vault, slots } = await createVault({ place: { vaultId: random.uuid(), owner: staffId, deviceId }, passphrase, ...(recoveryKey && { recoveryPublicKey: recoveryKey.publicKey }) })
      const behind = await openBehind(vault, databaseName)
      if (behind.kind === 'lost') return { kind: behind.reason === 'no-room' ? 'no-room' : 'store-lost' }
      const pinned = recoveryKey && { recoveryKey: toHex(recoveryKey.publicKey) }
      // The store stands before the directory names it: a crash in between leaves an empty database, never a vault without one.
      await directory.put({ place: vault.place, databaseName, slots, attempts: NO_ATTEMPTS, ...pinned })
      return { kind: 'open', opened: { ...behind.opened, ...pinned } }
    },
    async open(passphrase) {
      const found = await entry()
      if (!found) return { kind: 'damaged' }
      const waitMs = remainingWaitMs(found.attempts, clock.nowMs())
      if (waitMs > 0) return { kind: 'wrong-passphrase', waitMs }
      const opening = await openVault(found.place, found.slots, passphrase)
      if (opening.kind === 'damaged') return { kind: 'damaged' }
      if (opening.kind === 'wrong-passphrase') {
        const attempts = countFailure(found.attempts, clock.nowMs())
        await directory.put({ ...found, attempts })
        return { kind: 'wrong-passphrase', waitMs: waitAfterFailuresMs(attempts.failures) }
      }
      const behind = await openBehind(opening.vault, found.databaseName)
      if (behind.kind === 'lost') return { kind: 'damaged' }
      if (found.attempts.failures > 0) await directory.put({ ...found, attempts: NO_ATTEMPTS })
      return { kind: 'open', opened: { ...behind.opened, ...(found.recoveryKey !== undefined && { recoveryKey: found.recoveryKey }) } }
    },
    async remove() {
      const found = await entry()
      if (!found) return
      await directory.remove(found.place.vaultId)
      await createCacheSentinel(found.databaseName).remove()
      await removeOpfsJournal(found.databaseName)
      indexedDB.deleteDatabase(found.databaseName)
    },
  }
}
