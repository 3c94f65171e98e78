import { decrypt, importAesKey } from '../aead.ts'
import type { Bytes } from '../bytes.ts'
import { PUBLIC_KEY_BYTES, scheduleHpke } from './schedule.ts'

/** The key pair that opens: `publicKey` is the 65 uncompressed bytes of the same pair. */
export interface HpkeRecipient {
  readonly privateKey: CryptoKey
  readonly publicKey: Bytes
}

/**
 * Opens what `sealTo` sealed, or null. Not part of the page: only the organisation's recovery tool and the vault (child
 * capture) may import this file; test/vault/recovery-slot.test.ts holds the product's modules to it.
 */
export async function openWith(recipient: HpkeRecipient, ephemeral: Bytes, info: Bytes, associatedData: Bytes, sealed: Bytes, keyBytes: 16 | 32 = 32): Promise<Bytes | null> {
  if (ephemeral.length !== PUBLIC_KEY_BYTES) return null
  const sender = await crypto.subtle.importKey('raw', ephemeral, { name: 'ECDH', namedCurve: 'P-256' }, false, []).catch(() => null)
  if (sender === null) return null
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, recipient.privateKey, 256))
  const { key, nonce } = scheduleHpke(shared, ephemeral, recipient.publicKey, info, keyBytes)
  return decrypt(await importAesKey(key, ['decrypt']), nonce, associatedData, sealed)
}
