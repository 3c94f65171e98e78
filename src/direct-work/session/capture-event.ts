import * as z from 'zod/mini'
import { Band } from '../../record/case-pack.ts'
import { AdultMark, NotAnswered, ReadBack, SharePreference } from '../../record/direct-work.ts'
import { Instant, ItemId } from '../../record/ids.ts'
import type { Json } from '../../record/json.ts'
import { PromptKind } from '../../record/statement.ts'
import { LongText, ShortText } from '../../record/text.ts'
import { InkOperation } from '../../ink/ink-operation.ts'
import { AccessProfile } from '../access-profile.ts'
import { TOOL_IDS } from '../tool-id.ts'
import { ToldWords } from '../words.ts'

const JsonValue = z.custom<Json>((value) => value !== undefined)
const at = Instant

/**
 * Everything that happens while a child holds the tablet, in order. Sealed in chunks as it happens; replayed when the practitioner
 * has taken the tablet back. Nothing is ever taken out of the list: undo is written down like the rest.
 */
export const CaptureEvent = z.discriminatedUnion('kind', [
  /** The child's page opened. `again`: after a reload, crash or flat battery. */
  z.object({ kind: z.literal('opened'), at, again: z.boolean() }),
  z.object({ kind: z.literal('profile'), at, profile: AccessProfile }),
  /** `given`: what the practitioner confirmed for the page, so that it is replayed as it began. */
  z.object({ kind: z.literal('page-begun'), at, pageId: ItemId, tool: z.enum(TOOL_IDS), toolVersion: z.int(), band: Band, seed: z.int(), given: z.optional(JsonValue) }),
  z.object({ kind: z.literal('prompt-shown'), at, pageId: ItemId, promptId: ShortText, version: z.int(), wording: LongText, promptKind: PromptKind }),
  /** The order in which choices lay on the screen. */
  z.object({ kind: z.literal('order'), at, pageId: ItemId, what: ShortText, order: z.array(ShortText) }),
  z.object({ kind: z.literal('action'), at, pageId: ItemId, action: JsonValue }),
  z.object({ kind: z.literal('ink'), at, pageId: ItemId, canvas: ShortText, operations: z.array(InkOperation) }),
  /** Takes back the last step of this page that still stands, whether an action or a line. */
  z.object({ kind: z.literal('undo'), at, pageId: ItemId }),
  z.object({ kind: z.literal('not-answered'), at, pageId: ItemId, promptId: ShortText, how: NotAnswered }),
  /** A name for the page: `words` say who put it down and how near it is; `picture` is a symbol's id, where the child named it by a picture. */
  z.object({ kind: z.literal('title'), at, pageId: ItemId, text: ShortText, words: z.optional(ToldWords), picture: z.optional(ShortText) }),
  z.object({ kind: z.literal('page-finished'), at, pageId: ItemId }),
  z.object({ kind: z.literal('keeping'), at, pageId: ItemId, keep: z.boolean() }),
  /** `changed`: the new words stand beside the old ones, which stay. */
  z.object({ kind: z.literal('read-back'), at, pageId: ItemId, itemRef: ShortText, wordsId: z.optional(ItemId), answer: ReadBack, changedTo: z.optional(ToldWords) }),
  z.object({ kind: z.literal('share-preference'), at, pageId: ItemId, itemRef: ShortText, preference: SharePreference, order: z.array(SharePreference) }),
  /** Of a whole page, by pictures; without `preference` the child was asked and could not choose. */
  z.object({ kind: z.literal('page-wish'), at, pageId: ItemId, preference: z.optional(SharePreference), order: z.array(ShortText) }),
  /** Sealed to the insights key on the child's page already; nobody with the case can read it. */
  z.object({ kind: z.literal('feedback'), at, sealed: z.string().check(z.regex(/^[0-9a-f]*$/)) }),
  z.object({ kind: z.literal('stop'), at }),
  z.object({ kind: z.literal('break'), at }),
  z.object({ kind: z.literal('back-from-break'), at }),
  z.object({ kind: z.literal('hide'), at }),
  z.object({ kind: z.literal('back-from-hide'), at }),
  /** The adult's mark in the corner; `end-now` is followed by `ended`. */
  z.object({ kind: z.literal('mark'), at, mark: AdultMark }),
  /** "I'm finished": show it now, or keep it covered until somewhere quiet. The last event of a session that ended well. */
  z.object({ kind: z.literal('ended'), at, ending: z.optional(z.enum(['show-now', 'keep-covered'])) }),
])
export type CaptureEvent = z.infer<typeof CaptureEvent>
