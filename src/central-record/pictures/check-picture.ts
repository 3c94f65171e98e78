import sharp from 'sharp'
import { ORIGINAL_MIME, STROKES_MIME } from '../../record/artefact.ts'
import type { PicturePart } from '../sql/tables/pictures.ts'

export type PictureMime = 'image/jpeg' | 'image/png' | typeof STROKES_MIME | typeof ORIGINAL_MIME
export const PICTURE_MIMES: readonly PictureMime[] = ['image/jpeg', 'image/png', STROKES_MIME, ORIGINAL_MIME]

/** Longest side and most pixels of a picture; beyond them a small file could fill the memory. */
const MAX_SIDE_PX = 8192
const MAX_PIXELS = 40_000_000

export type PictureCheck = 'good' | 'not-a-picture' | 'has-metadata'

/**
 * Looks again at what the device says it has cleaned: the bytes decode as their kind and carry no EXIF, XMP, IPTC or comment
 * (a place could stand in them). Strokes are not a picture. An original is never decoded and may carry what it likes, but only
 * where the record names these bytes as an original and as nothing that anybody looks at.
 */
export async function checkPicture(bytes: Uint8Array, mime: string, parts: readonly PicturePart[]): Promise<PictureCheck> {
  if (mime === STROKES_MIME) return bytes.byteLength > 0 ? 'good' : 'not-a-picture'
  if (mime === ORIGINAL_MIME) return parts.length > 0 && parts.every((part) => part === 'original') ? 'good' : 'not-a-picture'
  const format = mime === 'image/jpeg' ? 'jpeg' : 'png'
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { format: found, width, height, exif, xmp, iptc, comments } = await image.metadata()
    if (found !== format || width > MAX_SIDE_PX || height > MAX_SIDE_PX) return 'not-a-picture'
    await image.stats()
    return exif || xmp || iptc || (comments?.length ?? 0) > 0 || hasTail(bytes, format) ? 'has-metadata' : 'good'
  } catch {
    return 'not-a-picture'
  }
}

/** Bytes after the picture's own end: no viewer shows them, and anything can hide there. */
function hasTail(bytes: Uint8Array, format: 'jpeg' | 'png'): boolean {
  const end = format === 'jpeg' ? [0xff, 0xd9] : [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
  return !end.every((byte, index) => bytes[bytes.byteLength - end.length + index] === byte)
}
