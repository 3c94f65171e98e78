import { useRef, useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button, TextButton } from '../../../components/action/button.tsx'
import { DECISIONS } from '../../../components/direct-work/direct-work-words.ts'
import { wishInWords } from '../../../components/direct-work/kept-item.tsx'
import { CHILD_SAYS } from '../../../components/direct-work/with-child/with-the-child-words.ts'
import { ErrorSummary } from '../../../components/form/error-summary.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { wordsFor } from '../../../components/note/note-words.ts'
import { Alert } from '../../../components/page/alert.tsx'
import { Tag } from '../../../components/page/tag.tsx'
import { ExactWords } from '../../../components/record/exact-words.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { differsFromWish } from '../../../direct-work/sharing/share-wish.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import { device } from '../../device.ts'
import { back, navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { KeptLine, NotAdded } from '../direct-work/beside/use-add-note.tsx'
import { useShownErrors } from '../use-shown-errors.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { errorsOfBeforeReport, nameToShow, readBeforeReport, thingsToShow, toShownBeforeReport, type BeforeReportDraft, type ThingToShow } from './before-report-draft.ts'

/** Before the report goes: what will be shared of a child's things of this visit, gone through with the child. */
export function BeforeReportScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId: ChildId }) {
  const visit = useDeviceQuery((device) => device.visit(visitId), [visitId, 'outbox'], [visitId])
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  if (visit.kind === 'loading') return <p class="loading" role="status">Opening</p>
  if (visit.kind === 'failed' || visit.value === null) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>This is not here</h1>
        <p>It could not be opened. What is kept is safe. Go back and open the note again.</p>
        <Button look="secondary" onPress={toNote}>Back to the note</Button>
      </div>
    )
  }
  return <BeforeReport visitId={visitId} childId={childId} view={visit.value} onBack={toNote} />
}

