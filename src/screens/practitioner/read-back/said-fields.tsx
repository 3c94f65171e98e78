import { Select } from '../../../components/form/select.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { FIDELITIES, PROMPT_KINDS } from '../../../components/note/note-words.ts'
import type { SaidDraft } from './said-draft.ts'

interface SaidFieldsProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly said: SaidDraft
  readonly errorFor: (fieldId: string) => string | undefined
  readonly onChange: (said: SaidDraft) => void
}

/** The child’s words as they were said, how near they are, and the question before them. Nothing is filled in beforehand. */
export function SaidFields({ id, label, hint, said, errorFor, onChange }: SaidFieldsProps) {
  return (
    <div class="stack stack--tight">
      <Textarea id={`${id}-words`} label={label} hint={hint} rows={2} spellCheck={false} value={said.text} error={errorFor(`${id}-words`)} onInput={(text) => onChange({ ...said, text })} />
      {said.text.trim() !== '' && (
        <>
          <Select id={`${id}-near`} label="How near are they?" labelSize="s" choices={FIDELITIES} value={said.fidelity} error={errorFor(`${id}-near`)} onChange={(fidelity) => onChange({ ...said, fidelity })} />
          <Select id={`${id}-kind`} label="What came before" labelSize="s" choices={PROMPT_KINDS} value={said.promptKind} error={errorFor(`${id}-kind`)} onChange={(promptKind) => onChange({ ...said, promptKind })} />
          {said.promptKind !== 'none' && <Textarea id={`${id}-question`} label="The question, word for word" labelSize="s" rows={1} value={said.question} error={errorFor(`${id}-question`)} onInput={(question) => onChange({ ...said, question })} />}
        </>
      )}
    </div>
  )
}
