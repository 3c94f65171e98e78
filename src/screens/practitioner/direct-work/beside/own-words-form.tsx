import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { ErrorSummary } from '../../../../components/form/error-summary.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import type { CaseId, RecordId } from '../../../../record/ids.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { KeptLine, NotAdded, useAddNote } from './use-add-note.tsx'

interface OwnWordsFormProps {
  readonly kind: 'observation' | 'analysis'
  readonly caseId: CaseId
  readonly visitId: RecordId
  readonly recordId: RecordId
  readonly childName: string
  readonly onDone: () => void
}

/** What the practitioner saw while the child worked, or what they make of it: two forms, so that one can never pass for the other. */
export function OwnWordsForm({ kind, caseId, visitId, recordId, childName, onDone }: OwnWordsFormProps) {
  const draft = useKeptForm<{ readonly text: string }>(`direct-work-${kind}-${recordId}`, { text: '' }, readText)
  const [asked, setAsked] = useState(false)
  const { add, failed } = useAddNote(caseId, () => { draft.forget(); onDone() })
  const id = `own-words-${kind}`
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const error = asked && draft.form.text.trim() === '' ? 'Write something, or throw it away' : undefined
  const submit = () => {
    setAsked(true)
    if (draft.form.text.trim() !== '') void add({ kind, visitId, refersTo: recordId, text: draft.form.text })
  }
  const saw = kind === 'observation'
  return (
    <section class="sheet stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{saw ? 'What you observed' : 'What you make of it'}</h2>
      <ErrorSummary errors={error ? [{ fieldId: id, text: error }] : []} />
      {failed && <NotAdded />}
      <Textarea id={id} label={saw ? `What you saw and heard while ${childName} was busy` : 'Your analysis'} error={error} rows={4} value={draft.form.text} onInput={(text) => draft.change({ text })}
        hint={saw ? 'Only what could be seen or heard. Your thoughts about it have a place of their own' : `Yours, and marked as yours. A drawing is not interpreted: say what ${childName} told, and what you think follows`} />
      <KeptLine kept={draft.kept} />
      <div class="button-group">
        <Button onPress={submit}>Add it beside</Button>
        <Button look="quiet" onPress={onDone}>Later</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </section>
  )
}

function readText(kept: unknown): { readonly text: string } | null {
  return typeof (kept as { text?: unknown } | null)?.text === 'string' ? kept as { readonly text: string } : null
}
