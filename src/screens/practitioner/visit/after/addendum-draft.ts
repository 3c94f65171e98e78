import type { AddendumReason } from '../../../../record/beside.ts'
import { ADDENDUM_REASONS } from '../../../../components/note/note-words.ts'
import { differencesBetween } from '../../../../components/note/changes.ts'
import type { RecordId, RevisionId } from '../../../../record/ids.ts'
import type { VisitBody } from '../../../../record/visit.ts'

/** An addendum being written. */
export interface AddendumDraft {
  readonly reason?: AddendumReason | undefined
  readonly text: string
  readonly answers?: RecordId | undefined
  readonly takesUp?: RevisionId | undefined
}

export const EMPTY_ADDENDUM: AddendumDraft = { text: '' }

/** Reads a kept addendum; null if it is none. */
export function readAddendumDraft(kept: unknown): AddendumDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { reason, text, answers, takesUp } = kept as Record<string, unknown>
  if (typeof text !== 'string') return null
  return {
    text,
    reason: ADDENDUM_REASONS.find((known) => known.value === reason)?.value,
    answers: typeof answers === 'string' ? answers as RecordId : undefined,
    takesUp: typeof takesUp === 'string' ? takesUp as RevisionId : undefined,
  }
}

/** What a later version says that the one before it does not, part by part, in its writer's own words. */
export function laterWords(before: VisitBody, later: VisitBody, childName: (id: string) => string): string {
  return differencesBetween(before, later, childName)
    .map((difference) => {
      const now = difference.stretches.filter((stretch) => stretch.kind !== 'taken-out').map((stretch) => stretch.text).join('').trim()
      return now === '' ? `${difference.label}: taken out.` : `${difference.label}: ${now}`
    })
    .join('\n\n')
}
