import type { Band } from '../../record/case-pack.ts'
import type { CaptureProof, DirectWorkBody, NotAnswered, ReadBack, SharePreference } from '../../record/direct-work.ts'
import type { ShareDecision } from '../../direct-work/sharing/share-wish.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { Worded } from '../note/note-words.ts'
import { countInWords, listInWords } from '../words/count-in-words.ts'
import { clockInWords } from '../words/date-in-words.ts'

export const BANDS: readonly Worded<Band>[] = [
  { value: 'preVerbal', label: 'Before speech', hint: 'About 0 to 2. Observe; nothing is handed over' },
  { value: 'early', label: 'Early', hint: 'About 3 to 5. Pictures, no reading' },
  { value: 'primary', label: 'Primary', hint: 'About 6 to 8. A picture and a short line' },
  { value: 'junior', label: 'Junior', hint: 'About 9 to 11' },
  { value: 'teen', label: 'Teen', hint: 'About 12 to 15. Quieter, more words' },
  { value: 'older', label: 'Older', hint: 'About 16 to 17' },
]

export const PREFERENCES: readonly Worded<SharePreference>[] = [
  { value: 'report', label: 'OK to put in the report' },
  { value: 'report-gently', label: 'OK, but explained gently' },
  { value: 'judge-only', label: 'Told to the judge only' },
  { value: 'talk-first', label: 'Talk to me first' },
  { value: 'do-not-share', label: 'Please do not share' },
]

export const DECISIONS: readonly Worded<ShareDecision['decision']>[] = [
  { value: 'as-is', label: 'Share as it is' },
  { value: 'paraphrase', label: 'Share in other words, gently' },
  { value: 'judge-by-note', label: 'Tell the judge in a separate note' },
  { value: 'not-used', label: 'Not used' },
  { value: 'must-share-for-safety', label: 'Must be shared: somebody may not be safe' },
]

/** What came of reading a kept thing back. */
export function readBackInWords(readBack: ReadBack): string {
  switch (readBack) {
    case 'yes': return 'Read back: yes, that’s it'
    case 'changed': return 'Read back: changed by the child'
    case 'not-that': return 'Read back: not that one'
    case 'leave-out': return 'Read back: leave it out of what is shown'
    case 'not-asked': return 'Not read back'
    default: return unreachable(readBack)
  }
}

/** Three ways of not answering, which are three different answers. */
export function notAnsweredInWords(how: NotAnswered): string {
  switch (how) {
    case 'skip': return 'Skipped'
    case 'dont-know': return 'Chose: I don’t know'
    case 'dont-want-to-say': return 'Chose: I don’t want to say'
    default: return unreachable(how)
  }
}

/** Who held the pen. */
export function leadInWords(lead: DirectWorkBody['lead'], childName: string, authorName: string): string {
  switch (lead) {
    case 'child': return `${childName} held the tablet`
    case 'together': return `${childName} and ${authorName} together`
    case 'practitioner-wrote': return `${authorName} wrote for ${childName}`
    case 'practitioner': return `${authorName} alone`
    default: return unreachable(lead)
  }
}

/** "14:02 to 14:31", on the device's clock. */
export function timesInWords({ startedAt, endedAt }: Pick<DirectWorkBody, 'startedAt' | 'endedAt'>): string {
  const [from, until] = [clockInWords(startedAt), clockInWords(endedAt)]
  return from === until ? from : `${from} to ${until}`
}

/** Whether all that the child did has come back, in words: never calm about a gap. */
export function proofInWords(proof: CaptureProof): string {
  const parts = [
    proof.missing.length > 0 && `${countInWords(proof.missing.length, 'part')} of ${proof.chunks + proof.missing.length} missing`,
    !proof.chained && 'the order of the parts cannot be proved',
    proof.missing.length === 0 && proof.chained && 'nothing missing',
    proof.interruptions > 0 && `began again ${proof.interruptions === 1 ? 'once' : `${proof.interruptions} times`}, what was there before is kept`,
    !proof.closed && 'not ended on the child’s page: the tablet was closed, or ran out of power',
  ].filter((part) => part !== false)
  return parts.join('; ')
}

/** Whether something may be missing or out of order. */
export function proofHasGap(proof: CaptureProof): boolean {
  return proof.missing.length > 0 || !proof.chained
}

export function pauseInWords(kind: DirectWorkBody['pauses'][number]['kind']): string {
  switch (kind) {
    case 'stop': return 'Stop'
    case 'break': return 'Break'
    case 'back-from-break': return 'Back from the break'
    case 'hide': return 'Hide'
    case 'back-from-hide': return 'Shown again'
    default: return unreachable(kind)
  }
}

/** "Three houses and How I feel": the tools of a session, each named once. */
export function toolsInWords({ pages }: Pick<DirectWorkBody, 'pages'>): string {
  return listInWords([...new Set(pages.map(({ toolName }) => toolName))]) || 'Nothing made'
}
