import { encrypt, importSealingKey } from '../encrypt.ts'
import type { Bytes } from '../bytes.ts'
import { scheduleHpke } from './schedule.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/**
 * Seals bytes so that only the holder of a P-256 private key opens them (HPKE base mode, AES-256-GCM). `ephemeral` is 65 bytes,
 * `sealed` 16 longer than `plain`. A key pair of its own for each call; tests give one to meet published vectors.
 */
export async function sealTo(publicKey: Bytes, info: Bytes, associatedData: Bytes, plain: Bytes, pair?: CryptoKeyPair, keyBytes: 16 | 32 = 32): Promise<{ readonly ephemeral: Bytes; readonly sealed: Bytes }> {
  const recipient = await crypto.subtle.importKey('raw', publicKey, CURVE, false, [])
  const own = pair ?? await crypto.subtle.generateKey(CURVE, true, ['deriveBits']) as CryptoKeyPair
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: recipient }, own.privateKey, 256))
  const { key, nonce } = scheduleHpke(shared, ephemeral, publicKey, info, keyBytes)
  return { ephemeral, sealed: await encrypt(await importSealingKey(key), nonce, associatedData, plain) }
}
