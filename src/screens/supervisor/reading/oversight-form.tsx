import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { DateInput } from '../../../components/form/date-input.tsx'
import { ErrorSummary, type FieldError } from '../../../components/form/error-summary.tsx'
import { Select } from '../../../components/form/select.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { OVERSIGHT_KINDS } from '../../../components/note/note-words.ts'
import { device } from '../../device.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { EMPTY_OVERSIGHT, errorsOfOversight, readOversightDraft, toOversight, type OversightDraft } from './oversight-draft.ts'
import { NotAdded, type BesideFormProps } from './question-form.tsx'

/** A management oversight entry: which version was read, what was decided and why, who does what by when. */
export function OversightForm({ caseId, recordId, hash, version, onDone }: BesideFormProps & { readonly version: string }) {
  const draft = useKeptForm<OversightDraft>(`oversight-${recordId}`, EMPTY_OVERSIGHT, readOversightDraft)
  const [shown, setShown] = useState(false)
  const [failed, setFailed] = useState(false)
  const [adding, setAdding] = useState(false)
  const { form, change } = draft
  const errors: readonly FieldError[] = shown ? errorsOfOversight(form) : []
  const errorFor = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.text
  const add = async () => {
    setShown(true)
    const entry = toOversight(form, recordId, hash)
    if (entry === null || adding) return
    setAdding(true)
    const saved = await device.addOversight(caseId, entry)
    setAdding(false)
    if (saved.kind !== 'saved') return setFailed(true)
    draft.forget()
    onDone()
  }
  const patch = (id: string, part: Partial<OversightDraft['directions'][number]>) =>
    change({ ...form, directions: form.directions.map((direction) => (direction.id === id ? { ...direction, ...part } : direction)) })
  return (
    <section class="sheet stack" aria-labelledby="oversight-title">
      <h3 id="oversight-title">Management oversight</h3>
      <p class="hint">About the version named <span class="hash">{version}</span>, the one on this screen.</p>
      <ErrorSummary errors={errors} />
      {failed && <NotAdded />}
      <Select id="oversight-kind" label="Kind" choices={OVERSIGHT_KINDS} value={form.kind} error={errorFor('oversight-kind')} onChange={(kind) => change({ ...form, kind })} />
      <Textarea id="oversight-summary" label="Summary" hint="What works well, and what worries you" error={errorFor('oversight-summary')} value={form.summary} onInput={(summary) => change({ ...form, summary })} />
      <Textarea id="oversight-decision" label="Decision" error={errorFor('oversight-decision')} rows={2} value={form.decision} onInput={(decision) => change({ ...form, decision })} />
      <Textarea id="oversight-reasoning" label="Reasoning" error={errorFor('oversight-reasoning')} rows={2} value={form.reasoning} onInput={(reasoning) => change({ ...form, reasoning })} />
      {form.directions.map((direction, position) => (
        <fieldset class="direction stack stack--tight" key={direction.id}>
          <legend class="legend legend--s">Direction {position + 1}</legend>
          <TextInput id={`direction-what-${direction.id}`} label="What" value={direction.what} onInput={(what) => patch(direction.id, { what })} />
          <TextInput id={`direction-owner-${direction.id}`} label="Who" value={direction.owner} onInput={(owner) => patch(direction.id, { owner })} />
          <DateInput id={`direction-due-${direction.id}`} label="By" value={direction.due} onChange={(due) => patch(direction.id, { due })} />
          <Button look="quiet" onPress={() => change({ ...form, directions: form.directions.filter((one) => one.id !== direction.id) })}>Take out<span class="visually-hidden"> direction {position + 1}</span></Button>
        </fieldset>
      ))}
      <Button look="secondary" onPress={() => change({ ...form, directions: [...form.directions, { id: crypto.randomUUID(), what: '', owner: '' }] })}>Add a direction</Button>
      <div class="button-group">
        <Button onPress={() => void add()}>Record it beside the note</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </section>
  )
}
