import { Button, TextButton } from '../../../components/action/button.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import type { ConflictLine } from '../../../workers/device-api.ts'
import { device, waitingSummary } from '../../device.ts'
import { navigate } from '../../route.ts'
import { waitingInWords } from '../../shell/waiting-in-words.ts'

/** What is not yet in the record, and what only a person can settle. */
export function WaitingSheet({ conflicts }: { readonly conflicts: readonly ConflictLine[] }) {
  const summary = waitingSummary.value
  const line = summary && waitingInWords(summary)
  const waits = summary !== undefined && summary.notesWaiting + summary.picturesWaiting + summary.entriesWaiting + summary.needsYou > 0
  return (
    <section class="sheet stack--tight" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">What waits</h2>
      {line ? <p><StateMark state={line.state} words={line.words} /></p> : <p class="loading">Looking at what waits</p>}
      {conflicts.map((conflict) => (
        <p key={conflict.recordId}>
          <StateMark state="needs-you" words="Two versions to settle" />{' '}
          <TextButton onPress={() => navigate({ screen: 'conflict', recordId: conflict.recordId })}>{conflict.title}</TextButton>
        </p>
      ))}
      {waits && (
        <div class="button-group">
          {summary.signal === 'here' && summary.notesWaiting + summary.picturesWaiting + summary.entriesWaiting > 0 && <Button look="secondary" onPress={() => void device.sendNow()}>Send now</Button>}
          <TextButton onPress={() => navigate({ screen: 'waiting' })}>See the list</TextButton>
        </div>
      )}
      {summary?.lastContactAt && <p class="source-note">Last contact with the central record: {instantInWords(summary.lastContactAt)}</p>}
    </section>
  )
}
