import type { DirectWorkNoteBody, DirectWorkPage, KeptItem, SharePreference } from '../../record/direct-work.ts'

export type ShareDecision = Extract<DirectWorkNoteBody, { kind: 'share-decision' }>

const KEEPS: Readonly<Record<SharePreference, readonly ShareDecision['decision'][]>> = {
  'report': ['as-is', 'paraphrase'],
  'report-gently': ['paraphrase'],
  'judge-only': ['judge-by-note'],
  'talk-first': ['as-is', 'paraphrase', 'judge-by-note', 'not-used'],
  'do-not-share': ['not-used'],
}

/** What a child wished of a thing: of the thing itself, or of the whole page it stands on. */
export function wishOf(item: Pick<KeptItem, 'preference'>, page: Pick<DirectWorkPage, 'wish'> | undefined): SharePreference | undefined {
  return item.preference ?? page?.wish?.preference
}

/** Whether the child asked, when it was read back, to leave a thing or words of it out of what is shown. */
export function isLeftOut({ readBack, statements }: Pick<KeptItem, 'readBack' | 'statements'>): boolean {
  return readBack === 'leave-out' || statements.some((statement) => statement.readBack === 'leave-out')
}

/**
 * Whether a decision is another thing than the child wished: shared otherwise, shared at all, or not shared though they wanted it to be.
 * What the child asked to leave out of what is shown is shown otherwise wherever it is used.
 * Whoever asked to be talked to first was not heard until they were told. A wish binds nobody; a difference is shown to who reads.
 */
export function differsFromWish(wish: SharePreference | undefined, { decision, told }: Pick<ShareDecision, 'decision' | 'told'>, leftOut = false): boolean {
  if (leftOut && decision !== 'not-used') return true
  if (wish === undefined) return false
  return !KEEPS[wish].includes(decision) || (wish === 'talk-first' && told === undefined)
}
