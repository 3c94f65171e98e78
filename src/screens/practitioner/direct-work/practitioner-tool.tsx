import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'

/** A practitioner's own tool half filled in: whose, since when, and the answers so far. */
export interface Made<Answers> {
  readonly childId?: ChildId | undefined
  readonly startedAt: string
  readonly answers: Answers
}

/** Reads what was kept of one; null if it makes no sense. */
export function readMade<Answers>(kept: unknown, read: (answers: unknown) => Answers | null): Made<Answers> | null {
  const made = kept as Partial<Made<unknown>> | null
  if (typeof made !== 'object' || made === null || typeof made.startedAt !== 'string') return null
  const answers = read(made.answers)
  return answers === null ? null : { ...(made.childId !== undefined && { childId: made.childId }), startedAt: made.startedAt, answers }
}

interface PractitionerToolProps<Answers> {
  readonly visitId: RecordId
  readonly childId: ChildId | undefined
  readonly name: string
  readonly begin: (view: VisitView) => Answers
  readonly read: (kept: unknown) => Made<Answers> | null
  readonly children: (tool: { readonly view: VisitView; readonly made: Made<Answers>; readonly kept: boolean; readonly change: (made: Made<Answers>) => void; readonly forget: () => void }) => ComponentChildren
}

/** A form that the practitioner fills in alone, kept as it is typed and brought back after a lock or a crash. */
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

function Filling<Answers>({ visitId, childId, name, begin, read, children, view }: PractitionerToolProps<Answers> & { readonly view: VisitView }) {
  const only = childId ?? (view.body.children.length === 1 ? view.body.children[0] : undefined)
  const [empty] = useState<Made<Answers>>(() => ({ ...(only && { childId: only }), startedAt: new Date().toISOString(), answers: begin(view) }))
  const draft = useKeptForm<Made<Answers>>(`${name}-${visitId}-${childId ?? ''}`, empty, read)
  if (!draft.ready) return <p class="loading" role="status">Opening</p>
  return <>{children({ view, made: draft.form, kept: draft.kept, change: draft.change, forget: draft.forget })}</>
}

/** Whose it is; asked only where the visit does not say. */
export function WhichChild({ view, childId, error, onChange }: { readonly view: VisitView; readonly childId: ChildId | undefined; readonly error: string | undefined; readonly onChange: (childId: ChildId) => void }) {
  const name = nameOfChild(view)
  const ids = view.body.children.length > 0 ? view.body.children : view.pack.children.map(({ id }) => id)
  if (ids.length === 1 && childId !== undefined) return null
  return <Radios id="tool-child" label="Which child?" inline choices={ids.map((id) => ({ value: id, label: name(id) }))} value={childId} error={error} onChange={onChange} />
}
