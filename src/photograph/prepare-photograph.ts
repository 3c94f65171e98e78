import { isUsableQuad, type Quad, rectangleToQuad, straightenedSize } from './homography.ts'
import { listExtras, stripJpeg } from './jpeg-segments.ts'
import { KEPT_LONG_EDGE_PX, KEPT_QUALITY } from './picture-limits.ts'
import { take2d, turnUpright, type Upright } from './upright-picture.ts'
import { warpRows } from './warp-picture.ts'

export type Prepared =
  | { readonly kind: 'ready'; readonly bytes: ArrayBuffer; readonly width: number; readonly height: number; readonly straightened: boolean }
  | { readonly kind: 'refused'; readonly reason: Extract<Upright, { kind: 'refused' }>['reason'] | 'corners-crossed' }

/** Rows straightened before other work gets its turn. */
const ROWS_A_SLICE = 160

/**
 * A camera file made into the picture that is kept: upright, bounded, straightened if corners (fractions of the upright
 * picture, clockwise from top left) are given, and a JPEG with nothing beside its pixels. One decode, one encode.
 */
export async function preparePhotograph(file: Blob, corners?: Quad): Promise<Prepared> {
  const upright = await turnUpright(file)
  if (upright.kind === 'refused') return upright
  const straight = corners === undefined ? upright.canvas : await straighten(upright.canvas, corners)
  if (straight === null) return { kind: 'refused', reason: 'corners-crossed' }
  const { width, height } = straight
  const encoded = await straight.convertToBlob({ type: 'image/jpeg', quality: KEPT_QUALITY })
  // Safari keeps a canvas's memory until its size is zero.
  for (const canvas of [upright.canvas, straight]) canvas.width = canvas.height = 0
  const bytes = stripJpeg(new Uint8Array(await encoded.arrayBuffer()))
  // A camera's place or time in a kept picture could lead someone to a door: better no picture than that one.
  if (bytes === null || listExtras(bytes).length > 0) throw new Error('the encoder left something beside the picture')
  return { kind: 'ready', bytes: bytes.buffer, width, height, straightened: corners !== undefined }
}

async function straighten(canvas: OffscreenCanvas, corners: Quad): Promise<OffscreenCanvas | null> {
  const place = (corner: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } => ({ x: corner.x * canvas.width, y: corner.y * canvas.height })
  const quad: Quad = [place(corners[0]), place(corners[1]), place(corners[2]), place(corners[3])]
  if (!isUsableQuad(quad, canvas.width * canvas.height)) return null
  const { width, height } = straightenedSize(quad, KEPT_LONG_EDGE_PX)
  const map = rectangleToQuad(width, height, quad)
  if (map === null) return null
  const source = take2d(canvas).getImageData(0, 0, canvas.width, canvas.height)
  const into = new ImageData(width, height)
  for (let row = 0; row < height; row += ROWS_A_SLICE) {
    warpRows(source, into, map, row, Math.min(height, row + ROWS_A_SLICE))
    await new Promise((resolve) => setTimeout(resolve))
  }
  const straight = new OffscreenCanvas(width, height)
  take2d(straight).putImageData(into, 0, 0)
  return straight
}
