import { BackLink } from '../../../components/action/back-link.tsx'
import { HistoryView } from '../../../components/note/history-view.tsx'
import type { RecordId } from '../../../record/ids.ts'
import { device } from '../../device.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'

/** Every revision of a note: who, when written, when received, what changed. */
export function HistoryScreen({ recordId }: { readonly recordId: RecordId }) {
  const answer = useDeviceQuery(async (device) => ({ lines: await device.history(recordId), visit: await device.visit(recordId) }), [recordId, 'outbox'])
  return (
    <div class="stack">
      <BackLink onPress={() => back({ screen: 'visit', recordId })}>Back to the note</BackLink>
      <h1 tabIndex={-1}>History of this note</h1>
      <p>Nothing that was kept is ever taken away. A revision is made each minute while somebody writes, when they leave, share or sign, and when two versions are joined.</p>
      {answer.kind === 'loading' && <p class="loading" role="status">Opening the history</p>}
      {answer.kind === 'failed' && <p>The history could not be opened. Lock Doorstep, unlock it, and try again.</p>}
      {answer.kind === 'here' && (answer.value.lines.length === 0 || answer.value.visit === null
        ? <p class="empty">This note has no revision yet. The first is made within a minute of writing.</p>
        : <HistoryView lines={answer.value.lines} childName={nameOfChild(answer.value.visit)} load={async (revId) => (await device.revision(revId))?.body ?? null} />)}
    </div>
  )
}
