import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { Checkboxes } from '../../../components/form/checkboxes.tsx'
import { DateInput } from '../../../components/form/date-input.tsx'
import { ErrorSummary, type FieldError } from '../../../components/form/error-summary.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import { EMPTY_USED_ON_PAPER, gapsOfUsedOnPaper, UsedOnPaper } from '../../../direct-work/used-on-paper/used-on-paper.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import { device, pageState } from '../../device.ts'
import { back, navigate } from '../../route.ts'
import { useShownErrors } from '../use-shown-errors.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { PractitionerTool, readMade, WhichChild, type Made } from './practitioner-tool.tsx'
import { NotAdded } from './use-add-note.tsx'
import './practitioner-tool.css'

/** A licensed or sensitive tool that was used on paper: recorded and photographed, never copied onto a screen. */
export function UsedOnPaperScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  return (
    <PractitionerTool<UsedOnPaper> visitId={visitId} childId={childId} name="used-on-paper"
      begin={(view) => ({ ...EMPTY_USED_ON_PAPER, ...(view.body.date !== undefined && { date: view.body.date }), by: pageState.value.kind === 'ready' ? pageState.value.status.staff?.name ?? '' : '' })}
      read={(kept) => readMade(kept, (answers) => { const read = UsedOnPaper.safeParse(answers); return read.success ? read.data : null })}>
      {(tool) => <PaperForm visitId={visitId} {...tool} />}
    </PractitionerTool>
  )
}

interface PaperFormProps {
  readonly visitId: RecordId
  readonly view: VisitView
  readonly made: Made<UsedOnPaper>
  readonly kept: boolean
  readonly change: (made: Made<UsedOnPaper>) => void
  readonly forget: () => void
}

function PaperForm({ visitId, view, made, kept, change, forget }: PaperFormProps) {
  const [failed, setFailed] = useState(false)
  const { answers, childId } = made
  const set = (part: Partial<UsedOnPaper>) => change({ ...made, answers: { ...answers, ...part } })
  const gaps = gapsOfUsedOnPaper(answers)
  const errors: FieldError[] = [...(childId === undefined ? [{ fieldId: 'tool-child', text: 'Choose the child' }] : []), ...gaps.map(({ field, words }) => ({ fieldId: `paper-${field}`, text: words }))]
  const { shown, errorFor, ask } = useShownErrors(errors)
  const childName = childId === undefined ? 'the child' : nameOfChild(view)(childId)
  const photographs = view.pictures.filter(({ kind, unfinished }) => kind === 'photograph' && !unfinished)
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  const keep = async () => {
    ask()
    if (gaps.length > 0 || childId === undefined) return
    const saved = await device.keepPractitionerTool(visitId, { toolId: 'used-on-paper', childId, startedAt: made.startedAt, answers: JSON.parse(JSON.stringify(answers)) as Json }).catch(() => ({ kind: 'store-lost' as const }))
    if (saved.kind !== 'saved') return setFailed(true)
    forget()
    toNote()
  }
  return (
    <div class="stack stack--loose">
      <BackLink onPress={toNote}>Back to the note</BackLink>
      <h1 tabIndex={-1}>Used on paper with {childName}</h1>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      <p class="hint">For questionnaires and cards that somebody else owns. Their questions and scales are not copied here: name the tool, say what came of it, and photograph the sheet.</p>
      <WhichChild view={view} childId={childId} error={errorFor('tool-child')} onChange={(chosen) => change({ ...made, childId: chosen })} />
      <div class="practitioner-tool__row">
        <TextInput id="paper-name" label="Tool" width={40} value={answers.name} error={errorFor('paper-name')} onInput={(name) => set({ name })} />
        <TextInput id="paper-version" label="Version, if it has one" width={10} value={answers.version} onInput={(version) => set({ version })} />
      </div>
      <DateInput id="paper-date" label="Used on" value={answers.date} error={errorFor('paper-date')} onChange={(date) => set({ date })} />
      <TextInput id="paper-by" label="Used by" width={40} value={answers.by} error={errorFor('paper-by')} onInput={(by) => set({ by })} />
      <Textarea id="paper-outcome" label="What came of it" hint="As the tool’s own guidance has you write it. Your thoughts about it go beside it afterwards" rows={4} error={errorFor('paper-outcome')} value={answers.outcome} onInput={(outcome) => set({ outcome })} />
      <div class="stack stack--tight">
        {photographs.length > 0 && (
          <Checkboxes id="paper-photographs" label="Which photographs are of it?" value={answers.photographs} onChange={(chosen) => set({ photographs: [...chosen] })}
            choices={photographs.map(({ recordId, body }) => ({ value: recordId, label: body.title || 'No title', hint: 'takenAt' in body ? `Taken ${instantInWords(body.takenAt)}` : '' }))} />
        )}
        <Button look="secondary" onPress={() => navigate(childId === undefined ? { screen: 'photograph', visitId } : { screen: 'photograph', visitId, childId })}>Photograph the sheet</Button>
        <p class="hint">You come back here afterwards. Only a photograph says what a filled-in sheet says.</p>
      </div>
      <div class="action-bar action-bar--thumb">
        <Button onPress={() => void keep()}>Keep this entry</Button>
        <Button look="quiet" onPress={toNote}>Later</Button>
        <span class="saved-state">{kept ? 'Kept on this device as you type' : 'Saving on this device'}</span>
      </div>
    </div>
  )
}
