import type { FieldError } from '../../../../components/form/error-summary.tsx'
import type { QuestionNote } from '../../../../direct-work/questions/question-standing.ts'

/** What is being written beside a question of the child. */
export interface AnswerDraft {
  readonly outcome?: 'answered' | 'promised' | undefined
  readonly on?: string | undefined
  readonly how: string
  readonly said: string
  readonly findOutBy?: string | undefined
  readonly plan: string
}

export const EMPTY_ANSWER: AnswerDraft = { how: '', said: '', plan: '' }

/** Reads a kept draft; null if it is none. */
export function readAnswerDraft(kept: unknown): AnswerDraft | null {
  const draft = kept as Partial<AnswerDraft> | null
  return typeof draft === 'object' && draft !== null && [draft.how, draft.said, draft.plan].every((text) => typeof text === 'string') ? draft as AnswerDraft : null
}

/** What the entry still lacks: an answer is when, how and what was said; a promise is a day. */
export function errorsOfAnswer(draft: AnswerDraft, id: string, today: string): FieldError[] {
  const need = (isThere: boolean, part: string, text: string): FieldError[] => (isThere ? [] : [{ fieldId: `${id}-${part}`, text }])
  switch (draft.outcome) {
    case undefined: return need(false, 'outcome', 'Say whether it was answered')
    case 'answered': return [
      ...(draft.on === undefined ? need(false, 'on', 'Give the day it was answered') : need(draft.on <= today, 'on', 'The day it was answered cannot lie ahead')),
      ...need(draft.how.trim() !== '', 'how', 'Say how it was answered'), ...need(draft.said.trim() !== '', 'said', 'Write what was said'),
    ]
    case 'promised': return draft.findOutBy === undefined ? need(false, 'by', 'Give the day by which you find out') : need(draft.findOutBy >= today, 'by', 'The day by which you find out has to lie ahead')
  }
}

type Outcome = { readonly [K in QuestionNote['kind']]: Omit<Extract<QuestionNote, { readonly kind: K }>, 'visitId' | 'refersTo' | 'pageId' | 'itemRef'> }[QuestionNote['kind']]

/** The words of the entry, or null while something is missing. */
export function toAnswer(draft: AnswerDraft, today: string): Outcome | null {
  if (errorsOfAnswer(draft, '', today).length > 0) return null
  if (draft.outcome === 'answered' && draft.on !== undefined) return { kind: 'question-answered', on: draft.on, how: draft.how.trim(), said: draft.said }
  if (draft.outcome === 'promised' && draft.findOutBy !== undefined) return { kind: 'question-promised', findOutBy: draft.findOutBy, how: draft.plan }
  return null
}
