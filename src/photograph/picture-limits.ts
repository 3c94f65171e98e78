/** Largest file taken, in bytes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024
/** Most pixels decoded, and longest side: read from the header before a decoder sees the file. */
export const MAX_PIXELS = 40_000_000
export const MAX_SIDE_PX = 12_000
/** Long edge of the picture that is kept, in pixels. */
export const KEPT_LONG_EDGE_PX = 2048
/** JPEG quality of the picture that is kept. */
export const KEPT_QUALITY = 0.88
