import * as z from 'zod/mini'
import { CalendarDate, RecordId } from '../../record/ids.ts'
import { LongText, ShortText } from '../../record/text.ts'

/** Raised when the answers change their form. */
export const USED_ON_PAPER_VERSION = 1
export const USED_ON_PAPER_NAME = 'Used on paper'

/**
 * A licensed or sensitive instrument that was used on paper: which one, when, by whom and what came of it. Its questions and scales are
 * not ours to copy, so none are here; the sheet is photographed and `photographs` names those records of the same visit.
 */
export const UsedOnPaper = z.object({
  name: ShortText,
  version: ShortText,
  date: z.optional(CalendarDate),
  by: ShortText,
  /** What the instrument's own guidance says came out, in the words of whoever used it. */
  outcome: LongText,
  photographs: z.array(RecordId),
})
export type UsedOnPaper = z.infer<typeof UsedOnPaper>

export const EMPTY_USED_ON_PAPER: UsedOnPaper = { name: '', version: '', by: '', outcome: '', photographs: [] }

export interface PaperGap { readonly field: 'name' | 'date' | 'by' | 'outcome'; readonly words: string }

/** What the entry still lacks before it can be kept. */
export function gapsOfUsedOnPaper(made: UsedOnPaper): PaperGap[] {
  const gaps: PaperGap[] = []
  if (made.name.trim() === '') gaps.push({ field: 'name', words: 'Name the tool that was used' })
  if (made.date === undefined) gaps.push({ field: 'date', words: 'Give the date it was used' })
  if (made.by.trim() === '') gaps.push({ field: 'by', words: 'Say who used it with the child' })
  if (made.outcome.trim() === '' && made.photographs.length === 0) gaps.push({ field: 'outcome', words: 'Write what came of it, or add a photograph of the sheet' })
  return gaps
}
