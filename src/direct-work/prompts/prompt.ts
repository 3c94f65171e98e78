import type { Band } from '../../record/case-pack.ts'
import type { PromptKind } from '../../record/statement.ts'
import type { ToolId } from '../tool-id.ts'

/**
 * One question a child may see, as reviewed content: changing a word means a new version. `test/direct-work/prompts` refuses a
 * leading one, and one that is too hard to read for its bands.
 */
export interface Prompt {
  /** `three-houses.good.1`; never reused. */
  readonly id: string
  readonly tool: ToolId | 'frame'
  readonly bands: readonly Band[]
  readonly wording: string
  readonly kind: Exclude<PromptKind, 'none' | 'repeated'>
  readonly version: number
  /** Who in practice read it, and when; `awaiting` until somebody has. */
  readonly review: 'awaiting' | { readonly by: string; readonly on: string }
}
