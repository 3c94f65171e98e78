/** Adds what cameras add: EXIF with orientation and, if asked, a place on the globe; XMP; bytes after the end. */
export interface CameraExtras {
  readonly orientation?: number
  readonly gps?: boolean
  readonly xmp?: boolean
  readonly tail?: string
}

export const CANARY = 'CANARY-OF-A-CAMERA'

/** Puts camera metadata into a plain JPEG, after its start mark. */
export function addCameraExtras(jpeg: Uint8Array, { orientation = 1, gps = false, xmp = false, tail = '' }: CameraExtras): Uint8Array<ArrayBuffer> {
  const parts = [jpeg.slice(0, 2), app1(exif(orientation, gps))]
  if (xmp) parts.push(app1(ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${CANARY}</x:xmpmeta>`)))
  parts.push(segment(0xfe, ascii(CANARY)), jpeg.slice(2), ascii(tail))
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2
  return Uint8Array.of(0xff, marker, length >> 8, length & 255, ...content)
}

function app1(content: Uint8Array): Uint8Array {
  return segment(0xe1, content)
}

/** A little-endian TIFF block: orientation, the camera's name (our canary), and a GPS directory. */
function exif(orientation: number, gps: boolean): Uint8Array {
  const model = ascii(`${CANARY}\0`)
  const count = gps ? 3 : 2
  const afterDirectory = 8 + 2 + count * 12 + 4
  const gpsAt = afterDirectory + model.length + (model.length % 2)
  const entry = (tag: number, type: number, values: number, value: number): number[] => [...u16(tag), ...u16(type), ...u32(values), ...u32(value)]
  const directory = [
    ...u16(count),
    ...entry(0x0110, 2, model.length, afterDirectory),
    ...entry(0x0112, 3, 1, orientation),
    ...(gps ? entry(0x8825, 4, 1, gpsAt) : []),
    ...u32(0),
  ]
  const rationalsAt = gpsAt + 2 + 2 * 12 + 4
  const gpsDirectory = gps ? [...u16(2), ...entry(1, 2, 2, 0x4e), ...entry(2, 5, 3, rationalsAt), ...u32(0), ...[52, 28, 44].flatMap((part) => [...u32(part), ...u32(1)])] : []
  return Uint8Array.of(...ascii('Exif\0\0II*\0'), ...u32(8), ...directory, ...model, ...(model.length % 2 === 1 ? [0] : []), ...gpsDirectory)
}

function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255]
}

function u32(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255]
}
