import * as z from 'zod/mini'
import { Instant, ItemId } from '../record/ids.ts'
import { PromptKind } from '../record/statement.ts'
import { LongText, ShortText } from '../record/text.ts'

/**
 * Words put down during a tool: typed by the child, or written for the child by the adult beside them. Each keeps the prompt that
 * stood on the screen, word for word. `nearness` is always `exact` for the child's own hand; whoever writes for a child says which.
 */
export const ToldWords = z.object({
  id: ItemId,
  text: LongText,
  by: z.enum(['child', 'practitioner']),
  nearness: z.enum(['exact', 'nearExact', 'translated', 'signOrAac', 'gesture']),
  prompt: z.optional(z.object({ id: ShortText, wording: LongText, kind: PromptKind })),
  at: Instant,
})
export type ToldWords = z.infer<typeof ToldWords>
