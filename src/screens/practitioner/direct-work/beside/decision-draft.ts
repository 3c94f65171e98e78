import type { FieldError } from '../../../../components/form/error-summary.tsx'
import { readTime } from '../../../../components/words/read-date.ts'
import type { ShareDecision } from '../../../../direct-work/sharing/share-wish.ts'

/** A decision about sharing being made. */
export interface DecisionDraft {
  readonly decision?: ShareDecision['decision'] | undefined
  readonly reason: string
  readonly told?: 'yes' | 'no' | undefined
  readonly toldOn?: string | undefined
  readonly toldAt?: string | undefined
  readonly how: string
  readonly reaction: string
}

/** Begins with what stands, so that saying when the child was told does not mean writing it all again. */
export function draftFrom(last: ShareDecision | undefined): DecisionDraft {
  const { decision, reason = '', told } = last ?? {}
  const at = told ? new Date(told.at) : undefined
  return {
    ...(decision && { decision }), reason, ...(told && { told: 'yes' as const }), how: told?.how ?? '', reaction: told?.reaction ?? '',
    ...(at && { toldOn: at.toLocaleDateString('sv'), toldAt: at.toLocaleTimeString('sv', { hour: '2-digit', minute: '2-digit' }) }),
  }
}

/** Reads a kept draft; null if it is none. */
export function readDecisionDraft(kept: unknown): DecisionDraft | null {
  const draft = kept as Partial<DecisionDraft> | null
  return typeof draft === 'object' && draft !== null && [draft.reason, draft.how, draft.reaction].every((text) => typeof text === 'string') ? draft as DecisionDraft : null
}

/** What the decision still lacks. It is never one without its reason, nor the telling without its time. */
export function errorsOfDecision(draft: DecisionDraft, id: string): FieldError[] {
  const errors: FieldError[] = []
  if (draft.decision === undefined) errors.push({ fieldId: `${id}-decision`, text: 'Choose what you decided' })
  if (draft.reason.trim() === '') errors.push({ fieldId: `${id}-reason`, text: 'Give your reason' })
  if (draft.told === undefined) errors.push({ fieldId: `${id}-told`, text: 'Say whether the child has been told' })
  if (draft.told === 'yes' && draft.toldOn === undefined) errors.push({ fieldId: `${id}-on`, text: 'Give the day the child was told' })
  if (draft.told === 'yes' && readTime(draft.toldAt ?? '') === undefined) errors.push({ fieldId: `${id}-at`, text: 'Give the time the child was told' })
  if (draft.told === 'yes' && draft.how.trim() === '') errors.push({ fieldId: `${id}-how`, text: 'Say how the child was told' })
  return errors
}

/** The answers of the entry, or null while something is missing. Times are of this device's clock. */
export function toDecision(draft: DecisionDraft): Pick<ShareDecision, 'decision' | 'reason' | 'told'> | null {
  if (errorsOfDecision(draft, '').length > 0 || draft.decision === undefined) return null
  const told = draft.told === 'yes' ? { at: new Date(`${draft.toldOn}T${draft.toldAt}`).toISOString(), how: draft.how, reaction: draft.reaction } : undefined
  return { decision: draft.decision, reason: draft.reason, ...(told && { told }) }
}
