import { useState } from 'preact/hooks'
import { calendarDateOf, dayInWords } from '../../../components/words/date-in-words.ts'
import { Alert } from '../../../components/page/alert.tsx'
import { NotAnswered } from '../../not-answered.tsx'
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
  const [trouble, setTrouble] = useState<string>()
  return (
    <>
      <h1 tabIndex={-1}>{dayInWords(date)}</h1>
      {trouble && <Alert kind="refused" urgent>{trouble}</Alert>}
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