function BeforeReport({ visitId, childId, view, onBack }: { readonly visitId: RecordId; readonly childId: ChildId; readonly view: VisitView; readonly onBack: () => void }) {
  const childName = nameOfChild(view)(childId)
  const { things, undecided, notUsed } = thingsToShow(view.directWork, childId)
  const [empty] = useState<BeforeReportDraft>(() => ({ says: {}, how: '', reaction: '', present: childName }))
  const draft = useKeptForm<BeforeReportDraft>(`before-report-${visitId}-${childId}`, empty, readBeforeReport)
  const { form, change } = draft
  const { shown, errorFor, ask } = useShownErrors(errorsOfBeforeReport(form, things))
  const { addAll, failed } = useAddAll(view, () => { draft.forget(); onBack() })
  if (!draft.ready) return <p class="loading" role="status">Opening</p>
  const record = () => {
    ask()
    void addAll(toShownBeforeReport(form, things, visitId, new Date().toISOString()))
  }
  const first = view.directWork.find(({ body }) => body.childId === childId && body.lead !== 'practitioner')
  return (
    <div class="stack stack--loose">
      <BackLink onPress={onBack}>Back</BackLink>
      <h1 tabIndex={-1}>What will be shared of what {childName} said and made</h1>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      <p class="hint">Go through it with {childName} before the report goes. You read it out. What {childName} says to it is recorded; the decision stays yours, and can be changed.</p>
      {undecided > 0 && (
        <Alert kind="attention" title={`${countInWords(undecided, 'thing')} without a decision`} action={first && <TextButton onPress={() => navigate({ screen: 'direct-work', recordId: first.recordId })}>Decide about sharing</TextButton>}>
          What has no decision is not in this list, and is not shared because nobody decided.
        </Alert>
      )}
      {notUsed > 0 && <p>{countInWords(notUsed, 'thing')} will not be used.</p>}
      {things.length === 0
        ? <p>Nothing is decided to be shared yet.</p>
        : <p><strong>{summaryOf(things, childName)}</strong></p>}
      <ol class="kept-items">
        {things.map((thing, at) => (
          <li class="kept-item" key={nameToShow(thing)}>
            <h2 class="kept-item__heading">{thing.item.heading}</h2>
            {thing.item.marks.length > 0 && <ul class="kept-item__marks">{thing.item.marks.map((mark, place) => <li key={place}>{mark}</li>)}</ul>}
            {thing.item.statements.map((statement) => <ExactWords key={statement.id} text={statement.text} fidelity={statement.fidelity} promptKind={statement.promptKind} precededBy={statement.precededBy} />)}
            <p><strong>{childName}’s wish:</strong> {wishInWords(thing.item, thing.page.wish)}{thing.leftOut && '. Asked to leave it out of what is shown'}</p>
            <p><strong>Will be shared:</strong> {wordsFor(DECISIONS, thing.decision)}</p>
            {isOther(thing) && <p><Tag look="attention">Not what {childName} wished</Tag> Say so, and why.</p>}
            <Radios id={`show-says-${at}`} label={`What ${childName} says to it`} inline choices={CHILD_SAYS} value={form.says[nameToShow(thing)]} error={errorFor(`show-says-${at}`)} onChange={(says) => change({ ...form, says: { ...form.says, [nameToShow(thing)]: says } })} />
          </li>
        ))}
      </ol>
      {things.length > 0 && (
        <>
          <TextInput id="show-how" label="How it was shown" hint="Face to face, on the phone, in a letter" width={40} value={form.how} error={errorFor('show-how')} onInput={(how) => change({ ...form, how })} />
          <Textarea id="show-reaction" label={`What ${childName} made of it`} rows={2} value={form.reaction} onInput={(reaction) => change({ ...form, reaction })} />
          <TextInput id="show-present" label="Who was there" width={40} value={form.present} error={errorFor('show-present')} onInput={(present) => change({ ...form, present })} />
        </>
      )}
      <div class="action-bar action-bar--thumb">
        {things.length > 0 && <Button onPress={record}>Record that it was shown</Button>}
        <Button look="quiet" onPress={onBack}>Later</Button>
        <KeptLine kept={draft.kept} />
      </div>
    </div>
  )
}

/** "Cassie said OK to 2 of these 3": counts what was wished, and nothing else. */
function summaryOf(things: readonly ThingToShow[], childName: string): string {
  const asWished = things.filter((thing) => thing.wish === 'report' && !isOther(thing)).length
  const other = things.filter(isOther).length
  return [
    `${countInWords(things.length, 'thing')} will be shared.`, asWished > 0 && `${childName} said OK to ${asWished} of ${things.length === 1 ? 'it' : 'them'}.`,
    other > 0 && `${countInWords(other, 'is', 'are')} shared otherwise than ${childName} wished.`,
  ].filter(Boolean).join(' ')
}

function isOther({ wish, decision, leftOut }: ThingToShow): boolean {
  // To be talked to first is being done here.
  return differsFromWish(wish === 'talk-first' ? undefined : wish, { decision }, leftOut)
}

/** Adds an entry to each session, once: what was added stays added when a later one has to be tried again. */
function useAddAll(view: VisitView, onAdded: () => void) {
  const [failed, setFailed] = useState(false)
  const added = useRef(new Set<string>())
  const underWay = useRef(false)
  const addAll = async (entries: ReturnType<typeof toShownBeforeReport>) => {
    if (underWay.current || entries.length === 0) return
    underWay.current = true
    for (const entry of entries) {
      if (added.current.has(entry.refersTo)) continue
      const saved = await device.addDirectWorkNote(view.line.caseId, entry).catch(() => ({ kind: 'store-lost' as const }))
      if (saved.kind === 'saved') added.current.add(entry.refersTo)
    }
    underWay.current = false
    const all = entries.every(({ refersTo }) => added.current.has(refersTo))
    setFailed(!all)
    if (all) onAdded()
  }
  return { addAll, failed }
}
