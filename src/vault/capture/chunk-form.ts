import { type Bytes, fromHex, joinBytes, lengthPrefixed, toHex } from '../bytes.ts'
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES } from '../encrypt.ts'
import { hashBytes } from '../hash-bytes.ts'
import { PUBLIC_KEY_BYTES } from '../hpke/schedule.ts'

// A chunk: format (1) | number (4) | hash of the chunk before (32) | how many may open it (1) | for each of them
// name of the key (8), ephemeral key (65), wrapped content key (48) | nonce (12) | ciphertext and tag.
const FORMAT = 1
const HASH_BYTES = 32
const NAME_BYTES = 8
const WRAPPED_BYTES = KEY_BYTES + TAG_BYTES
const LOCK_BYTES = NAME_BYTES + PUBLIC_KEY_BYTES + WRAPPED_BYTES
const LOCKS_AT = 1 + 4 + HASH_BYTES + 1

/** The session as far as sealing needs it: what `HandedOver` says beside it is no business of the vault. */
export interface CaptureKeys {
  readonly sessionId: string
  /** 65 bytes, uncompressed P-256. */
  readonly publicKey: Bytes
  /** The organisation's, where it has given out one. */
  readonly ingestKey?: Bytes
}

/** The content key of a chunk, wrapped to one public key by HPKE. */
export interface ChunkLock {
  /** First 16 hex digits of SHA-256 of the public key. */
  readonly keyName: string
  readonly ephemeral: Bytes
  readonly wrapped: Bytes
}

export interface ChunkParts {
  /** Numbered from 1. */
  readonly seq: number
  /** SHA-256 of the chunk before, in hex; of the first, `chainStart`. */
  readonly prev: string
  readonly locks: readonly ChunkLock[]
  readonly nonce: Bytes
  readonly sealed: Bytes
}

/** What every lock of a session's chunks is made for. */
export function captureInfo(sessionId: string): Bytes {
  return lengthPrefixed('doorstep/child-capture/v1', sessionId)
}

/** Binds a lock to its chunk's place. */
export function lockData(sessionId: string, seq: number, prev: string): Bytes {
  return lengthPrefixed('chunk-key', String(FORMAT), sessionId, String(seq), prev)
}

/** Binds a chunk's content to its place and to who may open it. */
export function contentData(sessionId: string, seq: number, prev: string, locks: readonly ChunkLock[]): Bytes {
  return joinBytes(lengthPrefixed('chunk', String(FORMAT), sessionId, String(seq), prev), ...locks.map(lockBytes))
}

/** What the first chunk names as the one before it: the session and its key, so that a chain begun under another key does not join. */
export function chainStart(keys: Pick<CaptureKeys, 'sessionId' | 'publicKey'>): Promise<string> {
  return hashBytes(lengthPrefixed('doorstep/child-capture-start/v1', keys.sessionId, toHex(keys.publicKey)))
}

/** How a public key is named in a chunk. */
export async function nameCaptureKey(publicKey: Bytes): Promise<string> {
  return (await hashBytes(publicKey)).slice(0, NAME_BYTES * 2)
}

export function writeChunk(parts: ChunkParts): Bytes {
  const head = new Uint8Array(LOCKS_AT)
  head[0] = FORMAT
  new DataView(head.buffer).setUint32(1, parts.seq)
  head.set(fromHex(parts.prev, HASH_BYTES) as Bytes, 5)
  head[LOCKS_AT - 1] = parts.locks.length
  return joinBytes(head, ...parts.locks.map(lockBytes), parts.nonce, parts.sealed)
}

/** Takes a chunk apart without opening it; null if these bytes never were one. */
export function readChunk(chunk: Uint8Array): ChunkParts | null {
  if (chunk.length < LOCKS_AT || chunk[0] !== FORMAT) return null
  const bytes = Uint8Array.from(chunk)
  const lockCount = bytes[LOCKS_AT - 1] as number
  const nonceAt = LOCKS_AT + lockCount * LOCK_BYTES
  if (bytes.length < nonceAt + NONCE_BYTES + TAG_BYTES) return null
  const locks = Array.from({ length: lockCount }, (_, at): ChunkLock => {
    const start = LOCKS_AT + at * LOCK_BYTES
    const wrappedAt = start + NAME_BYTES + PUBLIC_KEY_BYTES
    return { keyName: toHex(bytes.subarray(start, start + NAME_BYTES)), ephemeral: bytes.slice(start + NAME_BYTES, wrappedAt), wrapped: bytes.slice(wrappedAt, wrappedAt + WRAPPED_BYTES) }
  })
  return {
    seq: new DataView(bytes.buffer).getUint32(1), prev: toHex(bytes.subarray(5, 5 + HASH_BYTES)), locks,
    nonce: bytes.slice(nonceAt, nonceAt + NONCE_BYTES), sealed: bytes.slice(nonceAt + NONCE_BYTES),
  }
}

function lockBytes(lock: ChunkLock): Bytes {
  return joinBytes(fromHex(lock.keyName, NAME_BYTES) as Bytes, lock.ephemeral, lock.wrapped)
}
