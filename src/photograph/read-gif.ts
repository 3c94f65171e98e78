import type { PictureSize } from './picture-header.ts'

const IMAGE = 0x2c
const EXTENSION = 0x21

/** Size of a GIF; `truncated` unless its first picture is whole (only the first is ever shown). */
export function readGif(bytes: Uint8Array): PictureSize | 'truncated' {
  const size = { width: (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8), height: (bytes[8] ?? 0) | ((bytes[9] ?? 0) << 8) }
  let at = 13 + colourTableBytes(bytes[10] ?? 0)
  while (at < bytes.length) {
    if (bytes[at] === IMAGE) {
      const afterBlocks = skipBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9] ?? 0))
      return afterBlocks > bytes.length ? 'truncated' : size
    }
    if (bytes[at] !== EXTENSION) return { width: 0, height: 0 }
    at = skipBlocks(bytes, at + 2)
  }
  return 'truncated'
}

function colourTableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function skipBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const length = bytes[at] ?? 0
    at += length + 1
    if (length === 0) return at
  }
  return bytes.length + 1
}
