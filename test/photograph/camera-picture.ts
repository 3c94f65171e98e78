/** Four quarters of different colours, as they should be seen: red, green over blue, yellow. */
export const QUARTERS = [[220, 30, 30], [30, 170, 60], [40, 60, 210], [235, 210, 40]] as const

/** A JPEG whose pixels lie so that turning them by the EXIF orientation shows `QUARTERS` upright, `width` by `height`. */
export async function drawTurned(orientation: number, width: number, height: number): Promise<Uint8Array> {
  const sideways = orientation >= 5
  const canvas = new OffscreenCanvas(sideways ? height : width, sideways ? width : height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  // The inverse of what a viewer does for each orientation (Exif 2.32, table 4.6.4).
  const matrices: Readonly<Record<number, DOMMatrix2DInit>> = {
    1: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }, 2: { a: -1, b: 0, c: 0, d: 1, e: width, f: 0 }, 3: { a: -1, b: 0, c: 0, d: -1, e: width, f: height }, 4: { a: 1, b: 0, c: 0, d: -1, e: 0, f: height },
    5: { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 }, 6: { a: 0, b: -1, c: 1, d: 0, e: 0, f: width }, 7: { a: 0, b: -1, c: -1, d: 0, e: height, f: width }, 8: { a: 0, b: 1, c: -1, d: 0, e: height, f: 0 },
  }
  context.setTransform(matrices[orientation])
  QUARTERS.forEach((colour, index) => {
    context.fillStyle = `rgb(${colour.join(' ')})`
    context.fillRect((index % 2) * (width / 2), Math.floor(index / 2) * (height / 2), width / 2, height / 2)
  })
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
  return new Uint8Array(await blob.arrayBuffer())
}

/** A camera-like JPEG: noise and soft shapes, so that its size is that of a real photograph. */
export async function drawNoisy(width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  const tile = new ImageData(256, 256)
  let state = 2463534242
  for (let at = 0; at < tile.data.length; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    tile.data[at] = at % 4 === 3 ? 255 : 150 + (state & 63)
  }
  for (let y = 0; y < height; y += 256) for (let x = 0; x < width; x += 256) context.putImageData(tile, x, y)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  return new Uint8Array(await blob.arrayBuffer())
}

/** Mean colour of a small square at fractions of a picture. */
export async function colourAt(bytes: ArrayBuffer, x: number, y: number): Promise<readonly [number, number, number]> {
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'none' })
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  context.drawImage(bitmap, Math.floor(bitmap.width * x) - 2, Math.floor(bitmap.height * y) - 2, 4, 4, 0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b]
}

export function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)))
}

/** Does the text stand anywhere in the bytes? */
export function holds(bytes: ArrayBuffer, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(text)
}
