import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import type { CaseId, RecordId } from '../../../record/ids.ts'
import { device } from '../../device.ts'
import { useKeptForm } from '../../use-kept-form.ts'

export interface BesideFormProps {
  readonly caseId: CaseId
  readonly recordId: RecordId
  /** contentHash of the version on the screen: what the entry is about. */
  readonly hash: string
  readonly onDone: () => void
}

/** A question beside a note. It is answered by an addendum, never by a change. */
export function QuestionForm({ caseId, recordId, hash, onDone }: BesideFormProps) {
  const draft = useKeptForm(`question-${recordId}`, '', (kept) => (typeof kept === 'string' ? kept : null))
  const [error, setError] = useState<string>()
  const [adding, setAdding] = useState(false)
  const [failed, setFailed] = useState(false)
  const add = async () => {
    if (draft.form.trim() === '') return setError('Write the question')
    if (adding) return
    setAdding(true)
    const saved = await device.addQuestion(caseId, { refersTo: recordId, refersToHash: hash, text: draft.form })
    setAdding(false)
    if (saved.kind !== 'saved') return setFailed(true)
    draft.forget()
    onDone()
  }
  return (
    <section class="sheet stack" aria-labelledby="question-title">
      <h3 id="question-title">Ask a question</h3>
      {failed && <NotAdded />}
      <Textarea id="question-text" label="Question" hint="The practitioner answers it with an addendum. Both stay beside the note." error={error} rows={3} value={draft.form}
        onInput={(text) => { setError(undefined); draft.change(text) }} />
      <div class="button-group">
        <Button onPress={() => void add()}>Ask it</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </section>
  )
}

/** The entry was not committed. */
export function NotAdded() {
  return <Alert kind="refused" urgent title="Not saved">Your words stay here. Try again; if it fails again, lock Doorstep and unlock it.</Alert>
}
