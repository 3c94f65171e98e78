import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { SUMMARY_ANSWERS } from '../../../components/direct-work/with-child/with-the-child-words.ts'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import type { RecordId } from '../../../record/ids.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { back } from '../../route.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { KeptLine, NotAdded, useAddNote } from '../direct-work/beside/use-add-note.tsx'
import { useShownErrors } from '../use-shown-errors.ts'
import { SaidFields } from './said-fields.tsx'
import { namesInRoom, SessionScreen } from './session-screen.tsx'
import { errorsOfSummary, readSummaryDraft, summaryFormOf, summaryFrom, toSummaryRead, type SummaryDraft } from './summary-draft.ts'

/** The practitioner writes a short summary of a session in their own words and reads it to the child, who answers. */
export function SummaryScreen({ recordId }: { readonly recordId: RecordId }) {
  return <SessionScreen recordId={recordId}>{(work) => <Summary key={work.notes.length} work={work} />}</SessionScreen>
}

function Summary({ work }: { readonly work: DirectWorkView }) {
  const { recordId, caseId, childName, body } = work
  const [empty] = useState<SummaryDraft>(() => summaryFrom(work, namesInRoom(work)))
  const draft = useKeptForm<SummaryDraft>(summaryFormOf(recordId), empty, readSummaryDraft)
  const leave = () => back({ screen: 'visit', recordId: body.visitId })
  const { add, failed } = useAddNote(caseId, () => { draft.forget(); leave() })
  const { form, change } = draft
  const { shown, errorFor, ask } = useShownErrors(errorsOfSummary(form))
  const before = work.notes.filter((note) => note.body.kind === 'summary-read').length
  const record = () => {
    ask()
    const made = toSummaryRead(form, work, () => crypto.randomUUID())
    if (made !== null) void add(made)
  }
  if (!draft.ready) return <p class="loading" role="status">Opening</p>
  const read = form.answer !== 'not-possible'
  return (
    <div class="stack stack--loose">
      <BackLink onPress={leave}>Back</BackLink>
      <h1 tabIndex={-1}>Read your summary to {childName}</h1>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      {before > 0 && <p class="hint">You have read it {before === 1 ? 'once' : `${before} times`}. Earlier versions stay in the note.</p>}
      <Textarea id="summary-text" label="Your summary, in your own words" rows={4} value={form.summary} error={errorFor('summary-text')} onInput={(summary) => change({ ...form, summary })}
        hint={`A few plain sentences, as if to ${childName}. They are yours and stand as yours: ${childName}’s own words stay where they are`} />
      <Radios id="summary-answer" label={`Read it to ${childName}, then ask: have I got this right?`} choices={SUMMARY_ANSWERS} value={form.answer} error={errorFor('summary-answer')}
        onChange={(answer) => change({ ...form, answer, answeredAt: new Date().toISOString(), changedTo: answer === 'changed' && form.changedTo === '' ? form.summary : form.changedTo })} />
      {form.answer === 'changed' && (
        <Textarea id="summary-changed" label="Your summary as it is now" hint="What you read out stays beside it" rows={4} value={form.changedTo} error={errorFor('summary-changed')} onInput={(changedTo) => change({ ...form, changedTo })} />
      )}
      {form.answer === 'not-possible' && (
        <Textarea id="summary-reason" label="Why it could not be read" hint="Time, age, distress, somebody near" rows={2} value={form.reason} error={errorFor('summary-reason')} onInput={(reason) => change({ ...form, reason })} />
      )}
      {form.answer !== undefined && read && (
        <SaidFields id="summary-said" label={`What ${childName} said about it, if anything`} hint="As it was said. It never becomes part of your summary" said={form.said} errorFor={errorFor} onChange={(said) => change({ ...form, said })} />
      )}
      <TextInput id="summary-present" label="Who was there" width={40} value={form.present} error={errorFor('summary-present')} onInput={(present) => change({ ...form, present })} />
      <div class="action-bar action-bar--thumb">
        <Button onPress={record}>Record it in the note</Button>
        <Button look="quiet" onPress={leave}>Later</Button>
        <KeptLine kept={draft.kept} />
      </div>
    </div>
  )
}
