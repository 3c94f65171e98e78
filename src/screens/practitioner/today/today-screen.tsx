import { useState } from 'preact/hooks'
import { calendarDateOf, dayInWords } from '../../../components/words/date-in-words.ts'
import { Button } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { NotAnswered } from '../../not-answered.tsx'
import { navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { comingLines } from './coming-lines.ts'
import { NextHearings } from './next-hearings.tsx'
import { TodayVisits } from './today-visits.tsx'
import { WaitingSheet } from './waiting-sheet.tsx'

/** The day at a glance: whom to visit, what is half done, what is coming, what is not yet in the record. */
export function TodayScreen() {
  const [date] = useState(() => calendarDateOf(Date.now()))
  const today = useDeviceQuery((device) => device.today(date), ['cases', 'outbox'], [date])
  const coming = useDeviceQuery((device) => comingLines(device, date), ['cases', 'outbox'], [date])
  const cases = useDeviceQuery((device) => device.caseList(), ['cases'])
  const conflicts = useDeviceQuery((device) => device.conflicts(), ['conflicts'])
  const keptAside = useDeviceQuery((device) => device.escrow(), ['cases', 'queue'])
  const [trouble, setTrouble] = useState<string>()
  return (
    <>
      <h1 tabIndex={-1}>{dayInWords(date)}</h1>
      {trouble && <Alert kind="refused" urgent>{trouble}</Alert>}
      {keptAside.kind === 'here' && keptAside.value.length > 0 && (
        <Alert kind="information" title="Work that arrived after a case came to you" action={<Button look="secondary" onPress={() => navigate({ screen: 'escrow' })}>Read it</Button>}>
          {countInWords(keptAside.value.length, 'piece')} of an earlier worker’s writing is kept aside for you.
        </Alert>
      )}
      <div class="columns columns--aside">
        <div class="stack stack--loose">
          {today.kind === 'here' ? <TodayVisits lines={[...today.value, ...(coming.kind === 'here' ? coming.value : [])]} date={date} onTrouble={setTrouble} /> : <NotAnswered answer={today} what="today’s visits" />}
        </div>
        <div class="stack stack--loose">
          <WaitingSheet conflicts={conflicts.kind === 'here' ? conflicts.value : []} />
          {cases.kind === 'here' ? <NextHearings cases={cases.value} date={date} /> : <NotAnswered answer={cases} what="your cases" />}
        </div>
      </div>
    </>
  )
}
