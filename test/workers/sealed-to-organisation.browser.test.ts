import { afterEach, beforeEach, expect, test } from 'vitest'
import { browserPlaces } from '../../src/device-store/directory-places.ts'
import { createVaultDirectory } from '../../src/device-store/vault-directory.ts'
import type { DeviceId, StaffId } from '../../src/record/ids.ts'
import { toHex } from '../../src/vault/bytes.ts'
import { openRecoverySlot } from '../../src/vault/hpke/open-recovery-slot.ts'
import { readRecoveryKey } from '../../src/vault/recovery-key.ts'
import type { RecoverySlot } from '../../src/vault/slots.ts'
import { openVault } from '../../src/vault/vault.ts'
import { browserClock, browserRandom } from '../../src/workers/device/browser/browser-clock.ts'
import { browserVaults } from '../../src/workers/device/browser/browser-vaults.ts'
import { windowLock } from '../../src/workers/device/browser/lock-window.ts'

// Tests of one browser share its storage: no vault of theirs may be met here, and none of ours left to them.
const directory = createVaultDirectory(browserPlaces())
async function clear(): Promise<void> {
  for (const { place } of await directory.list()) await directory.remove(place.vaultId)
}
beforeEach(clear)
afterEach(clear)

test('what lies on a set-up device opens with the organisation’s private key alone, and its key is pinned there', async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  const hex = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const recoveryKey = await readRecoveryKey(hex)
  if (!recoveryKey) throw new Error('no key')
  const vaults = browserVaults(browserClock, browserRandom, windowLock(undefined, undefined))
  const owner = { staffId: browserRandom.uuid() as StaffId, deviceId: browserRandom.uuid() as DeviceId, passphrase: 'one two three four' }
  const made = await vaults.create({ ...owner, recoveryKey })
  if (made.kind !== 'open') throw new Error(made.kind)
  expect(made.opened.recoveryKey).toBe(hex)

  const [entry] = await directory.list()
  if (!entry) throw new Error('no entry')
  expect(entry.recoveryKey).toBe(hex)
  expect(entry.slots.map((slot) => slot.type)).toEqual(['passphrase', 'recovery'])
  const byPassphrase = await openVault(entry.place, entry.slots, owner.passphrase)
  const slot = entry.slots[1] as RecoverySlot
  const byOrganisation = await openRecoverySlot(slot, { privateKey: pair.privateKey, publicKey: recoveryKey.publicKey }, entry.place)
  expect(byPassphrase).toMatchObject({ kind: 'open', vault: { vaultKey: byOrganisation } })

  await made.opened.store.close()
  const again = await vaults.open(owner.passphrase)
  expect(again).toMatchObject({ kind: 'open', opened: { recoveryKey: hex } })
  if (again.kind === 'open') await again.opened.store.close()
  await vaults.remove()
})
