import { useId, useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { DECISIONS } from '../../../../components/direct-work/direct-work-words.ts'
import { wishInWords } from '../../../../components/direct-work/kept-item.tsx'
import { DateInput } from '../../../../components/form/date-input.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { TimeInput } from '../../../../components/form/time-input.tsx'
import { Alert } from '../../../../components/page/alert.tsx'
import type { KeptItem } from '../../../../record/direct-work.ts'
import { differsFromWish, isLeftOut, wishOf, type ShareDecision } from '../../../../direct-work/sharing/share-wish.ts'
import type { DirectWorkView } from '../../../../workers/direct-work-api.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { draftFrom, errorsOfDecision, readDecisionDraft, toDecision, type DecisionDraft } from './decision-draft.ts'
import { useShownErrors } from '../../use-shown-errors.ts'
import { goToFirst, KeptLine, NotAdded, useAddNote } from './use-add-note.tsx'

interface DecisionFormProps {
  readonly work: DirectWorkView
  readonly pageId: string
  readonly item: KeptItem
  /** The decision that stands. */
  readonly last: ShareDecision | undefined
  readonly onDone: () => void
}

/** The practitioner's decision about one thing, beside the child's wish, with its reason and what the child was told of it. */
export function DecisionForm({ work, pageId, item, last, onDone }: DecisionFormProps) {
  const { childName, recordId, body } = work
  const page = body.pages.find((one) => one.pageId === pageId)
  const [empty] = useState(() => draftFrom(last))
  const draft = useKeptForm<DecisionDraft>(`direct-work-decision-${recordId}-${pageId}-${item.ref}`, empty, readDecisionDraft)
  const { add, failed } = useAddNote(work.caseId, () => { draft.forget(); onDone() })
  const id = `decision${useId()}`
  const { form, change } = draft
  const errors = useShownErrors(errorsOfDecision(form, id))
  const errorFor = (part: string) => errors.errorFor(`${id}-${part}`)
  const made = toDecision(form)
  const submit = () => {
    errors.ask()
    goToFirst(errorsOfDecision(form, id))
    if (made) void add({ kind: 'share-decision', visitId: body.visitId, refersTo: recordId, pageId, itemRef: item.ref, ...made })
  }
  const differs = form.decision !== undefined && differsFromWish(wishOf(item, page), { decision: form.decision, ...(made?.told && { told: made.told }) }, isLeftOut(item))
  return (
    <div class="beside-form stack">
      {failed && <NotAdded />}
      <p><strong>{childName}’s wish:</strong> {wishInWords(item, page?.wish)}{isLeftOut(item) && '. Asked to leave it out of what is shown'}</p>
      <Radios id={`${id}-decision`} label="What you decided" choices={DECISIONS} value={form.decision} error={errorFor('decision')} onChange={(decision) => change({ ...form, decision })} />
      {differs && <Alert kind="attention" title={wishOf(item, page) === 'talk-first' ? `${childName} asked you to talk to them first` : `This is not what ${childName} wished`}>{`It is shown so to whoever reads the note. Tell ${childName} before anybody else learns of it, if you can.`}</Alert>}
      <Textarea id={`${id}-reason`} label="Your reason" rows={2} error={errorFor('reason')} value={form.reason} onInput={(reason) => change({ ...form, reason })} />
      <Radios id={`${id}-told`} label={`Has ${childName} been told?`} inline choices={TOLD} value={form.told} error={errorFor('told')} onChange={(told) => change({ ...form, told })} />
      {form.told === 'yes' && (
        <>
          <DateInput id={`${id}-on`} label="On" value={form.toldOn} error={errorFor('on')} onChange={(toldOn) => change({ ...form, toldOn })} />
          <TimeInput id={`${id}-at`} label="At" value={form.toldAt} error={errorFor('at')} onChange={(toldAt) => change({ ...form, toldAt })} />
          <TextInput id={`${id}-how`} label="How" hint="Face to face, on the phone, in a letter" value={form.how} error={errorFor('how')} onInput={(how) => change({ ...form, how })} />
          <Textarea id={`${id}-reaction`} label={`What ${childName} made of it`} rows={2} value={form.reaction} onInput={(reaction) => change({ ...form, reaction })} />
        </>
      )}
      <KeptLine kept={draft.kept} />
      <div class="button-group">
        <Button onPress={submit}>Record the decision</Button>
        <Button look="quiet" onPress={onDone}>Later</Button>
        <Button look="quiet" onPress={() => { draft.forget(); onDone() }}>Throw it away</Button>
      </div>
    </div>
  )
}

const TOLD = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'Not yet' }] as const
