import { type Bytes, joinBytes, lengthPrefixed, toHex, utf8 } from '../bytes.ts'
import { sealTo } from '../hpke/seal-to.ts'

/** Of the sealed text before it is padded; in UTF-8. */
const PADDED_BYTES = 4096
export const FEEDBACK_INFO = lengthPrefixed('doorstep/child-feedback/v1')
export const FEEDBACK_DATA = lengthPrefixed('feedback', '1')

/**
 * Seals what a child says about the session, given as JSON text, to the insights key: ephemeral key (65 bytes), ciphertext and tag in hex,
 * always 8354 digits, so that the size tells nothing. Throws if the text is longer than about 4,000 bytes.
 */
export async function sealFeedback(insightsKey: Bytes, text: string): Promise<string> {
  const plain = utf8(text)
  if (plain.length > PADDED_BYTES - 4) throw new RangeError('feedback longer than it can be sealed')
  const padded = new Uint8Array(PADDED_BYTES)
  new DataView(padded.buffer).setUint32(0, plain.length)
  padded.set(plain, 4)
  const { ephemeral, sealed } = await sealTo(insightsKey, FEEDBACK_INFO, FEEDBACK_DATA, padded)
  return toHex(joinBytes(ephemeral, sealed))
}
