import { type Bytes, toHex } from '../bytes.ts'
import type { HpkeRecipient } from '../hpke/open-with.ts'
import { readPublicKey } from '../hpke/read-public-key.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/** The key pair of one hand-over, in hex. The private half is sealed in the vault and lies nowhere else. */
export interface CapturePair {
  /** 130 digits: 65 bytes, uncompressed. */
  readonly publicKey: string
  /** PKCS #8. */
  readonly privateKey: string
}

/** A new P-256 pair. */
export async function makeCapturePair(): Promise<CapturePair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']) as CryptoKeyPair
  return {
    publicKey: toHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: toHex(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  }
}

/** The pair as a recipient that opens; null if it is none. */
export async function readCapturePair(pair: CapturePair): Promise<HpkeRecipient | null> {
  const publicKey = await readPublicKey(pair.publicKey)
  if (!publicKey || !/^(?:[0-9a-f]{2})+$/.test(pair.privateKey)) return null
  const bytes: Bytes = Uint8Array.from(pair.privateKey.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']).catch(() => null)
  return privateKey && { privateKey, publicKey }
}
