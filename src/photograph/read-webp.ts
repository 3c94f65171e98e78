import { textAt, type PictureSize } from './picture-header.ts'

/** Size of a WebP (RFC 9649: VP8X, VP8L or VP8); `truncated` if the file is shorter than its container says. */
export function readWebp(bytes: Uint8Array): PictureSize | 'truncated' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(4, true) + 8 > bytes.length || bytes.length < 30) return 'truncated'
  const byte = (at: number): number => bytes[at] ?? 0
  switch (textAt(bytes, 12, 4)) {
    case 'VP8X':
      return { width: 1 + byte(24) + (byte(25) << 8) + (byte(26) << 16), height: 1 + byte(27) + (byte(28) << 8) + (byte(29) << 16) }
    case 'VP8L':
      return { width: 1 + byte(21) + ((byte(22) & 0x3f) << 8), height: 1 + (byte(22) >> 6) + (byte(23) << 2) + ((byte(24) & 0x0f) << 10) }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return { width: 0, height: 0 }
  }
}
