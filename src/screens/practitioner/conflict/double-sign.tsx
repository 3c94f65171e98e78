import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { differencesBetween } from '../../../components/note/changes.ts'
import { ChangesView } from '../../../components/note/changes-view.tsx'
import { hashName } from '../../../components/note/note-words.ts'
import { Alert } from '../../../components/page/alert.tsx'
import { SummaryList } from '../../../components/page/summary-list.tsx'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { ConflictView } from '../../../workers/device-api.ts'
import { back, navigate } from '../../route.ts'

/** Two signatures over two texts: neither can be taken back, so nothing is decided here; both are shown with what differs. */
export function DoubleSign({ view, recordId, childName }: { readonly view: ConflictView; readonly recordId: RecordId; readonly childName: (id: string) => string }) {
  return (
    <div class="conflict">
      <BackLink onPress={() => back({ screen: 'visit', recordId })}>Back</BackLink>
      <h1 tabIndex={-1}>This note was signed twice</h1>
      <Alert kind="attention" title="Both signatures stand">No one can unsign a note. Tell your supervisor which text holds; both stay in the record, and an addendum can say why.</Alert>
      <SummaryList rows={[view.a, view.b].map((line) => ({ key: `Signed by ${line.byName}`, value: <>{instantInWords(line.capturedAt)}. Name of the text: <span class="hash">{hashName(line.contentHash)}</span></> }))} />
      <h2>What the second says that the first does not</h2>
      <ChangesView differences={differencesBetween({ ...view.bodyA, signature: undefined }, { ...view.bodyB, signature: undefined }, childName)} />
      <Button look="secondary" onPress={() => navigate({ screen: 'history', recordId })}>History</Button>
    </div>
  )
}
