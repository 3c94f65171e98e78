import type { FieldError } from '../../../components/form/error-summary.tsx'
import type { ChildId } from '../../../record/ids.ts'
import { Fidelity, PromptKind, type AnsweredStatement } from '../../../record/statement.ts'

/** What a child says while it is being written down: the question, the words, and how near they are. */
export interface SaidDraft {
  readonly text: string
  readonly fidelity?: Fidelity | undefined
  readonly question: string
  readonly promptKind?: PromptKind | undefined
}

export const NOTHING_SAID: SaidDraft = { text: '', question: '' }

/** Reads kept words; nothing said if they make no sense. */
export function readSaid(kept: unknown): SaidDraft {
  const { text, question, fidelity, promptKind } = (kept ?? {}) as { readonly text?: unknown; readonly question?: unknown; readonly fidelity?: unknown; readonly promptKind?: unknown }
  if (typeof text !== 'string' || typeof question !== 'string') return NOTHING_SAID
  return { text, question, fidelity: Fidelity.safeParse(fidelity).data, promptKind: PromptKind.safeParse(promptKind).data }
}

/** What is still missing of words that are there. */
export function errorsOfSaid({ text, fidelity, question, promptKind }: SaidDraft, id: string, needed: boolean): FieldError[] {
  if (text.trim() === '') return needed ? [{ fieldId: `${id}-words`, text: 'Write the child’s words' }] : []
  return [
    ...(fidelity === undefined ? [{ fieldId: `${id}-near`, text: 'Say how near the words are' }] : []),
    ...(promptKind === undefined ? [{ fieldId: `${id}-kind`, text: 'Say what came before the words' }] : []),
    ...(promptKind !== undefined && promptKind !== 'none' && question.trim() === '' ? [{ fieldId: `${id}-question`, text: 'Write the question, word for word' }] : []),
  ]
}

interface About {
  readonly id: string
  readonly childName: string
  readonly childId?: ChildId | undefined
  readonly heardBy: string
}

/** The words as a statement; undefined where nothing was said or something is missing. They are taken as they are, to the last space. */
export function toStatement(draft: SaidDraft, { id, childName, childId, heardBy }: About): AnsweredStatement | undefined {
  const { text, fidelity, promptKind, question } = draft
  if (text.trim() === '' || fidelity === undefined || promptKind === undefined || errorsOfSaid(draft, '', true).length > 0) return undefined
  return {
    id, speaker: childName, ...(childId !== undefined && { speakerId: childId }), text, fidelity, precededBy: promptKind === 'none' ? '' : question, promptKind,
    heardBy: heardBy.slice(0, 500), writtenBy: 'practitioner',
  }
}
