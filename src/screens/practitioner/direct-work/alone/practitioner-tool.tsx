import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { BackLink } from '../../../../components/action/back-link.tsx'
import { Button } from '../../../../components/action/button.tsx'
import { ErrorSummary, type FieldError } from '../../../../components/form/error-summary.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import type { PractitionerToolId } from '../../../../direct-work/tool-id.ts'
import type { ChildId, RecordId } from '../../../../record/ids.ts'
import type { Json } from '../../../../record/json.ts'
import type { VisitView } from '../../../../workers/device-api.ts'
import { device } from '../../../device.ts'
import { back } from '../../../route.ts'
import { useDeviceQuery } from '../../../use-device-query.ts'
import { useKeptForm } from '../../../use-kept-form.ts'
import { useShownErrors } from '../../use-shown-errors.ts'
import { nameOfChild } from '../../visit/visit-writing.tsx'
import { readMade, type Made } from './made-tool.ts'
import { NotAdded } from '../beside/use-add-note.tsx'
import './practitioner-tool.css'

/** What a tool's fields are given. */
export interface PractitionerFields<Answers> {
  readonly view: VisitView
  readonly childId: ChildId | undefined
  readonly childName: string
  readonly answers: Answers
  readonly set: (part: Partial<Answers>) => void
  readonly errorFor: (fieldId: string) => string | undefined
}

interface PractitionerToolProps<Answers> {
  readonly toolId: PractitionerToolId
  readonly visitId: RecordId
  readonly childId: ChildId | undefined
  readonly title: (childName: string) => string
  readonly hint: string
  /** On the button: "Keep this observation". */
  readonly keep: string
  readonly begin: (view: VisitView) => Answers
  /** The answers as their own form reads them; null if they are none. */
  readonly read: (kept: unknown) => Answers | null
  /** What is still missing, each at its field. */
  readonly gaps: (answers: Answers) => readonly FieldError[]
  /** As they are kept: half-typed spaces taken out. */
  readonly tidy?: (answers: Answers) => Answers
  readonly children: (fields: PractitionerFields<Answers>) => ComponentChildren
}

/**
 * A form that the practitioner fills in alone: whose it is, what is missing, keeping, and the way back. Kept as it is typed and brought back after
 * a lock or a crash; a record of direct work once it is kept.
 */
export function PractitionerTool<Answers>(props: PractitionerToolProps<Answers>) {
  const { visitId } = props
  const answer = useDeviceQuery((device) => device.visit(visitId), [visitId], [visitId])
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening</p>
  if (answer.kind === 'failed' || answer.value === null || !answer.value.mayEdit) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>Nothing can be added to this note</h1>
        <p>{answer.kind === 'here' && answer.value ? 'It is signed, or not yours to write. Add an addendum, or start a new visit.' : 'It could not be opened. Go back and open it again.'}</p>
        <Button look="secondary" onPress={() => back({ screen: 'visit', recordId: visitId })}>Back to the note</Button>
      </div>
    )
  }
  return <Filling {...props} view={answer.value} />
}

function Filling<Answers>({ toolId, visitId, childId: asked, title, hint, keep, begin, read, gaps, tidy, children, view }: PractitionerToolProps<Answers> & { readonly view: VisitView }) {
  const only = asked ?? (view.body.children.length === 1 ? view.body.children[0] : undefined)
  const [empty] = useState<Made<Answers>>(() => ({ ...(only && { childId: only }), startedAt: new Date().toISOString(), answers: begin(view) }))
  const draft = useKeptForm<Made<Answers>>(`${toolId}-${visitId}-${asked ?? ''}`, empty, (kept) => readMade(kept, read))
  const [failed, setFailed] = useState(false)
  const { answers, childId, startedAt } = draft.form
  const missing = [...(childId === undefined ? [{ fieldId: 'tool-child', text: 'Choose the child' }] : []), ...gaps(answers)]
  const { shown, errorFor, ask } = useShownErrors(missing)
  if (!draft.ready) return <p class="loading" role="status">Opening</p>
  const childName = childId === undefined ? 'the child' : nameOfChild(view)(childId)
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  const keepIt = async () => {
    ask()
    if (missing.length > 0 || childId === undefined) return
    const made = { toolId, childId, startedAt, answers: JSON.parse(JSON.stringify(tidy ? tidy(answers) : answers)) as Json }
    const saved = await device.keepPractitionerTool(visitId, made).catch(() => ({ kind: 'store-lost' as const }))
    if (saved.kind !== 'saved') return setFailed(true)
    draft.forget()
    toNote()
  }
  return (
    <div class="stack stack--loose">
      <BackLink onPress={toNote}>Back to the note</BackLink>
      <h1 tabIndex={-1}>{title(childName)}</h1>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      <p class="hint">{hint}</p>
      <WhichChild view={view} childId={childId} error={errorFor('tool-child')} onChange={(chosen) => draft.change({ ...draft.form, childId: chosen })} />
      {children({ view, childId, childName, answers, errorFor, set: (part) => draft.change({ ...draft.form, answers: { ...answers, ...part } }) })}
      <div class="action-bar action-bar--thumb">
        <Button onPress={() => void keepIt()}>{keep}</Button>
        <Button look="quiet" onPress={toNote}>Later</Button>
        <span class="saved-state">{draft.kept ? 'Kept on this device as you type' : 'Saving on this device'}</span>
      </div>
    </div>
  )
}

/** Whose it is; asked only where the visit does not say. */
function WhichChild({ view, childId, error, onChange }: { readonly view: VisitView; readonly childId: ChildId | undefined; readonly error: string | undefined; readonly onChange: (childId: ChildId) => void }) {
  const name = nameOfChild(view)
  const ids = view.body.children.length > 0 ? view.body.children : view.pack.children.map(({ id }) => id)
  if (ids.length === 1 && childId !== undefined) return null
  return <Radios id="tool-child" label="Which child?" inline choices={ids.map((id) => ({ value: id, label: name(id) }))} value={childId} error={error} onChange={onChange} />
}
