import { type Bytes, fromHex } from './bytes.ts'
import { readPublicKey } from './hpke/read-public-key.ts'
import { PUBLIC_KEY_BYTES } from './hpke/schedule.ts'
import { nameRecoveryKey } from './slots.ts'

/** An organisation's recovery key as far as a device may know it: the public half, and the short name people compare. */
export interface RecoveryKey {
  /** 65 bytes, uncompressed P-256. */
  readonly publicKey: Bytes
  /** 16 hex digits of its SHA-256. */
  readonly fingerprint: string
}

/** The short name of a key in hex, on the curve or not. */
export async function fingerprintOf(hex: string): Promise<string> {
  const publicKey = fromHex(hex, PUBLIC_KEY_BYTES)
  return publicKey ? nameRecoveryKey(publicKey) : ''
}

/** Reads a public key written as 130 hex digits; null if that is no point on the curve, so that no vault is sealed to nothing. */
export async function readRecoveryKey(hex: string): Promise<RecoveryKey | null> {
  const publicKey = await readPublicKey(hex)
  return publicKey && { publicKey, fingerprint: await nameRecoveryKey(publicKey) }
}
