import { Button } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import { navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'

/** Before the tablet is handed over: there are words from earlier visits that the practitioner may read to the child first. Nothing of them stands here. */
export function LastTimeOffer({ visitId, childId, childName }: { readonly visitId: RecordId; readonly childId: ChildId | undefined; readonly childName: string }) {
  const answer = useDeviceQuery(async (device) => (childId === undefined ? [] : device.earlierThings(visitId, childId)), [visitId, 'outbox'], [visitId, childId])
  const waiting = answer.kind === 'here' ? answer.value.filter(({ asked }) => !asked.some((entry) => entry.visitId === visitId)).length : 0
  if (childId === undefined || waiting === 0) return null
  return (
    <Alert kind="information" title="Is it still the same?" action={<Button look="secondary" onPress={() => navigate({ screen: 'last-time', visitId, childId })}>Last time {childName} said</Button>}>
      {`${countInWords(waiting, 'thing')} that ${childName} said or made at earlier visits. Read ${waiting === 1 ? 'it' : 'them'} to ${childName} yourself; earlier words never go onto ${childName}’s page.`}
    </Alert>
  )
}

/** The way there from the note: one for each child of the visit with whom there was an earlier session. */
export function LastTimeWays({ visitId, childIds, childName }: { readonly visitId: RecordId; readonly childIds: readonly ChildId[]; readonly childName: (id: string) => string }) {
  const answer = useDeviceQuery((device) => Promise.all(childIds.map(async (childId) => ({ childId, things: (await device.earlierThings(visitId, childId)).length }))), [visitId, 'outbox'], [visitId, ...childIds])
  if (answer.kind !== 'here') return null
  return <>{answer.value.filter(({ things }) => things > 0).map(({ childId }) => <Button key={childId} look="secondary" onPress={() => navigate({ screen: 'last-time', visitId, childId })}>Last time {childName(childId)} said</Button>)}</>
}
