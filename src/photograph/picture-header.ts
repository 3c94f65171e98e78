/** Size in pixels as the header tells it, before any turning. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Latin-1 text of a few bytes; shorter at the end of the file. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
