import type { AdultMark, SharePreference } from '../../../record/direct-work.ts'
import type { AskedAgain, ChildUpset, ShownBeforeReport, SummaryRead } from '../../../record/direct-work/with-the-child.ts'
import type { Worded } from '../../note/note-words.ts'

/** The wishes of a child who does not read, in the words they were offered in. */
export const PAGE_WISHES: readonly Worded<SharePreference>[] = [
  { value: 'report', label: 'You can show it' },
  { value: 'talk-first', label: 'Talk with me first' },
  { value: 'do-not-share', label: 'Please don’t show it' },
]

export const SUMMARY_ANSWERS: readonly Worded<SummaryRead['answer']>[] = [
  { value: 'yes', label: 'Yes, that’s it' },
  { value: 'changed', label: 'Change it' },
  { value: 'not-that', label: 'Not that' },
  { value: 'not-possible', label: 'It could not be read' },
]

export const ASKED_AGAIN_ANSWERS: readonly Worded<AskedAgain['answer']>[] = [
  { value: 'same', label: 'The same' },
  { value: 'changed', label: 'Changed' },
  { value: 'did-not-want', label: 'Did not want to' },
  { value: 'not-asked', label: 'Not asked' },
]

export const CHILD_SAYS: readonly Worded<ShownBeforeReport['things'][number]['childSays']>[] = [
  { value: 'ok', label: 'OK' },
  { value: 'not-ok', label: 'Not OK now' },
  { value: 'not-asked', label: 'Not asked' },
]

export const UPSET_DECISIONS: readonly Worded<ChildUpset['decision']>[] = [
  { value: 'went-on', label: 'We went on' },
  { value: 'had-a-break', label: 'We had a break, then went on' },
  { value: 'stopped', label: 'We stopped' },
]

export const MARK_WORDS: Readonly<Record<AdultMark, string>> = { 'slower': 'slower', 'upset': 'upset', 'end-now': 'end now' }
