import { useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { ErrorSummary, type FieldError } from '../../../../components/form/error-summary.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { Select } from '../../../../components/form/select.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { ADDENDUM_REASONS, type Worded } from '../../../../components/note/note-words.ts'
import { Alert } from '../../../../components/page/alert.tsx'
import { instantInWords } from '../../../../components/words/date-in-words.ts'
import type { AddendumReason } from '../../../../record/beside.ts'
import type { CaseId, RecordId } from '../../../../record/ids.ts'
import type { BesideLine, NotSaved } from '../../../../workers/device-api.ts'
import { device } from '../../../device.ts'
import type { KeptForm } from '../../../use-kept-form.ts'
import type { AddendumDraft } from './addendum-draft.ts'

interface AddendumFormProps {
  readonly caseId: CaseId
  readonly recordId: RecordId
  readonly signedHash: string
  readonly questions: readonly Extract<BesideLine, { kind: 'question' }>[]
  readonly draft: KeptForm<AddendumDraft>
  readonly onDone: () => void
}

/** A later word beside a signed note: why, and what. An answer names its question. */
export function AddendumForm({ caseId, recordId, signedHash, questions, draft, onDone }: AddendumFormProps) {
  const { form, change } = draft
  const [shown, setShown] = useState(false)
  const [failed, setFailed] = useState<NotSaved['kind'] | null>(null)
  const [adding, setAdding] = useState(false)
  const errors = shown ? errorsOf(form) : []
  const errorFor = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.text

  const add = async () => {
    setShown(true)
    if (adding || form.reason === undefined || errorsOf(form).length > 0) return
    setAdding(true)
    const answers = form.reason === 'answerToManager' && form.answers !== undefined ? { answers: form.answers } : {}
    const takesUp = form.reason === 'arrivedAfterSigning' && form.takesUp !== undefined ? { takesUp: form.takesUp } : {}
    const saved = await device.addAddendum(caseId, { refersTo: recordId, refersToHash: signedHash, reason: form.reason, text: form.text, ...answers, ...takesUp })
    setAdding(false)
    if (saved.kind !== 'saved') return setFailed(saved.kind)
    draft.forget()
    onDone()
  }

  return (
    <section class="sheet stack" aria-labelledby="addendum-title">
      <h2 id="addendum-title">Add an addendum</h2>
      <p class="hint">The signed words stay as they are. What you add stands beside them under your name.</p>
      <ErrorSummary errors={errors} />
      {failed !== null && <Alert kind="refused" urgent title="The addendum is not saved">{failed === 'no-room' ? 'There is no room left on this device. Your words stay here; try again when there is room.' : 'Your words stay here. Try again.'}</Alert>}
      <Radios id="addendum-reason" label="Why" error={errorFor('addendum-reason')} choices={reasonsFor(form, questions.length > 0)} value={form.reason} onChange={(reason) => change({ ...form, reason })} />
      {form.reason === 'answerToManager' && (
        <Select id="addendum-answers" label="Which question" error={errorFor('addendum-answers')} value={form.answers} onChange={(answers) => change({ ...form, answers })}
          choices={questions.map((question) => ({ value: question.recordId, label: `${question.byName}, ${instantInWords(question.at)}: ${question.body.text.slice(0, 80)}` }))} />
      )}
      <Textarea id="addendum-text" label="Addendum" error={errorFor('addendum-text')} rows={5} value={form.text} onInput={(text) => change({ ...form, text })} />
      <div class="button-group">
        <Button onPress={() => void add()}>Add it beside the note</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
        <span class="quiet small">{draft.kept ? 'Kept on this device until you add it' : 'Keeping'}</span>
      </div>
    </section>
  )
}

function errorsOf(form: AddendumDraft): FieldError[] {
  const errors: FieldError[] = []
  if (form.reason === undefined) errors.push({ fieldId: 'addendum-reason', text: 'Say why you add this' })
  if (form.reason === 'answerToManager' && form.answers === undefined) errors.push({ fieldId: 'addendum-answers', text: 'Choose the question that you answer' })
  if (form.text.trim() === '') errors.push({ fieldId: 'addendum-text', text: 'Write the addendum' })
  return errors
}

function reasonsFor(form: AddendumDraft, questions: boolean): readonly Worded<AddendumReason>[] {
  return ADDENDUM_REASONS.filter((reason) => {
    if (reason.value === 'answerToManager') return questions
    return reason.value !== 'arrivedAfterSigning' || form.takesUp !== undefined
  })
}
