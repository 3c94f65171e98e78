import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Bytes, fromHex, utf8 } from '../../src/vault/bytes.ts'
import { openRecoverySlot } from '../../src/vault/hpke/open-recovery-slot.ts'
import { type HpkeRecipient, openWith } from '../../src/vault/hpke/open-with.ts'
import { sealTo } from '../../src/vault/hpke/seal-to.ts'
import type { RecoverySlot, VaultPlace } from '../../src/vault/slots.ts'
import { createVault } from '../../src/vault/vault.ts'

// Each guess at a passphrase costs half a second on a quiet machine, and is meant to.
vi.setConfig({ testTimeout: 60_000 })

const place: VaultPlace = { vaultId: 'v1', owner: 'o1', deviceId: 'd1' }
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

const bytes = (hex: string) => fromHex(hex, hex.length / 2) as Bytes

async function makeRecipient(): Promise<HpkeRecipient> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  return { privateKey: pair.privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) }
}

function privateKeyOf(scalar: string, publicKey: string): Promise<CryptoKey> {
  const part = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')
  return crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', d: part(scalar), x: part(publicKey.slice(2, 66)), y: part(publicKey.slice(66)) }, curve, true, ['deriveBits'])
}

test('the organisation opens a vault whose passphrase is forgotten', async () => {
  const recipient = await makeRecipient()
  const { vault, slots } = await createVault({ place, passphrase: 'one two three four', recoveryPublicKey: recipient.publicKey })
  const slot = slots[1] as RecoverySlot
  expect(Object.fromEntries(Object.entries(slot).map(([part, value]) => [part, String(value).length]))).toEqual({ type: 8, version: 1, recoveryKeyId: 16, ephemeral: 130, wrapped: 96 })
  expect(await openRecoverySlot(slot, recipient, place)).toEqual(vault.vaultKey)
  expect(await openRecoverySlot(slot, await makeRecipient(), place)).toBeNull()
  expect(await openRecoverySlot(slot, recipient, { ...place, deviceId: 'd2' })).toBeNull()
  expect(await openRecoverySlot({ ...slot, recoveryKeyId: '0'.repeat(16) }, recipient, place)).toBeNull()
  expect(await openRecoverySlot({ ...slot, ephemeral: `04${'00'.repeat(64)}` }, recipient, place)).toBeNull()
  expect(await openRecoverySlot({ ...slot, wrapped: `${slot.wrapped.slice(0, -1)}${slot.wrapped.endsWith('0') ? '1' : '0'}` }, recipient, place)).toBeNull()
})

test('has an ephemeral key of its own in every slot', async () => {
  const { publicKey } = await makeRecipient()
  const made = await Promise.all([1, 2].map(() => sealTo(publicKey, utf8('i'), utf8('a'), utf8('plain'))))
  expect(made[0]?.ephemeral).not.toEqual(made[1]?.ephemeral)
})

test('is HPKE as RFC 9180 publishes it (appendix A.3.1: P-256, HKDF-SHA256, AES-128-GCM, base mode)', async () => {
  const recipientPublic = '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'
  const ephemeralPublic = '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4'
  const info = bytes('4f6465206f6e2061204772656369616e2055726e')
  const associated = utf8('Count-0')
  const plain = utf8('Beauty is truth, truth beauty')
  const sealed = bytes('5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434')
  const recipient = { privateKey: await privateKeyOf('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2', recipientPublic), publicKey: bytes(recipientPublic) }
  expect(await openWith(recipient, bytes(ephemeralPublic), info, associated, sealed, 16)).toEqual(plain)
  const privateKey = await privateKeyOf('4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb', ephemeralPublic)
  const publicKey = await crypto.subtle.importKey('raw', bytes(ephemeralPublic), curve, true, [])
  expect((await sealTo(bytes(recipientPublic), info, associated, plain, { privateKey, publicKey }, 16)).sealed).toEqual(sealed)
})

test('nothing that ships in the page or its workers can open a recovery slot', () => {
  const source = join(import.meta.dirname, '../../src')
  const importersOf = (name: RegExp) => readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && name.test(readFileSync(join(source, path), 'utf8'))).sort()
  expect(importersOf(/from '.*open-recovery-slot\.ts'/)).toEqual([])
  // What a child made is opened by the vault; the child's page reaches none of it (test/workers/capture).
  expect(importersOf(/^import \{.*openWith.*\} from '.*open-with\.ts'/m)).toEqual(['vault/capture/open-chunks.ts', 'vault/hpke/open-recovery-slot.ts'])
})
