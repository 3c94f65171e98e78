import type { Bytes } from './bytes.ts'

// Apart from what opens, so that a page which only seals holds no code that opens.
export const NONCE_BYTES = 12
export const TAG_BYTES = 16
export const KEY_BYTES = 32

/** A key for AES-256-GCM that only seals, and that WebCrypto will not hand back. */
export function importSealingKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
}

/** Ciphertext with its 16-byte tag. A nonce must be used once with a key. */
export async function encrypt(key: CryptoKey, nonce: Bytes, associatedData: Bytes, plain: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: associatedData }, key, plain))
}
