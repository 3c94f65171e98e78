import { createCacheSentinel } from '../../../device-store/sentinel.ts'
import { browserPlaces } from '../../../device-store/directory-places.ts'
import { openInBrowser } from '../../../device-store/open-in-browser.ts'
import { removeOpfsJournal } from '../../../device-store/opfs-journal.ts'
import { createVaultDirectory, type VaultEntry } from '../../../device-store/vault-directory.ts'
import { deviceSeqOf } from '../../../outbox/outbox-item.ts'
import type { DeviceId, StaffId } from '../../../record/ids.ts'
import type { Clock, Random } from '../../../sync/clock.ts'
import { NO_ATTEMPTS } from '../../../vault/attempts.ts'
import { toHex } from '../../../vault/bytes.ts'
import { createSealer } from '../../../vault/create-sealer.ts'
import { proposePassphrase } from '../../../vault/passphrase.ts'
import { createVault, type OpenVault } from '../../../vault/vault.ts'
import type { Finding } from '../../device-api.ts'
import type { OpenedVault, VaultDoor } from '../platform.ts'
import { replacePassphrase } from '../replace-passphrase.ts'
import { forgetFailures, tryPassphrase } from '../try-passphrase.ts'
import type { WindowLock } from './lock-window.ts'

/** The vault of this device, with IndexedDB, the journal's files and the sentinel behind it. One vault a device for now. */
export function browserVaults(clock: Clock, random: Random, lock: WindowLock): VaultDoor {
  const directory = createVaultDirectory(browserPlaces(), (work) => navigator.locks.request('doorstep-vaults', work))
  const wait = (delayMs: number) => clock.wait(delayMs)
  /** The store was written by a newer build, as seen when it was last opened. */
  let newerBuild = false
  let opened: { readonly close: () => Promise<void> } | undefined

  async function entry(): Promise<VaultEntry | undefined> {
    return (await directory.list())[0]
  }

  async function openBehind(vault: OpenVault, databaseName: string): Promise<{ readonly kind: 'open'; readonly opened: OpenedVault } | { readonly kind: 'lost'; readonly reason: string }> {
    // Opening with the passphrase is the deed that takes over from another window; its files are free once it let go.
    await lock.take()
    const onLosses: ((found: readonly Finding[]) => void)[] = []
    const open = () => openInBrowser({
      databaseName, wait, deviceSeqOf, onTakenAway: () => lock.lose(), onLoss: (found) => { for (const tell of onLosses) tell(found) },
    })
    let behind = await open()
    // The window that lost the lock may still be writing its last words.
    for (let tries = 0; behind.kind === 'busy' && tries < 3; tries += 1) behind = await open()
    newerBuild = behind.kind === 'needs-update'
    if (behind.kind !== 'open') return { kind: 'lost', reason: behind.kind === 'lost' ? behind.reason : behind.kind }
    const { store, recovery } = behind
    opened = { close: () => store.close() }
    const owner = vault.place.owner as StaffId
    return {
      kind: 'open',
      opened: { owner, sealer: createSealer(vault), store, findings: recovery.findings, lastDeviceSeq: recovery.lastDeviceSeq, onLoss: (tell) => { onLosses.push(tell) } },
    }
  }

  lock.onLost(() => opened?.close())

  return {
    async look() {
      if (typeof indexedDB === 'undefined') return { kind: 'no-storage' }
      if (newerBuild) return { kind: 'needs-update' }
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
      const opening = await tryPassphrase(directory, clock, passphrase)
      if (opening.kind !== 'open') return opening
      const found = opening.entry
      const behind = await openBehind(opening.vault, found.databaseName)
      if (behind.kind === 'lost') return { kind: 'damaged' }
      await forgetFailures(directory, found)
      return { kind: 'open', opened: { ...behind.opened, ...(found.recoveryKey !== undefined && { recoveryKey: found.recoveryKey }) } }
    },
    async check(passphrase) {
      const tried = await tryPassphrase(directory, clock, passphrase)
      if (tried.kind !== 'open') return tried
      await forgetFailures(directory, tried.entry)
      const recoverySlot = tried.entry.slots.find((slot) => slot.type === 'recovery')
      return { kind: 'right', ...(recoverySlot && { recoveryKeyId: recoverySlot.recoveryKeyId }) }
    },
    changePassphrase: (present, next) => replacePassphrase(directory, clock, present, next),
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
