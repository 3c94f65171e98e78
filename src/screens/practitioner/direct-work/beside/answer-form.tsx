import { useId, useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { DateInput } from '../../../../components/form/date-input.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { calendarDateOf } from '../../../../components/words/date-in-words.ts'
import type { KeptItem } from '../../../../record/direct-work.ts'
import type { DirectWorkView } from '../../../../workers/direct-work-api.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { useShownErrors } from '../../use-shown-errors.ts'
import { EMPTY_ANSWER, errorsOfAnswer, readAnswerDraft, toAnswer, type AnswerDraft } from './answer-draft.ts'
import { goToFirst, KeptLine, NotAdded, useAddNote } from './use-add-note.tsx'

interface AnswerFormProps {
  readonly work: DirectWorkView
  readonly pageId: string
  readonly item: KeptItem
  readonly onDone: () => void
}

/** What came of a question of the child. Their words stay as they are; this stands beside them, and the question stays open until it was answered. */
export function AnswerForm({ work, pageId, item, onDone }: AnswerFormProps) {
  const { childName, recordId, body } = work
  const draft = useKeptForm<AnswerDraft>(`direct-work-answer-${recordId}-${pageId}-${item.ref}`, EMPTY_ANSWER, readAnswerDraft)
  const [today] = useState(() => calendarDateOf(Date.now()))
  const { add, failed } = useAddNote(work.caseId, () => { draft.forget(); onDone() })
  const id = `answer${useId()}`
  const { form, change } = draft
  const errors = useShownErrors(errorsOfAnswer(form, id, today))
  const errorFor = (part: string) => errors.errorFor(`${id}-${part}`)
  const submit = () => {
    errors.ask()
    goToFirst(errorsOfAnswer(form, id, today))
    const made = toAnswer(form, today)
    if (made) void add({ ...made, visitId: body.visitId, refersTo: recordId, pageId, itemRef: item.ref })
  }
  return (
    <div class="beside-form stack">
      {failed && <NotAdded />}
      <Radios id={`${id}-outcome`} label={`What came of ${childName}’s question?`} value={form.outcome} error={errorFor('outcome')} onChange={(outcome) => change({ ...form, outcome })} choices={[
        { value: 'answered', label: `${childName} was answered` }, { value: 'promised', label: 'I’ll find out', hint: 'It stays open, and is shown at the next visit' },
      ]} />
      {form.outcome === 'answered' && (
        <>
          <DateInput id={`${id}-on`} label="On" value={form.on} error={errorFor('on')} onChange={(on) => change({ ...form, on })} />
          <TextInput id={`${id}-how`} label="How" hint="Face to face, on the phone, in a letter" value={form.how} error={errorFor('how')} onInput={(how) => change({ ...form, how })} />
          <Textarea id={`${id}-said`} label="What was said" rows={3} value={form.said} error={errorFor('said')} onInput={(said) => change({ ...form, said })} />
        </>
      )}
      {form.outcome === 'promised' && (
        <>
          <DateInput id={`${id}-by`} label="I’ll find out by" value={form.findOutBy} error={errorFor('by')} onChange={(findOutBy) => change({ ...form, findOutBy })} />
          <Textarea id={`${id}-plan`} label="How, and whom you will ask (optional)" rows={2} value={form.plan} onInput={(plan) => change({ ...form, plan })} />
        </>
      )}
      <KeptLine kept={draft.kept} />
      <div class="button-group">
        <Button onPress={submit}>Add it beside the question</Button>
        <Button look="quiet" onPress={onDone}>Later</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </div>
  )
}
