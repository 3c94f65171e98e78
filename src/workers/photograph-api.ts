// The words between a page and the photograph worker (plain messages, no library: this worker has nothing to call but itself).

/** A corner as fractions of the upright picture's breadth and height, 0 to 1. */
export interface Corner {
  readonly x: number
  readonly y: number
}
/** The paper's corners in the picture: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Corner, Corner, Corner, Corner]

/** A Blob, for files that know no browser. It crosses to the worker as a handle: no byte is copied on the page. */
export interface BlobLike {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

export type PhotographAsk =
  /** Make a camera file upright, bounded and free of everything but the picture; straightened if corners are given. */
  | { readonly kind: 'prepare'; readonly askId: number; readonly file: BlobLike; readonly corners?: Corners }
  /** Render a drawing (bytes of `drawingToVectorBytes`) as a PNG on white paper. */
  | { readonly kind: 'render-drawing'; readonly askId: number; readonly strokes: ArrayBuffer; readonly longEdgePx: number }

export type PhotographRefusal =
  | 'heic' | 'not-a-picture' | 'truncated' | 'too-big' | 'too-many-pixels' | 'took-too-long' | 'corners-crossed' | 'worker-failed'

export type PreparedPhotograph =
  /** `bytes` is a JPEG without any metadata. */
  | { readonly kind: 'ready'; readonly bytes: ArrayBuffer; readonly width: number; readonly height: number; readonly straightened: boolean }
  | { readonly kind: 'refused'; readonly reason: PhotographRefusal }

export type RenderedDrawing =
  | { readonly kind: 'rendered'; readonly png: ArrayBuffer; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'refused'; readonly reason: 'not-a-drawing' | 'took-too-long' | 'worker-failed' }

export interface PhotographAnswer {
  readonly askId: number
  readonly answer: PreparedPhotograph | RenderedDrawing
}
