import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** Places around "me", nearest first, then the two that are no distance. Names of places, never numbers. */
export const RINGS = ['very-close', 'quite-close', 'not-so-close', 'not-sure', 'used-to-be'] as const
export type Ring = (typeof RINGS)[number]
/** Rings that lie around each other; the others are places of their own beside them. */
export const AROUND_ME = ['very-close', 'quite-close', 'not-so-close'] as const
export const KINDS = ['person', 'animal', 'place', 'something-else'] as const
export type Kind = (typeof KINDS)[number]
/** Cut shapes to stand for somebody. None means anything; never a face, never hair or skin. */
export const SHAPES = ['pebble', 'leaf', 'cloud', 'kite', 'tile', 'drop', 'flower', 'arch'] as const
export type Shape = (typeof SHAPES)[number]
export const COLOURS = ['sea', 'moss', 'straw', 'plum', 'quiet'] as const
export type Colour = (typeof COLOURS)[number]
/** What a line to somebody is like, told by its pattern. */
export const FEELS = ['good', 'mixed', 'hard', 'on-off'] as const
export type Feel = (typeof FEELS)[number]
/** A turn around "me" in steps of fifteen degrees from the top, or a place in the queue of the two places beside. */
export const TURNS = 24

export const Member = z.object({
  id: z.string().check(z.maxLength(40)),
  kind: z.enum(KINDS),
  shape: z.enum(SHAPES),
  colour: z.enum(COLOURS),
  /** Letters of the name on the shape, and not the name. */
  initials: z.boolean(),
  label: z.optional(ToldWords),
  words: z.array(ToldWords),
})
export type Member = z.infer<typeof Member>

export const Placed = z.object({
  id: z.string().check(z.maxLength(40)), ring: z.enum(RINGS), turn: z.int().check(z.minimum(0), z.maximum(TURNS - 1)), feel: z.optional(z.enum(FEELS)),
})
export type Placed = z.infer<typeof Placed>
export const Snapshot = z.enum(['now', 'wished'])
export type Snapshot = z.infer<typeof Snapshot>

export const PeopleAnswers = z.object({
  /** In the order they were put down. Whoever was taken off the picture stays here. */
  members: z.array(Member),
  now: z.array(Placed),
  /** Begun as a copy of now; absent until the child began it. */
  wished: z.optional(z.array(Placed)),
  shown: Snapshot,
})
export type PeopleAnswers = z.infer<typeof PeopleAnswers>

const id = Member.shape.id
export const PeopleAction = z.discriminatedUnion('kind', [
  /** `turn` left out: the freest place there is. */
  z.object({ kind: z.literal('add'), member: Member, ring: z.enum(RINGS), turn: z.optional(Placed.shape.turn) }),
  z.object({ kind: z.literal('put'), id, ring: z.enum(RINGS), turn: z.optional(Placed.shape.turn) }),
  z.object({ kind: z.literal('look'), id, shape: z.enum(SHAPES), colour: z.enum(COLOURS), initials: z.boolean() }),
  z.object({ kind: z.literal('name'), id, label: ToldWords }),
  z.object({ kind: z.literal('say'), id, words: ToldWords }),
  z.object({ kind: z.literal('line'), id, feel: z.optional(z.enum(FEELS)) }),
  z.object({ kind: z.literal('take-off'), id }),
  z.object({ kind: z.literal('show'), snapshot: Snapshot }),
])
export type PeopleAction = z.infer<typeof PeopleAction>

/** One ring nearer to "me", or the same where there is none. From the places beside, nearer is the outermost ring. */
export function closer(ring: Ring): Ring {
  switch (ring) {
    case 'very-close':
    case 'quite-close': return 'very-close'
    case 'not-so-close': return 'quite-close'
    default: return 'not-so-close'
  }
}

/** One ring away from "me", or the same where there is none. */
export function away(ring: Ring): Ring {
  switch (ring) {
    case 'very-close': return 'quite-close'
    case 'quite-close': return 'not-so-close'
    default: return ring
  }
}
