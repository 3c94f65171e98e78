import * as z from 'zod/mini'
import { ChildId, Instant, RecordId, Sha256 } from './ids.ts'
import { AnsweredStatement } from './statement.ts'
import { ShortText } from './text.ts'

/** A drawing as vectors: bytes that the ink reads, not a picture. */
export const STROKES_MIME = 'application/vnd.doorstep.strokes'
/** The camera's own file, untouched: opaque bytes that are kept and never shown. */
export const ORIGINAL_MIME = 'application/vnd.doorstep.original'

/** A picture's bytes, named by the SHA-256 of the plaintext. Never inside a revision, never base64. */
export const PictureRef = z.object({
  sha256: Sha256,
  /** Size in bytes. */
  bytes: z.number(),
  mime: z.enum(['image/jpeg', 'image/png', STROKES_MIME, ORIGINAL_MIME]),
  widthPx: z.optional(z.number()),
  heightPx: z.optional(z.number()),
})
export type PictureRef = z.infer<typeof PictureRef>

/** A drawing made on the tablet: strokes as vectors and one rendered picture. Never merged, never interpreted. */
export const DrawingBody = z.object({
  visitId: RecordId,
  childId: z.optional(ChildId),
  /** The child's own title, or empty. */
  title: ShortText,
  strokes: PictureRef,
  picture: PictureRef,
  words: z.array(AnsweredStatement),
  startedAt: Instant,
  finishedAt: Instant,
})
export type DrawingBody = z.infer<typeof DrawingBody>

/** A photograph of a paper drawing. `original` is the untouched file (mime `ORIGINAL_MIME`), kept only if the setting says so. */
export const PhotographBody = z.object({
  visitId: RecordId,
  childId: z.optional(ChildId),
  title: ShortText,
  picture: PictureRef,
  original: z.optional(PictureRef),
  straightened: z.boolean(),
  words: z.array(AnsweredStatement),
  takenAt: Instant,
})
export type PhotographBody = z.infer<typeof PhotographBody>
