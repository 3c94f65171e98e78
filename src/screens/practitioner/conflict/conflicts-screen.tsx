import { TaskList } from '../../../components/page/task-list.tsx'
import { StateMark } from '../../../components/record/state-mark.tsx'
import { listInWords } from '../../../components/words/count-in-words.ts'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import { navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'

/** Notes that exist in two versions and wait for a person. */
export function ConflictsScreen() {
  const answer = useDeviceQuery((device) => device.conflicts(), ['conflicts'])
  return (
    <div class="stack">
      <h1 tabIndex={-1}>To settle</h1>
      {answer.kind === 'loading' && <p class="loading" role="status">Looking</p>}
      {answer.kind === 'failed' && <p>The list could not be opened. Lock Doorstep, unlock it, and try again.</p>}
      {answer.kind === 'here' && (answer.value.length === 0
        ? <p class="empty">Nothing to settle. When two devices or two people change the same sentence, it waits here for you.</p>
        : <TaskList tasks={answer.value.map((line) => ({
          id: line.recordId, name: line.title, hint: `${listInWords(line.people)}, since ${instantInWords(line.since)}`,
          status: <StateMark state="needs-you" words="To settle" />, onOpen: () => navigate({ screen: 'conflict', recordId: line.recordId }),
        }))} />)}
    </div>
  )
}
