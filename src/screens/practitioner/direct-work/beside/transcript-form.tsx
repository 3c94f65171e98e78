import { useEffect } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import type { DirectWorkView } from '../../../../workers/direct-work-api.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { useShownErrors } from '../../use-shown-errors.ts'
import { goToFirst, KeptLine, NotAdded, useAddNote } from './use-add-note.tsx'

/** A typed copy of a handwritten letter, letter for letter: for whoever cannot read the hand, beside the original and never in its place. */
export function TranscriptForm({ work, pageId, onDone }: { readonly work: DirectWorkView; readonly pageId: string; readonly onDone: () => void }) {
  const { recordId, body, childName } = work
  const draft = useKeptForm<{ readonly text: string }>(`direct-work-transcript-${recordId}-${pageId}`, { text: '' }, readText)
  const { add, failed } = useAddNote(work.caseId, () => { draft.forget(); onDone() })
  const id = `transcript-${pageId}`
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const missing = draft.form.text.trim() === '' ? [{ fieldId: id, text: 'Type what the letter says' }] : []
  const errors = useShownErrors(missing)
  const submit = () => {
    errors.ask()
    goToFirst(missing)
    if (missing.length === 0) void add({ kind: 'transcript', visitId: body.visitId, refersTo: recordId, pageId, text: draft.form.text })
  }
  return (
    <div class="beside-form stack">
      {failed && <NotAdded />}
      <Textarea id={id} label="Typed copy of the handwriting" rows={8} value={draft.form.text} error={errors.errorFor(id)} onInput={(text) => draft.change({ text })}
        hint={`Letter for letter as ${childName} wrote it, mistakes too. Write [cannot read] where you cannot. Nothing is corrected or added`} />
      <KeptLine kept={draft.kept} />
      <div class="button-group">
        <Button onPress={submit}>Add it beside the letter</Button>
        <Button look="quiet" onPress={onDone}>Later</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </div>
  )
}

function readText(kept: unknown): { readonly text: string } | null {
  return typeof (kept as { text?: unknown } | null)?.text === 'string' ? kept as { readonly text: string } : null
}
