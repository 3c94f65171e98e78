import type { Bytes } from './bytes.ts'

const SMALL_BUCKET = 256
const SMALL_LIMIT = 8 * 1024
const LARGE_BUCKET = 4 * 1024

/**
 * The bytes after their length (4 bytes) and filled with zeros to a multiple of 256 bytes, of 4 KiB from 8 KiB up: the size
 * of a sealed row tells a thief with the disk as little as possible about how much was written.
 */
export function pad(bytes: Uint8Array): Bytes {
  const length = bytes.length + 4
  const bucket = length < SMALL_LIMIT ? SMALL_BUCKET : LARGE_BUCKET
  const padded = new Uint8Array(Math.ceil(length / bucket) * bucket)
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, 4)
  return padded
}

/** What `pad` was given, as a view on the same buffer; null if the length makes no sense. */
export function unpad(padded: Bytes): Bytes | null {
  if (padded.length < 4) return null
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  return length > padded.length - 4 ? null : padded.subarray(4, 4 + length)
}
