import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { UPSET_DECISIONS } from '../../../components/direct-work/with-child/with-the-child-words.ts'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { TimeInput } from '../../../components/form/time-input.tsx'
import type { RecordId } from '../../../record/ids.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { back } from '../../route.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { KeptLine, NotAdded, useAddNote } from '../direct-work/beside/use-add-note.tsx'
import { namesInRoom, SessionScreen } from '../read-back/session-screen.tsx'
import { useShownErrors } from '../use-shown-errors.ts'
import { errorsOfUpset, readUpsetDraft, toChildUpset, upsetFrom, type UpsetDraft } from './upset-draft.ts'

/** When a child is upset: what to do now, in order, and then what was done. */
export function ChildUpsetScreen({ recordId }: { readonly recordId: RecordId }) {
  return <SessionScreen recordId={recordId}>{(work) => <Upset work={work} />}</SessionScreen>
}

function Upset({ work }: { readonly work: DirectWorkView }) {
  const { recordId, caseId, childName, body } = work
  const [empty] = useState<UpsetDraft>(() => upsetFrom(work, namesInRoom(work)))
  const draft = useKeptForm<UpsetDraft>(`child-upset-${recordId}`, empty, readUpsetDraft)
  const leave = () => back({ screen: 'visit', recordId: body.visitId })
  const { add, failed } = useAddNote(caseId, () => { draft.forget(); leave() })
  const { form, change } = draft
  const { shown, errorFor, ask } = useShownErrors(errorsOfUpset(form))
  const record = () => {
    ask()
    const made = toChildUpset(form, work)
    if (made !== null) void add(made)
  }
  if (!draft.ready) return <p class="loading" role="status">Opening</p>
  const set = (part: Partial<UpsetDraft>) => change({ ...form, ...part })
  return (
    <div class="stack stack--loose">
      <BackLink onPress={leave}>Back</BackLink>
      <h1 tabIndex={-1}>When {childName} is upset</h1>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      <section class="sheet stack stack--tight" aria-labelledby="upset-now">
        <h2 id="upset-now">Now</h2>
        <ol>
          <li>Pause. Put the tablet aside.</li>
          <li>Say: That sounds hard. Thank you for telling me.</li>
          <li>Ask what would help.</li>
          <li>Ask who {childName} feels safe with today, and see that this person knows what they need to know.</li>
          <li>Decide with {childName} whether to go on or stop.</li>
        </ol>
      </section>
      <h2>What happened</h2>
      <TimeInput id="upset-time" label="When" value={form.time || undefined} error={errorFor('upset-time')} onChange={(time) => set({ time: time ?? '' })} />
      <Textarea id="upset-seen" label="What you saw and heard" hint={`Only what could be seen or heard. ${childName}’s words have a place of their own in the note`} rows={3} value={form.seen} error={errorFor('upset-seen')} onInput={(seen) => set({ seen })} />
      <Textarea id="upset-helped" label={`What ${childName} said would help`} rows={2} value={form.helped} onInput={(helped) => set({ helped })} />
      <TextInput id="upset-safe" label={`Who ${childName} feels safe with today`} width={40} value={form.safeAdult} onInput={(safeAdult) => set({ safeAdult })} />
      <Radios id="upset-decision" label="And then" choices={UPSET_DECISIONS} value={form.decision} error={errorFor('upset-decision')} onChange={(decision) => set({ decision })} />
      <Textarea id="upset-action" label="What you did" rows={2} value={form.action} error={errorFor('upset-action')} onInput={(action) => set({ action })} />
      <Textarea id="upset-told" label="Who you told, and what" rows={2} value={form.told} onInput={(told) => set({ told })} />
      <Radios id="upset-manager" label="Has your manager been told?" inline choices={TOLD} value={form.managerTold} error={errorFor('upset-manager')} onChange={(managerTold) => set({ managerTold })} />
      {form.managerTold === 'yes' && (
        <>
          <TextInput id="upset-manager-name" label="Manager’s name" width={20} value={form.managerName} error={errorFor('upset-manager-name')} onInput={(managerName) => set({ managerName })} />
          <TimeInput id="upset-manager-time" label="Told at" value={form.managerTime || undefined} error={errorFor('upset-manager-time')} onChange={(managerTime) => set({ managerTime: managerTime ?? '' })} />
        </>
      )}
      <TextInput id="upset-present" label="Who was there" width={40} value={form.present} error={errorFor('upset-present')} onInput={(present) => set({ present })} />
      <div class="action-bar action-bar--thumb">
        <Button onPress={record}>Record it in the note</Button>
        <Button look="quiet" onPress={leave}>Later</Button>
        <KeptLine kept={draft.kept} />
      </div>
    </div>
  )
}

const TOLD = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'Not yet' }] as const
