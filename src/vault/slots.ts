import { decrypt, importAesKey } from './aead.ts'
import { encrypt, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './encrypt.ts'
import { type Bytes, fromHex, lengthPrefixed, type RandomBytes, toHex } from './bytes.ts'
import { sealTo } from './hpke/seal-to.ts'
import { derivePassphraseKey, isCostAllowed, normalisePassphrase, type PassphraseCost, SALT_BYTES, USUAL_COST } from './passphrase-key.ts'

/** Which vault a slot belongs to; opaque ids, bound into every slot so that a slot copied elsewhere does not open. */
export interface VaultPlace {
  readonly vaultId: string
  /** Opaque id of the person. */
  readonly owner: string
  readonly deviceId: string
}

/** One way to reach the vault key; plain JSON, kept in clear. Bytes are lower-case hex. */
export type Slot = PassphraseSlot | RecoverySlot

export interface PassphraseSlot {
  readonly type: 'passphrase'
  readonly version: 1
  readonly cost: PassphraseCost
  readonly salt: string
  readonly nonce: string
  readonly wrapped: string
}

/** Opens only with the organisation's offline private key (HPKE, RFC 9180). */
export interface RecoverySlot {
  readonly type: 'recovery'
  readonly version: 1
  /** First 16 hex digits of SHA-256 of the public key, so that the organisation finds the right private key. */
  readonly recoveryKeyId: string
  readonly ephemeral: string
  readonly wrapped: string
}

/** Wraps the vault key under a key derived from the passphrase. About half a second of work. */
export async function makePassphraseSlot(vaultKey: Bytes, passphrase: string, place: VaultPlace, random: RandomBytes, cost = USUAL_COST): Promise<PassphraseSlot> {
  const salt = random(SALT_BYTES)
  const nonce = random(NONCE_BYTES)
  const key = await importAesKey(await derivePassphraseKey(passphrase, salt, cost), ['encrypt'])
  const wrapped = await encrypt(key, nonce, slotData(place, 'passphrase', kdfText(cost, toHex(salt))), vaultKey)
  return { type: 'passphrase', version: 1, cost, salt: toHex(salt), nonce: toHex(nonce), wrapped: toHex(wrapped) }
}

export type SlotOpening = { readonly kind: 'open'; readonly vaultKey: Bytes } | { readonly kind: 'wrong-passphrase' } | { readonly kind: 'damaged' }

/**
 * Tries a passphrase. There is no verifier: the ciphertext opening is the proof, so a bit flipped inside the wrapped key looks
 * like a wrong passphrase. `damaged`: the slot has a shape, version or cost that we never write (a downgrade is refused unread).
 */
export async function openPassphraseSlot(slot: PassphraseSlot, passphrase: string, place: VaultPlace): Promise<SlotOpening> {
  const salt = fromHex(slot.salt, SALT_BYTES)
  const nonce = fromHex(slot.nonce, NONCE_BYTES)
  const wrapped = fromHex(slot.wrapped, KEY_BYTES + TAG_BYTES)
  if (slot.version !== 1 || !salt || !nonce || !wrapped || !isCostAllowed(slot.cost)) return { kind: 'damaged' }
  if (normalisePassphrase(passphrase) === '') return { kind: 'wrong-passphrase' }
  const key = await importAesKey(await derivePassphraseKey(passphrase, salt, slot.cost), ['decrypt'])
  const vaultKey = await decrypt(key, nonce, slotData(place, 'passphrase', kdfText(slot.cost, slot.salt)), wrapped)
  return vaultKey ? { kind: 'open', vaultKey } : { kind: 'wrong-passphrase' }
}

/** Wraps the vault key to the organisation's P-256 public key (65 bytes, uncompressed). Each slot has its own ephemeral key. */
export async function makeRecoverySlot(vaultKey: Bytes, recoveryPublicKey: Bytes, place: VaultPlace): Promise<RecoverySlot> {
  const keyId = await nameRecoveryKey(recoveryPublicKey)
  const { ephemeral, sealed } = await sealTo(recoveryPublicKey, RECOVERY_INFO, slotData(place, 'recovery', keyId), vaultKey)
  return { type: 'recovery', version: 1, recoveryKeyId: keyId, ephemeral: toHex(ephemeral), wrapped: toHex(sealed) }
}

export const RECOVERY_INFO = lengthPrefixed('doorstep/recovery-slot/v1')

/** A short name for a public key: 16 hex digits of its SHA-256. */
export async function nameRecoveryKey(publicKey: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey))).slice(0, 16)
}

/** The associated data of a slot: every fact that decides how it opens. */
export function slotData(place: VaultPlace, type: Slot['type'], derivation: string): Bytes {
  return lengthPrefixed('slot', '1', place.vaultId, place.owner, place.deviceId, type, derivation)
}

function kdfText(cost: PassphraseCost, salt: string): string {
  return `argon2id|${cost.memoryKiB}|${cost.passes}|${cost.lanes}|${salt}`
}
