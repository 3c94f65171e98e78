import type { FieldError } from '../../../components/form/error-summary.tsx'
import type { RecordId } from '../../../record/ids.ts'
import type { SummaryRead } from '../../../record/direct-work/with-the-child.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { errorsOfSaid, NOTHING_SAID, readSaid, toStatement, type SaidDraft } from './said-draft.ts'

/** A summary being written and read out. */
export interface SummaryDraft {
  readonly summary: string
  readonly answer?: SummaryRead['answer'] | undefined
  /** When the child answered. */
  readonly answeredAt?: string | undefined
  readonly changedTo: string
  readonly said: SaidDraft
  readonly reason: string
  readonly present: string
}

/** Begins with what the summary says since it was last read, so that it can be read again. */
export function summaryFrom(work: DirectWorkView, present: string): SummaryDraft {
  const last = work.notes.flatMap(({ body }) => (body.kind === 'summary-read' ? [body] : [])).at(-1)
  return { summary: last?.changedTo ?? last?.summary ?? '', changedTo: '', said: NOTHING_SAID, reason: '', present }
}

/** Reads a kept draft; null if it is none. */
export function readSummaryDraft(kept: unknown): SummaryDraft | null {
  const draft = kept as Partial<SummaryDraft> | null
  if (typeof draft !== 'object' || draft === null || ![draft.summary, draft.changedTo, draft.reason, draft.present].every((text) => typeof text === 'string')) return null
  return { ...(draft as SummaryDraft), said: readSaid(draft.said) }
}

export function errorsOfSummary({ summary, answer, changedTo, said, reason, present }: SummaryDraft): FieldError[] {
  const errors: FieldError[] = []
  const need = (isThere: boolean, fieldId: string, text: string) => { if (!isThere) errors.push({ fieldId, text }) }
  need(summary.trim() !== '', 'summary-text', 'Write your summary')
  need(answer !== undefined, 'summary-answer', 'Say what the child answered, or that it could not be read')
  if (answer === 'changed') need(changedTo.trim() !== '' && changedTo !== summary, 'summary-changed', 'Write your summary as it is now')
  if (answer === 'not-possible') need(reason.trim() !== '', 'summary-reason', 'Say why it could not be read')
  else errors.push(...errorsOfSaid(said, 'summary-said', false))
  need(present.trim() !== '', 'summary-present', 'Say who was there')
  return errors
}

/** The entry, or null while something is missing. */
export function toSummaryRead(draft: SummaryDraft, work: Pick<DirectWorkView, 'recordId' | 'childName' | 'body'>, newId: () => string): SummaryRead | null {
  const { answer, answeredAt, summary, present } = draft
  if (errorsOfSummary(draft).length > 0 || answer === undefined || answeredAt === undefined) return null
  const said = answer === 'not-possible' ? undefined : toStatement(draft.said, { id: newId(), childName: work.childName, childId: work.body.childId, heardBy: present })
  return {
    kind: 'summary-read', visitId: work.body.visitId, refersTo: work.recordId, at: answeredAt, present, summary, answer,
    ...(answer === 'changed' && { changedTo: draft.changedTo }), ...(said && { said }), reason: answer === 'not-possible' ? draft.reason : '',
  }
}

/** Names the form of one session. */
export function summaryFormOf(recordId: RecordId): string {
  return `summary-read-${recordId}`
}
