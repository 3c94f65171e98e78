import { textAt, type PictureSize } from './picture-header.ts'

/** Size of a PNG from IHDR; `truncated` unless its chunks reach IEND. */
export function readPng(bytes: Uint8Array): PictureSize | 'truncated' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  let size: PictureSize = { width: 0, height: 0 }
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const kind = textAt(bytes, at + 4, 4)
    if (at + 12 + length > bytes.length) return 'truncated'
    if (kind === 'IHDR' && length >= 8) size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (kind === 'IEND') return size
    at += 12 + length
  }
  return 'truncated'
}
