import * as z from 'zod/mini'
import type { InkPoint } from './packed-points.ts'
import type { Ring } from './packed-rings.ts'
import { COLOUR_NAMES, WIDTH_NAMES } from './pens.ts'

const StrokeId = z.string().check(z.regex(/^[0-9a-zA-Z-]{1,40}$/))
/** Every number of a drawing fits 32 bits, so that doubling it for the packed form stays exact. */
const whole = z.int().check(z.minimum(-(2 ** 31)), z.maximum(2 ** 31))
/** At most a quarter of a million numbers an operation: a line is sent in parts long before that. */
const PackedPoints = z.array(whole).check(z.maxLength(250_000))

/** At most this many rings, and this many numbers in one: what the bucket makes is far less (`MOST_CORNERS`). */
const PackedRings = z.array(z.array(whole).check(z.maxLength(40_000))).check(z.minLength(1), z.maxLength(4000))

/** How a line was made. `startedAtMs` counts from the start of the drawing. */
const StrokeHead = {
  strokeId: StrokeId,
  tool: z.enum(['pen', 'eraser']),
  colour: z.enum(COLOUR_NAMES),
  width: z.enum(WIDTH_NAMES),
  pointerType: z.enum(['pen', 'touch', 'mouse']),
  startedAtMs: whole.check(z.nonnegative()),
}

/**
 * One thing done to a drawing. A drawing is an append-only list of these: undo, redo and clear are written down like
 * lines, so that they survive a crash and nothing drawn is ever taken out of the list. A long line comes in parts.
 */
export const InkOperation = z.discriminatedUnion('kind', [
  /** Cuts the sheet; counts only before the first line. */
  z.object({ kind: z.literal('lay-paper'), width: whole.check(z.minimum(100), z.maximum(4000)), height: whole.check(z.minimum(100), z.maximum(4000)) }),
  z.object({ kind: z.literal('add-stroke'), ...StrokeHead, points: PackedPoints }),
  /** Further points of a line; `part` counts 1, 2, 3... so that a part told twice is taken once. Their sums start anew. */
  z.object({ kind: z.literal('extend-stroke'), strokeId: StrokeId, part: whole.check(z.minimum(1)), points: PackedPoints }),
  /**
   * An area filled from the bucket, as closed rings (`packRings`): found once when it was poured, and the same shape ever after. It lies
   * `under` all ink, so that lines stay whole, or `over` the ink it was poured on; `recolours` names the filled area it lies upon.
   */
  z.object({
    kind: z.literal('fill-area'), strokeId: StrokeId, colour: z.enum(COLOUR_NAMES), startedAtMs: whole.check(z.nonnegative()),
    lies: z.enum(['under', 'over']), recolours: z.optional(StrokeId), rings: PackedRings,
  }),
  /** Lines taken away whole (the rubber used on a line, or a palm that was taken for a finger). */
  z.object({ kind: z.literal('remove-strokes'), strokeIds: z.array(StrokeId).check(z.maxLength(10_000)) }),
  z.object({ kind: z.literal('clear-page') }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
])
export type InkOperation = z.infer<typeof InkOperation>

/** A line as it stands, all its parts joined. */
export interface Line {
  readonly id: string
  readonly tool: 'pen' | 'eraser'
  readonly colour: (typeof COLOUR_NAMES)[number]
  readonly width: (typeof WIDTH_NAMES)[number]
  readonly pointerType: 'pen' | 'touch' | 'mouse'
  readonly startedAtMs: number
  readonly points: readonly InkPoint[]
}

/** An area filled from the bucket. */
export interface Fill {
  readonly id: string
  readonly tool: 'bucket'
  readonly colour: (typeof COLOUR_NAMES)[number]
  readonly startedAtMs: number
  readonly lies: 'under' | 'over'
  readonly rings: readonly Ring[]
}

/** One thing done on the page with pen, rubber or bucket. */
export type Stroke = Line | Fill

/** Reads what a store or a wire gave back; null if any of it is not an operation. */
export function readInkOperations(found: readonly unknown[]): InkOperation[] | null {
  const operations: InkOperation[] = []
  for (const candidate of found) {
    const result = InkOperation.safeParse(candidate)
    if (!result.success) return null
    operations.push(result.data)
  }
  return operations
}
