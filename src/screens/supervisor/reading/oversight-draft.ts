import type { FieldError } from '../../../components/form/error-summary.tsx'
import type { OversightBody } from '../../../record/beside.ts'
import type { RecordId } from '../../../record/ids.ts'

/** An oversight entry being written. */
export interface OversightDraft {
  readonly kind?: OversightBody['kind'] | undefined
  readonly summary: string
  readonly decision: string
  readonly reasoning: string
  readonly directions: readonly { readonly id: string; readonly what: string; readonly owner: string; readonly due?: string | undefined }[]
}

export const EMPTY_OVERSIGHT: OversightDraft = { summary: '', decision: '', reasoning: '', directions: [] }

/** Reads a kept draft; null if it is none. */
export function readOversightDraft(kept: unknown): OversightDraft | null {
  const draft = kept as Partial<OversightDraft> | null
  if (typeof draft !== 'object' || draft === null) return null
  const { summary, decision, reasoning, directions } = draft
  return typeof summary === 'string' && typeof decision === 'string' && typeof reasoning === 'string' && Array.isArray(directions) ? draft as OversightDraft : null
}

/** What an oversight entry still lacks. A decision without its reasoning is not one. */
export function errorsOfOversight(draft: OversightDraft): FieldError[] {
  const errors: FieldError[] = []
  if (draft.kind === undefined) errors.push({ fieldId: 'oversight-kind', text: 'Choose the kind of oversight' })
  if (draft.summary.trim() === '') errors.push({ fieldId: 'oversight-summary', text: 'Write a summary' })
  if (draft.decision.trim() !== '' && draft.reasoning.trim() === '') errors.push({ fieldId: 'oversight-reasoning', text: 'Give the reasoning for the decision' })
  if (draft.decision.trim() === '' && draft.reasoning.trim() !== '') errors.push({ fieldId: 'oversight-decision', text: 'Write the decision that this reasoning is for' })
  for (const direction of draft.directions) {
    if (direction.what.trim() === '') errors.push({ fieldId: `direction-what-${direction.id}`, text: 'Say what is to be done, or take the direction out' })
    if (direction.owner.trim() === '') errors.push({ fieldId: `direction-owner-${direction.id}`, text: 'Say who does it' })
  }
  return errors
}

/** The entry, or null while something is missing. */
export function toOversight(draft: OversightDraft, refersTo: RecordId, refersToHash: string): OversightBody | null {
  if (draft.kind === undefined || errorsOfOversight(draft).length > 0) return null
  return {
    refersTo, refersToHash, kind: draft.kind, summary: draft.summary, decision: draft.decision, reasoning: draft.reasoning,
    directions: draft.directions.map(({ due, ...direction }) => (due === undefined ? direction : { ...direction, due })),
  }
}
