import * as z from 'zod/mini'
import { ItemId, WallTime } from './ids.ts'
import { LongText, ShortText } from './text.ts'

/** How near the words are to what was said. Only `exact` may stand in quotation marks, anywhere. */
export const Fidelity = z.enum(['exact', 'nearExact', 'gist', 'translated', 'signOrAac', 'gesture'])
export type Fidelity = z.infer<typeof Fidelity>
export const PromptKind = z.enum(['open', 'choice', 'closed', 'repeated', 'none'])
export type PromptKind = z.infer<typeof PromptKind>

/**
 * What somebody said, with the question that came before it: the unit of a child's voice. While it is being written `fidelity` and
 * `promptKind` may be unset: nobody has answered yet, and nothing may be said in their place.
 */
export const Statement = z.object({
  id: ItemId,
  speaker: ShortText,
  speakerId: z.optional(ItemId),
  text: LongText,
  fidelity: z.optional(Fidelity),
  /** The prompt, word for word; empty when `promptKind` is `none` (said unprompted), or while nobody has written it yet. */
  precededBy: LongText,
  promptKind: z.optional(PromptKind),
  at: z.optional(WallTime),
  /** Who was in the room, in words. */
  heardBy: z.optional(ShortText),
  writtenBy: z.optional(z.enum(['child', 'practitioner'])),
})
export type Statement = z.infer<typeof Statement>

/** A statement with its question and nearness answered. The words of a picture are kept only so, as a picture never changes later. */
export const AnsweredStatement = z.extend(Statement, { fidelity: Fidelity, promptKind: PromptKind })
export type AnsweredStatement = z.infer<typeof AnsweredStatement>
