import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { AskedAgainEntry, dayOf } from '../../../components/direct-work/with-child/asked-again-entry.tsx'
import { wishInWords } from '../../../components/direct-work/kept-item.tsx'
import { ASKED_AGAIN_ANSWERS } from '../../../components/direct-work/with-child/with-the-child-words.ts'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { PictureFrame } from '../../../components/note/picture-frame.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { Details } from '../../../components/page/details.tsx'
import { ExactWords } from '../../../components/record/exact-words.tsx'
import type { CaseId, ChildId, RecordId } from '../../../record/ids.ts'
import type { AskedAgain } from '../../../record/direct-work/with-the-child.ts'
import type { EarlierThing } from '../../../workers/direct-work-api.ts'
import { device } from '../../device.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { KeptLine, NotAdded, useAddNote } from '../direct-work/beside/use-add-note.tsx'
import { SaidFields } from '../read-back/said-fields.tsx'
import { useShownErrors } from '../use-shown-errors.ts'
import { type AgainDraft, errorsOfAgain, nameOfThing, NOT_ANSWERED, readAgainDraft, toAskedAgain } from './again-draft.ts'

interface ThingFromBeforeProps {
  readonly thing: EarlierThing
  readonly visitId: RecordId
  readonly childId: ChildId
  readonly caseId: CaseId
  readonly childName: string
  readonly present: string
  /** What was recorded of it at this visit. */
  readonly here: AskedAgain | undefined
  readonly onDone: () => void
  /** Who was there: asked once for all of them. */
  readonly children: ComponentChildren
}

/** One thing from before, large enough to read out; and what the child says of it today. */
export function ThingFromBefore(props: ThingFromBeforeProps) {
  const { thing, childName, here } = props
  const [again, setAgain] = useState(false)
  const earlier = thing.asked.filter((entry) => entry !== here)
  return (
    <section class="sheet stack" aria-label={`${thing.heading}, ${dayOf(thing.saidAt)}`}>
      <FromBefore thing={thing} childName={childName} caseId={props.caseId} />
      {earlier.length > 0 && <Details summary={`Asked before (${earlier.length})`}>{earlier.map((entry) => <AskedAgainEntry key={entry.at} entry={entry} childName={childName} />)}</Details>}
      {here !== undefined && !again
        ? <div class="stack stack--tight"><h2>Today</h2><AskedAgainEntry entry={here} childName={childName} /><Button look="secondary" onPress={() => setAgain(true)}>Record something more about it</Button></div>
        : <Asking {...props} onDone={() => { setAgain(false); props.onDone() }} />}
    </section>
  )
}

function FromBefore({ thing: { heading, toolName, saidAt, statement, marks, pictures, preference, pageWish, leftOut }, childName, caseId }: { readonly thing: EarlierThing; readonly childName: string; readonly caseId: CaseId }) {
  return (
    <>
      <h2 class="last-time__heading">{heading === toolName ? toolName : `${toolName}: ${heading}`}</h2>
      <p class="quiet">On {dayOf(saidAt)}</p>
      {leftOut && <Alert kind="attention" title={`${childName} asked to leave ${statement ? 'this' : 'something on this page'} out of what is shown`}>Read or show it to {childName} alone, or leave it today.</Alert>}
      {(preference !== undefined || pageWish !== undefined) && <p><strong>{childName}’s wish then:</strong> {wishInWords({ preference }, pageWish)}</p>}
      {statement && <div class="last-time__words"><ExactWords text={statement.text} fidelity={statement.fidelity} promptKind={statement.promptKind} precededBy={statement.precededBy} /></div>}
      {pictures.length > 0 && (
        <div class="last-time__pictures">
          {pictures.map(({ sha256, widthPx, heightPx }, position) => <PictureFrame key={sha256} sha256={sha256} widthPx={widthPx} heightPx={heightPx} name={`${toolName} by ${childName}, picture ${position + 1} of ${pictures.length}`} load={(wanted) => device.picture(caseId, wanted)} />)}
        </div>
      )}
      {marks.length > 0 && <Details summary="What was chosen and placed"><ul class="kept-item__marks">{marks.map((mark, at) => <li key={at}>{mark}</li>)}</ul></Details>}
    </>
  )
}

function Asking({ thing, visitId, childId, caseId, childName, present, onDone, children }: ThingFromBeforeProps) {
  const draft = useKeptForm<AgainDraft>(`asked-again-${visitId}-${nameOfThing(thing)}`, NOT_ANSWERED, readAgainDraft)
  const { add, failed } = useAddNote(caseId, () => { draft.forget(); onDone() })
  const { form, change } = draft
  const { shown, errorFor, ask } = useShownErrors(errorsOfAgain(form, present))
  const record = () => {
    ask()
    const made = toAskedAgain(form, thing, { visitId, childId, childName, present, newId: () => crypto.randomUUID() })
    if (made !== null) void add(made)
  }
  return (
    <>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      <Radios id="again-answer" label={`${thing.statement ? 'Read it out' : 'Show it'}, then ask: is it the same?`} inline choices={ASKED_AGAIN_ANSWERS} value={form.answer} error={errorFor('again-answer')} onChange={(answer) => change({ ...form, answer, answeredAt: new Date().toISOString() })} />
      {form.answer === 'changed' && <SaidFields id="again-now" label={`What ${childName} says now`} hint="As it was said. What was said before is not changed" said={form.now} errorFor={errorFor} onChange={(now) => change({ ...form, now })} />}
      {form.answer === 'not-asked' && <Textarea id="again-reason" label="Why not, if you want to say" rows={1} value={form.reason} onInput={(reason) => change({ ...form, reason })} />}
      {form.answer !== undefined && children}
      <div class="button-group"><Button onPress={record}>Record it</Button><KeptLine kept={draft.kept} /></div>
    </>
  )
}
