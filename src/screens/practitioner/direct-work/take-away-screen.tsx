import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { TakeAwaySheet } from '../../../components/direct-work/take-away-sheet.tsx'
import { calendarDateOf } from '../../../components/words/date-in-words.ts'
import { takeAwayOf } from '../../../direct-work/path/take-away.ts'
import type { RecordId } from '../../../record/ids.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'

/** My path on a sheet for the child to keep, as it was shown to them. Printing is the browser's. */
export function TakeAwayScreen({ recordId, pageId }: { readonly recordId: RecordId; readonly pageId: string }) {
  const answer = useDeviceQuery((device) => device.directWork(recordId), [recordId], [recordId])
  const toSession = () => back({ screen: 'direct-work', recordId })
  if (answer.kind === 'loading') return <p class="loading" role="status">Opening</p>
  const work = answer.kind === 'here' ? answer.value : null
  const page = work?.body.pages.find((one) => one.pageId === pageId)
  const sheet = work && page ? takeAwayOf(page.answers, work.body.band, calendarDateOf(Date.parse(page.startedAt))) : null
  if (work === null || sheet === null) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>There is no path to print here</h1>
        <p>It could not be opened, or it was not kept. What is kept is safe.</p>
        <Button look="secondary" onPress={toSession}>Back</Button>
      </div>
    )
  }
  return (
    <div class="take-away-page stack">
      <BackLink onPress={toSession}>Back to what {work.childName} made</BackLink>
      <h1 tabIndex={-1}>My path, for {work.childName} to keep</h1>
      <ul class="take-away-page__facts">
        <li>No name, address or word of the case is on the sheet, and nothing that was typed or drawn. Somebody else may find it.</li>
        <li>The two lines at the top are for writing by hand, if {work.childName} would like that. Leave them empty if it may be found.</li>
        <li>It shows the path as it stood that day, and says so.</li>
      </ul>
      <p><Button onPress={() => print()}>Print the sheet</Button></p>
      <TakeAwaySheet sheet={sheet} />
    </div>
  )
}
