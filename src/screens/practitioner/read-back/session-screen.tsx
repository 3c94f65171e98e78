import type { ComponentChildren } from 'preact'
import { Button } from '../../../components/action/button.tsx'
import type { RecordId } from '../../../record/ids.ts'
import type { DirectWorkView } from '../../../workers/direct-work-api.ts'
import { pageState } from '../../device.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'

/** A screen beside one session of a child, or why it cannot stand. */
export function SessionScreen({ recordId, children }: { readonly recordId: RecordId; readonly children: (work: DirectWorkView) => ComponentChildren }) {
  const answer = useDeviceQuery((device) => device.directWork(recordId), [recordId, 'outbox'], [recordId])
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening</p>
  const mayWrite = pageState.value.kind === 'ready' && pageState.value.status.staff?.role === 'practitioner'
  if (answer.kind === 'failed' || answer.value === null || !mayWrite || answer.value.body.lead === 'practitioner') {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>This is not here</h1>
        <p>{answer.kind === 'failed' ? 'It could not be opened. What is kept is safe. Lock Doorstep, unlock it, and try again.' : 'It may belong to a case that is no longer yours, or to no child.'}</p>
        <Button look="secondary" onPress={() => back()}>Back</Button>
      </div>
    )
  }
  return <>{children(answer.value)}</>
}

/** Who was in the room as it was said at the hand-over: a beginning for the line, which the practitioner puts right. */
export function namesInRoom({ body: { inRoom }, childName }: DirectWorkView): string {
  return [childName, ...inRoom.map(({ name }) => name)].filter((name, at, all) => name.trim() !== '' && all.indexOf(name) === at).join(', ').slice(0, 500)
}
