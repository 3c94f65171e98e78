import { type Bytes, fromHex } from '../bytes.ts'
import { PUBLIC_KEY_BYTES } from './schedule.ts'

/** The 65 bytes of a P-256 public key written as 130 hex digits; null if that is no point on the curve, so that nothing is sealed to nobody. */
export async function readPublicKey(hex: unknown): Promise<Bytes | null> {
  const publicKey = fromHex(hex, PUBLIC_KEY_BYTES)
  if (!publicKey) return null
  const onCurve = await crypto.subtle.importKey('raw', publicKey, { name: 'ECDH', namedCurve: 'P-256' }, false, []).catch(() => null)
  return onCurve && publicKey
}
