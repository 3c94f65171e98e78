/** One segment of a JPEG: its marker byte (0xE1 is APP1) and where it lies, from 0xFF to its last byte. */
export interface JpegSegment {
  readonly marker: number
  readonly start: number
  /** First byte after it. For a scan (0xDA) this includes the coded picture. */
  readonly end: number
}

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/**
 * Walks a JPEG's segments (ITU-T T.81, annex B). `end` is the first byte after the end mark, or null if the file breaks
 * off or is out of step before it.
 */
export function walkJpeg(bytes: Uint8Array): { readonly segments: readonly JpegSegment[]; readonly end: number | null } {
  const segments: JpegSegment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return { segments, end: null }
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      // Fill bytes before a marker are allowed.
      at += 1
      continue
    }
    if (marker === END_OF_IMAGE) return { segments, end: at + 2 }
    if (marker >= 0xd0 && marker <= 0xd7) {
      at += 2
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2) return { segments, end: null }
    const headEnd = at + 2 + length
    const end = marker === START_OF_SCAN ? endOfScan(bytes, headEnd) : headEnd
    if (end > bytes.length) return { segments, end: null }
    segments.push({ marker, start: at, end })
    at = end
  }
  return { segments, end: null }
}

/** What a JPEG carries beside its picture: application segments other than JFIF's APP0, comments, and bytes after the end. */
export function listExtras(bytes: Uint8Array): readonly string[] {
  const { segments, end } = walkJpeg(bytes)
  const extras = segments.filter((segment) => isExtra(bytes, segment)).map(({ marker }) => (marker === 0xfe ? 'COM' : `APP${marker - 0xe0}`))
  if (end === null) return [...extras, 'no end']
  return end < bytes.length ? [...extras, 'tail'] : extras
}

/** The same picture without anything beside it; null if the bytes are no whole JPEG. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const { segments, end } = walkJpeg(bytes)
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || end === null) return null
  const kept = segments.filter((segment) => !isExtra(bytes, segment))
  const stripped = new Uint8Array(4 + kept.reduce((sum, segment) => sum + segment.end - segment.start, 0))
  stripped.set([0xff, 0xd8])
  let at = 2
  for (const segment of kept) {
    stripped.set(bytes.subarray(segment.start, segment.end), at)
    at += segment.end - segment.start
  }
  stripped.set([0xff, END_OF_IMAGE], at)
  return stripped
}

function isExtra(bytes: Uint8Array, { marker, start, end }: JpegSegment): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef) return false
  // APP0 is JFIF's own only as its plain 16 bytes: a longer one carries a thumbnail.
  const plainJfif = marker === 0xe0 && end - start === 18 && bytes[start + 4] === 0x4a && bytes[start + 5] === 0x46 && bytes[start + 6] === 0x49 && bytes[start + 7] === 0x46
  return !plainJfif
}

/** Coded bytes run until a marker that is neither a stuffed zero nor a restart. Past the end if none comes. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length + 1
}
