import type { ChildStatement, DirectWorkBody, DirectWorkNoteBody, DirectWorkPage, KeptItem } from '../../record/direct-work.ts'

/** What was written beside a question: that it was answered, or who finds out by when. */
export type QuestionNote = Extract<DirectWorkNoteBody, { readonly kind: 'question-answered' | 'question-promised' }>

/** A question as a child put it, word for word. */
export interface AskedQuestion {
  readonly pageId: string
  readonly itemRef: string
  /** "for the judge", where the child said so. */
  readonly forWhom: string
  readonly statement: ChildStatement
}

/** The questions of a session, in the order they were asked. What a child would say to other children is no question. */
export function questionsAskedIn(body: Pick<DirectWorkBody, 'pages'>): readonly AskedQuestion[] {
  return body.pages.flatMap((page) => page.items.flatMap((item) => {
    const statement = isQuestion(page, item) ? item.statements[0] : undefined
    return statement ? [{ pageId: page.pageId, itemRef: item.ref, forWhom: item.marks[0] ?? '', statement }] : []
  }))
}

/** Whether a kept thing is a question that somebody owes the child an answer to. */
export function isQuestion(page: Pick<DirectWorkPage, 'toolId'>, item: Pick<KeptItem, 'ref' | 'statements'>): boolean {
  return page.toolId === 'questions' && item.ref !== 'to-others' && item.statements.length > 0
}

/** The entries beside one question, as they were given. */
export function notesOfQuestion<N extends { readonly body: DirectWorkNoteBody }>(notes: readonly N[], pageId: string, itemRef: string): readonly (N & { readonly body: QuestionNote })[] {
  return notes.filter((note): note is N & { readonly body: QuestionNote } => isQuestionNote(note.body) && note.body.pageId === pageId && note.body.itemRef === itemRef)
}

/** Open until somebody has written that it was answered; a promise keeps it open with its day. The last entry stands: a child may ask on. */
export function standingOfQuestion(entries: readonly QuestionNote[]): { readonly kind: 'open' } | { readonly kind: 'promised'; readonly findOutBy: string } | { readonly kind: 'answered'; readonly on: string } {
  const last = entries.at(-1)
  if (last === undefined) return { kind: 'open' }
  return last.kind === 'question-answered' ? { kind: 'answered', on: last.on } : { kind: 'promised', findOutBy: last.findOutBy }
}

function isQuestionNote(note: DirectWorkNoteBody): note is QuestionNote {
  return note.kind === 'question-answered' || note.kind === 'question-promised'
}
