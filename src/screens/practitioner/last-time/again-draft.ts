import type { FieldError } from '../../../components/form/error-summary.tsx'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { AskedAgain } from '../../../record/direct-work/with-the-child.ts'
import type { EarlierThing } from '../../../workers/direct-work-api.ts'
import { errorsOfSaid, NOTHING_SAID, readSaid, toStatement, type SaidDraft } from '../read-back/said-draft.ts'

/** What a child says now of something from before, being written down. */
export interface AgainDraft {
  readonly answer?: AskedAgain['answer'] | undefined
  readonly answeredAt?: string | undefined
  readonly now: SaidDraft
  readonly reason: string
}

export const NOT_ANSWERED: AgainDraft = { now: NOTHING_SAID, reason: '' }

/** Reads a kept draft; null if it is none. */
export function readAgainDraft(kept: unknown): AgainDraft | null {
  const draft = kept as Partial<AgainDraft> | null
  if (typeof draft !== 'object' || draft === null || typeof draft.reason !== 'string') return null
  return { ...(draft as AgainDraft), now: readSaid(draft.now) }
}

/** The name of a thing, for its form and its place on the screen. */
export function nameOfThing({ recordId, pageId, statement }: Pick<EarlierThing, 'recordId' | 'pageId' | 'statement'>): string {
  return [recordId, pageId, statement?.id ?? 'picture'].join('-')
}

export function errorsOfAgain({ answer, now }: AgainDraft, present: string): FieldError[] {
  return [
    ...(answer === undefined ? [{ fieldId: 'again-answer', text: 'Say what the child answered, or that it was not asked' }] : []),
    ...(answer === 'changed' ? errorsOfSaid(now, 'again-now', true) : []),
    ...(present.trim() === '' ? [{ fieldId: 'again-present', text: 'Say who was there' }] : []),
  ]
}

interface About {
  readonly visitId: RecordId
  readonly childId: ChildId
  readonly childName: string
  readonly present: string
  readonly newId: () => string
}

/** The entry, or null while something is missing: what was read out, word for word as it stands, and the answer. */
export function toAskedAgain(draft: AgainDraft, thing: EarlierThing, { visitId, childId, childName, present, newId }: About): AskedAgain | null {
  const { answer, answeredAt, reason } = draft
  if (errorsOfAgain(draft, present).length > 0 || answer === undefined || answeredAt === undefined) return null
  const now = answer === 'changed' ? toStatement(draft.now, { id: newId(), childName, childId, heardBy: present }) : undefined
  const { statement } = thing
  return {
    kind: 'asked-again', visitId, refersTo: thing.recordId, at: answeredAt, present, childId, pageId: thing.pageId,
    ...(thing.itemRef !== undefined && { itemRef: thing.itemRef }), ...(statement && { statementId: statement.id }),
    readOut: {
      heading: thing.heading, text: statement?.text ?? '', ...(statement && { fidelity: statement.fidelity, promptKind: statement.promptKind }),
      precededBy: statement?.precededBy ?? '', saidAt: thing.saidAt,
    },
    answer, ...(now && { now }), reason: answer === 'not-asked' ? reason : '',
  }
}
