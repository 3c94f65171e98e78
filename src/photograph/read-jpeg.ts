import { walkJpeg } from './jpeg-segments.ts'
import type { PictureSize } from './picture-header.ts'

/** Size of a JPEG from its frame header; `truncated` unless the picture reaches its end mark. */
export function readJpeg(bytes: Uint8Array): PictureSize | 'truncated' {
  const walked = walkJpeg(bytes)
  if (walked.end === null) return 'truncated'
  for (const segment of walked.segments) {
    // Start of frame: C0 to CF, but for tables (C4), reserved (C8) and arithmetic conditioning (CC).
    if (segment.marker < 0xc0 || segment.marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(segment.marker)) continue
    const at = segment.start + 4
    return { height: ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0), width: ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0) }
  }
  return { width: 0, height: 0 }
}
