import type { Bytes } from './bytes.ts'

/** A key for AES-256-GCM that WebCrypto will not hand back. */
export function importAesKey(raw: Bytes, usages: readonly KeyUsage[] = ['encrypt', 'decrypt']): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [...usages])
}

/** The plaintext, or null if key, nonce, associated data or a single bit is not what was sealed. */
export async function decrypt(key: CryptoKey, nonce: Bytes, associatedData: Bytes, sealed: Bytes): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: associatedData }, key, sealed))
  } catch {
    return null
  }
}
