import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, joinBytes, utf8 } from '../bytes.ts'

/** P-256 points travel uncompressed. */
export const PUBLIC_KEY_BYTES = 65
const KEM_P256 = 0x0010
const KDF_SHA256 = 0x0001
const AEADS = { 16: 0x0001, 32: 0x0002 } as const

const nothing = new Uint8Array(0)
const kemSuite = joinBytes(utf8('KEM'), twoBytes(KEM_P256))

/**
 * Key and nonce of HPKE (RFC 9180) in base mode, single shot: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-GCM.
 * `keyBytes` 32 is what the product uses; 16 is there because the published test vectors for P-256 use it.
 */
export function scheduleHpke(shared: Bytes, ephemeral: Bytes, recipient: Bytes, info: Bytes, keyBytes: 16 | 32): { readonly key: Bytes; readonly nonce: Bytes } {
  const fromExchange = labelledExtract(kemSuite, nothing, 'eae_prk', shared)
  const secretOfKem = labelledExpand(kemSuite, fromExchange, 'shared_secret', joinBytes(ephemeral, recipient), 32)
  const suite = joinBytes(utf8('HPKE'), twoBytes(KEM_P256), twoBytes(KDF_SHA256), twoBytes(AEADS[keyBytes]))
  const baseMode = Uint8Array.of(0)
  const context = joinBytes(baseMode, labelledExtract(suite, nothing, 'psk_id_hash', nothing), labelledExtract(suite, nothing, 'info_hash', info))
  const secret = labelledExtract(suite, secretOfKem, 'secret', nothing)
  return { key: labelledExpand(suite, secret, 'key', context, keyBytes), nonce: labelledExpand(suite, secret, 'base_nonce', context, 12) }
}

function labelledExtract(suite: Bytes, salt: Uint8Array, label: string, input: Uint8Array): Bytes {
  return Uint8Array.from(extract(sha256, joinBytes(utf8('HPKE-v1'), suite, utf8(label), input), salt))
}

function labelledExpand(suite: Bytes, key: Uint8Array, label: string, info: Uint8Array, length: number): Bytes {
  return Uint8Array.from(expand(sha256, key, joinBytes(twoBytes(length), utf8('HPKE-v1'), suite, utf8(label), info), length))
}

function twoBytes(value: number): Bytes {
  return Uint8Array.of(value >> 8, value & 255)
}
