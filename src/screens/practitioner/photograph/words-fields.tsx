import type { VNode } from 'preact'
import { Button } from '../../../components/action/button.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { Select } from '../../../components/form/select.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { PROMPT_KINDS } from '../../../components/note/note-words.ts'
import { ExactWords } from '../../../components/record/exact-words.tsx'
import { fieldsOf, type DraftProblem, type WordsDraft } from './photograph-draft.ts'

interface WordsFieldsProps {
  readonly words: WordsDraft
  readonly childName: string
  readonly problems: readonly DraftProblem[]
  readonly onChange: (words: WordsDraft) => void
  /** Absent for the only words there are. */
  readonly onRemove?: (() => void) | undefined
}

/** What the child said about the picture: the question, the exact words, whose hand wrote them; and how it will stand. */
export function WordsFields({ words, childName, problems, onChange, onRemove }: WordsFieldsProps): VNode {
  const fields = fieldsOf(words.id)
  const errorOf = (fieldId: string): string | undefined => problems.find((problem) => problem.fieldId === fieldId)?.text
  return (
    <div class="photograph__words">
      <Select id={fields.kind} label="What came just before" choices={PROMPT_KINDS} value={words.promptKind} error={errorOf(fields.kind)}
        onChange={(promptKind) => onChange({ ...words, promptKind })} />
      {words.promptKind !== 'none' && (
        <Textarea id={fields.prompt} label="The question or words just before" hint="Word for word, as you said them" rows={2} value={words.prompt} error={errorOf(fields.prompt)}
          onInput={(prompt) => onChange({ ...words, prompt })} />
      )}
      <Textarea id={fields.text} label="The child’s exact words" hint="As they were said. Do not tidy or explain them." rows={2} spellCheck={false} value={words.text} error={errorOf(fields.text)}
        onInput={(text) => onChange({ ...words, text })} />
      <Radios id={fields.writtenBy} label="Who wrote the words down" inline value={words.writtenBy} error={errorOf(fields.writtenBy)}
        choices={[{ value: 'practitioner', label: 'I did' }, { value: 'child', label: 'The child' }]} onChange={(writtenBy) => onChange({ ...words, writtenBy })} />
      {words.text.trim() !== '' && (
        <div class="photograph__as-it-stands">
          <p class="hint">How it will stand in the record</p>
          <ExactWords text={words.text} speaker={childName} fidelity="exact" promptKind={words.promptKind} precededBy={words.prompt} />
        </div>
      )}
      {onRemove !== undefined && <Button look="quiet" onPress={onRemove}>Remove these words</Button>}
    </div>
  )
}
