import type { Homography } from './homography.ts'

/** Plain pixels: four bytes each, red, green, blue, opacity, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/**
 * Fills rows `fromRow` to `toRow` (exclusive) of `into` from where the map says they lie in `source`, mixing the four
 * nearest pixels (bilinear). Places outside the source come out as its edge.
 */
export function warpRows(source: Pixels, into: Pixels, map: Homography, fromRow: number, toRow: number): void {
  const [a, b, c, d, e, f, g, h] = map
  const { data: from, width: sourceWidth, height: sourceHeight } = source
  const { data: to, width } = into
  const lastX = sourceWidth - 1
  const lastY = sourceHeight - 1
  for (let row = fromRow; row < toRow; row += 1) {
    const y = row + 0.5
    for (let column = 0; column < width; column += 1) {
      const x = column + 0.5
      const w = g * x + h * y + 1
      // Pixel centres lie at halves.
      const sx = Math.min(lastX, Math.max(0, (a * x + b * y + c) / w - 0.5))
      const sy = Math.min(lastY, Math.max(0, (d * x + e * y + f) / w - 0.5))
      const x0 = sx | 0
      const y0 = sy | 0
      const fx = sx - x0
      const fy = sy - y0
      const topLeft = (y0 * sourceWidth + x0) * 4
      const right = x0 < lastX ? 4 : 0
      const below = y0 < lastY ? sourceWidth * 4 : 0
      const at = (row * width + column) * 4
      for (let channel = 0; channel < 3; channel += 1) {
        const p = topLeft + channel
        const top = (from[p] ?? 0) * (1 - fx) + (from[p + right] ?? 0) * fx
        const bottom = (from[p + below] ?? 0) * (1 - fx) + (from[p + below + right] ?? 0) * fx
        to[at + channel] = top * (1 - fy) + bottom * fy
      }
      to[at + 3] = 255
    }
  }
}
