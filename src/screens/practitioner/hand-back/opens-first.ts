import type { TakenBack } from '../../../workers/direct-work-api.ts'

/**
 * Whether the pages open first: the child chose to show them now, and all of it is in the note. Where somebody may have had a hand in it, the
 * practitioner is told that first.
 */
export function opensFirst({ ending, kept, findings }: Pick<TakenBack, 'ending' | 'kept' | 'findings'>): boolean {
  return ending === 'show-now' && kept === 'kept' && !findings.includes('key-swapped') && !findings.includes('not-chained')
}
