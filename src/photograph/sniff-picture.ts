import { textAt, type PictureSize } from './picture-header.ts'
import { readGif } from './read-gif.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'
import { readWebp } from './read-webp.ts'

/** What a file says it is, from its own bytes; names and media types are not asked. */
export type SniffedPicture =
  | { readonly kind: 'picture'; readonly format: 'jpeg' | 'png' | 'webp' | 'gif'; readonly width: number; readonly height: number }
  | { readonly kind: 'refused'; readonly reason: 'heic' | 'not-a-picture' | 'truncated' }

/** Brands of the ISO media container under which phones keep HEIC (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1']

/** Reads format and size from the header and checks that the picture goes on to its end. Reads no pixel. */
export function sniffPicture(bytes: Uint8Array): SniffedPicture {
  if (bytes.length < 16) return { kind: 'refused', reason: bytes.length === 0 || startsLikePicture(bytes) ? 'truncated' : 'not-a-picture' }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return asPicture('jpeg', readJpeg(bytes))
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return asPicture('png', readPng(bytes))
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return asPicture('webp', readWebp(bytes))
  if (textAt(bytes, 0, 6) === 'GIF87a' || textAt(bytes, 0, 6) === 'GIF89a') return asPicture('gif', readGif(bytes))
  if (textAt(bytes, 4, 4) === 'ftyp' && HEIC_BRANDS.includes(textAt(bytes, 8, 4))) return { kind: 'refused', reason: 'heic' }
  return { kind: 'refused', reason: 'not-a-picture' }
}

function startsLikePicture(bytes: Uint8Array): boolean {
  const start = textAt(bytes, 0, 3)
  return start.startsWith('\xff\xd8') || start === '\x89PN' || start === 'RIF' || start === 'GIF'
}

function asPicture(format: 'jpeg' | 'png' | 'webp' | 'gif', size: PictureSize | 'truncated'): SniffedPicture {
  if (size === 'truncated') return { kind: 'refused', reason: 'truncated' }
  return size.width > 0 && size.height > 0 ? { kind: 'picture', format, ...size } : { kind: 'refused', reason: 'not-a-picture' }
}
