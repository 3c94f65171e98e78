import type { DirectWorkNoteBody, SharePreference } from '../../record/direct-work.ts'

export type ShareDecision = Extract<DirectWorkNoteBody, { kind: 'share-decision' }>

const KEEPS: Readonly<Record<SharePreference, readonly ShareDecision['decision'][]>> = {
  'report': ['as-is', 'paraphrase'],
  'report-gently': ['paraphrase'],
  'judge-only': ['judge-by-note'],
  'talk-first': ['as-is', 'paraphrase', 'judge-by-note', 'not-used'],
  'do-not-share': ['not-used'],
}

/**
 * Whether a decision is another thing than the child wished: shared otherwise, shared at all, or not shared though they wanted it to be.
 * Whoever asked to be talked to first was not heard until they were told. A wish binds nobody; a difference is shown to who reads.
 */
export function differsFromWish(wish: SharePreference | undefined, { decision, told }: Pick<ShareDecision, 'decision' | 'told'>): boolean {
  if (wish === undefined) return false
  return !KEEPS[wish].includes(decision) || (wish === 'talk-first' && told === undefined)
}
