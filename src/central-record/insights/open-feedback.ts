import { createDecipheriv, createECDH, createHmac } from 'node:crypto'

/** The private half of the insights key, as its 32 bytes, with the public half it belongs to (65 bytes, uncompressed). */
export interface InsightsKey { readonly secret: Buffer; readonly publicKey: Buffer }

const POINT_BYTES = 65
const TAG_BYTES = 16
const PADDED_BYTES = 4096
const INFO = lengthPrefixed('doorstep/child-feedback/v1')
const ASSOCIATED = lengthPrefixed('feedback', '1')
const KEM = Buffer.concat([Buffer.from('KEM'), Buffer.of(0x00, 0x10)])
const SUITE = Buffer.concat([Buffer.from('HPKE'), Buffer.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x02)])
const NOTHING = Buffer.alloc(0)

/** Reads a private P-256 key: a JWK with `d`, or a demo's file with `privateKey`. Throws in words fit for whoever runs the command. */
export function readInsightsKey(text: string): InsightsKey {
  const read = parse(text) as { readonly privateKey?: unknown } | null
  const { kty, crv, d } = (read?.privateKey ?? read ?? {}) as Record<string, unknown>
  if (kty !== 'EC' || crv !== 'P-256' || typeof d !== 'string') throw new Error('The file holds no private P-256 key (kty EC, crv P-256, d).')
  const secret = Buffer.from(d, 'base64url')
  const pair = createECDH('prime256v1')
  try {
    pair.setPrivateKey(secret)
  } catch {
    throw new Error('The private key in the file is not one of P-256.')
  }
  return { secret, publicKey: pair.getPublicKey() }
}

/**
 * What a child said about the session, sealed as `vault/capture/seal-feedback.ts` seals it (HPKE base mode, RFC 9180: DHKEM(P-256,
 * HKDF-SHA256), HKDF-SHA256, AES-256-GCM). Null if it was sealed to another key, or is damaged. Written a second time here, since no
 * code that opens anything is shared with the app.
 */
export function openFeedback(key: InsightsKey, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'hex')
  if (bytes.length <= POINT_BYTES + TAG_BYTES) return null
  const ephemeral = bytes.subarray(0, POINT_BYTES)
  try {
    const pair = createECDH('prime256v1')
    pair.setPrivateKey(key.secret)
    const exchanged = labelledExtract(KEM, NOTHING, 'eae_prk', pair.computeSecret(ephemeral))
    const shared = labelledExpand(KEM, exchanged, 'shared_secret', Buffer.concat([ephemeral, key.publicKey]), 32)
    const context = Buffer.concat([Buffer.of(0), labelledExtract(SUITE, NOTHING, 'psk_id_hash', NOTHING), labelledExtract(SUITE, NOTHING, 'info_hash', INFO)])
    const secret = labelledExtract(SUITE, shared, 'secret', NOTHING)
    const cipher = createDecipheriv('aes-256-gcm', labelledExpand(SUITE, secret, 'key', context, 32), labelledExpand(SUITE, secret, 'base_nonce', context, 12))
    cipher.setAAD(ASSOCIATED)
    cipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
    const plain = Buffer.concat([cipher.update(bytes.subarray(POINT_BYTES, bytes.length - TAG_BYTES)), cipher.final()])
    const length = plain.readUInt32BE(0)
    return length > PADDED_BYTES - 4 ? null : parse(plain.subarray(4, 4 + length).toString('utf8'))
  } catch {
    return null
  }
}

function labelledExtract(suite: Buffer, salt: Buffer, label: string, input: Buffer): Buffer {
  return createHmac('sha256', salt.length === 0 ? Buffer.alloc(32) : salt).update(Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), input])).digest()
}

/** HKDF-Expand of at most one block. */
function labelledExpand(suite: Buffer, key: Buffer, label: string, info: Buffer, length: number): Buffer {
  const labelled = Buffer.concat([Buffer.of(length >> 8, length & 255), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info, Buffer.of(1)])
  return createHmac('sha256', key).update(labelled).digest().subarray(0, length)
}

/** As `vault/bytes.ts` has it. */
function lengthPrefixed(...parts: readonly string[]): Buffer {
  return Buffer.from(parts.map((part) => `${part.length}:${part}`).join(''))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
