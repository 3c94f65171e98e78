import * as z from 'zod/mini'
import { ToldWords } from '../words.ts'

/** Starters lie beside the page; each may be left. Opening one writes nothing. */
export const STARTERS = ['about-me', 'know', 'important', 'same', 'different', 'ask'] as const
export type Starter = (typeof STARTERS)[number]
const Asked = z.enum(['yes', 'no', 'not-sure'])

const Piece = z.object({ starter: z.optional(z.enum(STARTERS)), words: ToldWords })

export const LetterAnswers = z.object({
  /** The letter in pieces as it was begun: plain, or under a starter. Kept letter for letter, mistakes and all. */
  pieces: z.array(Piece),
  /** Letters that were begun before and put aside: only those the child wanted kept. */
  tries: z.array(z.array(Piece)),
  startersOpened: z.array(z.enum(STARTERS)),
  signed: z.optional(z.union([z.object({ how: z.literal('name'), words: ToldWords }), z.object({ how: z.literal('mark') }), z.object({ how: z.literal('not-signed') })])),
  wantsReply: z.optional(Asked),
  wantsToMeet: z.optional(Asked),
  /** The child has looked at the whole letter one last time. */
  seenWhole: z.boolean(),
  /** The lines that were there at that look: drawn on since, it has to be looked at again. */
  seenLines: z.array(z.string()),
})
export type LetterAnswers = z.infer<typeof LetterAnswers>

export const LetterAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-starter'), starter: z.enum(STARTERS) }),
  z.object({ kind: z.literal('write'), starter: z.optional(z.enum(STARTERS)), words: ToldWords }),
  z.object({ kind: z.literal('sign-name'), words: ToldWords }),
  z.object({ kind: z.literal('sign-mark') }),
  z.object({ kind: z.literal('not-signed') }),
  z.object({ kind: z.literal('wants-reply'), answer: Asked }),
  z.object({ kind: z.literal('wants-to-meet'), answer: Asked }),
  /** Puts the letter aside and begins another; what was put aside is kept only if the child wants it. */
  z.object({ kind: z.literal('begin-again'), keepTry: z.boolean() }),
  z.object({ kind: z.literal('seen-whole'), lines: z.array(z.string()) }),
])
export type LetterAction = z.infer<typeof LetterAction>
