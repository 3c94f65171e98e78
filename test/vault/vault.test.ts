import { expect, test, vi } from 'vitest'
import { countFailure, NO_ATTEMPTS, remainingWaitMs, waitAfterFailuresMs } from '../../src/vault/attempts.ts'
import { derivePassphraseKey, isCostAllowed, normalisePassphrase, USUAL_COST } from '../../src/vault/passphrase-key.ts'
import { proposePassphrase } from '../../src/vault/passphrase.ts'
import type { PassphraseSlot, VaultPlace } from '../../src/vault/slots.ts'
import { changePassphrase, createVault, openVault } from '../../src/vault/vault.ts'
import { toHex, utf8 } from '../../src/vault/bytes.ts'
import { WORDS } from '../../src/vault/words.ts'
import { seededRandom } from './seeded-random.ts'

// Each guess at a passphrase costs half a second on a quiet machine, and is meant to.
vi.setConfig({ testTimeout: 60_000 })

const place: VaultPlace = { vaultId: 'v1', owner: 'o1', deviceId: 'd1' }
const passphrase = 'cattle bullfrog flagpole profile'

test('opens with the passphrase however it was typed, and with no other', async () => {
  const { vault, slots } = await createVault({ place, passphrase })
  const opening = await openVault(place, JSON.parse(JSON.stringify(slots)) as typeof slots, '  Cattle-bullfrog  FLAGPOLE profile ')
  expect(opening).toEqual({ kind: 'open', vault })
  expect(await openVault(place, slots, 'cattle bullfrog flagpole profiles')).toEqual({ kind: 'wrong-passphrase' })
  expect(await openVault(place, slots, '')).toEqual({ kind: 'wrong-passphrase' })
})

test('keeps no verifier: nothing in the slots is the key, the passphrase or a hash of it alone', async () => {
  const { vault, slots } = await createVault({ place, passphrase })
  const text = JSON.stringify(slots)
  expect(text).not.toContain(toHex(vault.vaultKey))
  expect(text).not.toContain('cattle')
  expect(Object.keys(slots[0] as object).sort()).toEqual(['cost', 'nonce', 'salt', 'type', 'version', 'wrapped'])
})

test('does not open a slot copied to another person, device or vault', async () => {
  const { slots } = await createVault({ place, passphrase })
  for (const elsewhere of [{ ...place, vaultId: 'v2' }, { ...place, owner: 'o2' }, { ...place, deviceId: 'd2' }]) {
    expect(await openVault(elsewhere, slots, passphrase)).toEqual({ kind: 'wrong-passphrase' })
  }
})

test('refuses a weakened or exhausting cost without deriving, and notices a changed one', async () => {
  const { slots } = await createVault({ place, passphrase })
  const slot = slots[0] as PassphraseSlot
  for (const cost of [{ ...USUAL_COST, memoryKiB: 19 * 1024 }, { ...USUAL_COST, passes: 1 }, { ...USUAL_COST, memoryKiB: 8 * 1024 * 1024 }, { ...USUAL_COST, passes: Number.NaN }]) {
    expect(isCostAllowed(cost)).toBe(false)
    expect(await openVault(place, [{ ...slot, cost }], passphrase)).toEqual({ kind: 'damaged' })
    await expect(derivePassphraseKey(passphrase, new Uint8Array(16), cost)).rejects.toThrow()
  }
  expect(await openVault(place, [{ ...slot, cost: { ...USUAL_COST, passes: 4 } }], passphrase)).toEqual({ kind: 'wrong-passphrase' })
  expect(await openVault(place, [{ ...slot, salt: 'zz' }], passphrase)).toEqual({ kind: 'damaged' })
  expect(await openVault(place, [{ ...slot, wrapped: `${slot.wrapped}00` }], passphrase)).toEqual({ kind: 'damaged' })
  expect(await openVault(place, [{ ...slot, cost: undefined as never }], passphrase)).toEqual({ kind: 'damaged' })
  expect(await openVault(place, [], passphrase)).toEqual({ kind: 'damaged' })
})

test('changes the passphrase without changing the vault key', async () => {
  const { vault, slots } = await createVault({ place, passphrase })
  const changed = await changePassphrase(vault, slots, 'matching new four words')
  expect(await openVault(place, changed, 'matching new four words')).toEqual({ kind: 'open', vault })
  expect(await openVault(place, changed, passphrase)).toEqual({ kind: 'wrong-passphrase' })
})

test('derives the key that Argon2id gives for known input', async () => {
  // From another implementation: OpenSSL's, by argon2Sync of Node 24.
  const salt = utf8('sixteen bytes ok')
  expect(toHex(await derivePassphraseKey('four plain words here', salt, USUAL_COST))).toBe('29bf8d658b50f9f3ca373d4e2a736a4ba111e58ceb261d9d8d5671b052cef584')
})

test('proposes four words, each from a list of 7,776 that differ', async () => {
  expect(new Set(WORDS).size).toBe(7776)
  expect(WORDS.every((word) => /^[a-z]{3,9}$/.test(word))).toBe(true)
  const words = await proposePassphrase()
  expect(words).toHaveLength(4)
  expect(words.every((word) => WORDS.includes(word))).toBe(true)
  expect(normalisePassphrase(words.join(' - '))).toBe(words.join(' '))
  const seen = new Set<string>()
  const random = seededRandom(3)
  for (let n = 0; n < 5000; n += 1) for (const word of await proposePassphrase(random)) seen.add(word)
  // 20,000 draws of 7,776 leave about 7.6 % unseen.
  expect(seen.size / 7776).toBeGreaterThan(0.91)
  expect(seen.size / 7776).toBeLessThan(0.94)
})

test('waits 0, 0, 2, 5, 15 and then 60 seconds after failures', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map(waitAfterFailuresMs)).toEqual([0, 0, 2_000, 5_000, 15_000, 60_000, 60_000])
  const attempts = [1, 2, 3].reduce((so) => countFailure(so, 1_000_000), NO_ATTEMPTS)
  expect(remainingWaitMs(attempts, 1_000_500)).toBe(1_500)
  expect(remainingWaitMs(attempts, 1_002_000)).toBe(0)
  // A clock that was years ahead and is now right must not lock the person out until it gets there again.
  expect(remainingWaitMs(attempts, 5_000)).toBe(0)
})
