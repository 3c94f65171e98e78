import type { ChildId } from '../../../record/ids.ts'
import type { AnsweredStatement, PromptKind, Statement } from '../../../record/statement.ts'

/** What the child said about the picture, while it is written. */
export interface WordsDraft {
  readonly id: string
  readonly promptKind: PromptKind | undefined
  readonly prompt: string
  readonly text: string
  readonly writtenBy: Statement['writtenBy']
}

/** All that is typed on the photograph screen. It stands apart from the file: no bad file touches it. */
export interface PhotographDraft {
  /** The title the child gave, or empty. */
  readonly title: string
  readonly words: readonly WordsDraft[]
}

export interface DraftProblem {
  readonly fieldId: string
  readonly text: string
}

/** A draft with room for the first words. `newId` gives a random UUID. */
export function emptyDraft(newId: () => string): PhotographDraft {
  return { title: '', words: [emptyWords(newId())] }
}

export function emptyWords(id: string): WordsDraft {
  return { id, promptKind: undefined, prompt: '', text: '', writtenBy: undefined }
}

export function isBlank(words: WordsDraft): boolean {
  return words.text.trim() === '' && words.prompt.trim() === ''
}

/** Ids of the fields of one statement. */
export function fieldsOf(id: string): { readonly kind: string; readonly prompt: string; readonly text: string; readonly writtenBy: string } {
  return { kind: `words-${id}-kind`, prompt: `words-${id}-prompt`, text: `words-${id}-text`, writtenBy: `words-${id}-by` }
}

/** What must still be said about the words. No words at all are fine: a picture may stand alone. */
export function problemsOf({ words }: PhotographDraft): readonly DraftProblem[] {
  return words.filter((draft) => !isBlank(draft)).flatMap((draft) => {
    const fields = fieldsOf(draft.id)
    const problems: DraftProblem[] = []
    if (draft.promptKind === undefined) problems.push({ fieldId: fields.kind, text: 'Choose what came before the child’s words' })
    else if (draft.promptKind !== 'none' && draft.prompt.trim() === '') problems.push({ fieldId: fields.prompt, text: 'Write the question or words just before' })
    if (draft.text.trim() === '') problems.push({ fieldId: fields.text, text: 'Write the child’s exact words, or clear the question' })
    if (draft.writtenBy === undefined) problems.push({ fieldId: fields.writtenBy, text: 'Choose who wrote the words down' })
    return problems
  })
}

/** The statements of a draft without problems (throws if one is left). The words are taken as they are, to the last space and comma. */
export function statementsOf(draft: PhotographDraft, speaker: { readonly name: string; readonly childId?: ChildId | undefined }): AnsweredStatement[] {
  return draft.words.filter((words) => !isBlank(words)).map((words) => {
    const { promptKind } = words
    if (promptKind === undefined) throw new Error('nobody said what came before these words')
    return {
      id: words.id,
      speaker: speaker.name,
      ...(speaker.childId === undefined ? {} : { speakerId: speaker.childId }),
      text: words.text,
      fidelity: 'exact',
      precededBy: promptKind === 'none' ? '' : words.prompt,
      promptKind,
      ...(words.writtenBy === undefined ? {} : { writtenBy: words.writtenBy }),
    }
  })
}
