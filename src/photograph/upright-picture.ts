import { KEPT_LONG_EDGE_PX, MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE_PX } from './picture-limits.ts'
import { sniffPicture } from './sniff-picture.ts'

export type Upright =
  | { readonly kind: 'upright'; readonly canvas: OffscreenCanvas }
  | { readonly kind: 'refused'; readonly reason: 'heic' | 'not-a-picture' | 'truncated' | 'too-big' | 'too-many-pixels' }

/** Decodes a camera file as a person would hold it, on white, at most 2048 pixels long. The header is judged before a decoder sees the file. */
export async function turnUpright(file: Blob): Promise<Upright> {
  if (file.size > MAX_FILE_BYTES) return { kind: 'refused', reason: 'too-big' }
  const sniffed = sniffPicture(new Uint8Array(await file.arrayBuffer()))
  if (sniffed.kind === 'refused') return sniffed
  const { width, height } = sniffed
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE_PX) return { kind: 'refused', reason: 'too-many-pixels' }
  const bitmap = await decode(file, width, height)
  if (bitmap === null) return { kind: 'refused', reason: 'truncated' }
  const shrink = Math.min(1, KEPT_LONG_EDGE_PX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * shrink)), Math.max(1, Math.round(bitmap.height * shrink)))
  const context = take2d(canvas)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  // A bitmap's memory is not the collector's concern: a tablet runs out of it (WebKit kills the page).
  bitmap.close()
  return { kind: 'upright', canvas }
}

/** A worker's drawing context, for pixels that are read back. */
export function take2d(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no drawing context')
  return context
}

/** Decodes and turns; shrinks while decoding where the browser applies the size to the turned picture. Null if it does not decode. */
async function decode(file: Blob, width: number, height: number): Promise<ImageBitmap | null> {
  const shrink = KEPT_LONG_EDGE_PX / Math.max(width, height)
  const bare = new Blob([file])
  const options: ImageBitmapOptions = { imageOrientation: 'from-image', colorSpaceConversion: 'default' }
  try {
    // One bound only: the other side follows from the picture's own shape, whichever way it is turned.
    if (shrink < 1) return await createImageBitmap(bare, { ...options, ...longEdge(width, height), resizeQuality: 'high' })
    return await createImageBitmap(bare, options)
  } catch {
    return null
  }
}

function longEdge(width: number, height: number): ImageBitmapOptions {
  return width >= height ? { resizeWidth: KEPT_LONG_EDGE_PX } : { resizeHeight: KEPT_LONG_EDGE_PX }
}
