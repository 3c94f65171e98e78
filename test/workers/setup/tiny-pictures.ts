import sharp from 'sharp'

const made = (format: 'png' | 'jpeg') => sharp({ create: { width: 8, height: 8, channels: 3, background: '#88aadd' } }).toFormat(format).toBuffer()
const copy = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

/** The smallest pictures that the record takes. */
export const PNG: ArrayBuffer = copy(await made('png'))
export const JPEG: ArrayBuffer = copy(await made('jpeg'))
