import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { KEY_BYTES } from './encrypt.ts'
import { type Bytes, utf8 } from './bytes.ts'

/** What a key under the vault key is for: `case-wrap` wraps case keys, `index` makes blind ids. */
export type KeyPurpose = 'case-wrap' | 'index'

/** A 256-bit key for one purpose, by HKDF-SHA-256 (RFC 5869) from the 256-bit vault key. */
export function derivePurposeKey(vaultKey: Uint8Array, purpose: KeyPurpose): Bytes {
  return Uint8Array.from(hkdf(sha256, vaultKey, undefined, utf8(`doorstep/vault/v1/${purpose}`), KEY_BYTES))
}
