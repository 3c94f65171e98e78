import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { IdentityBar } from '../../../components/page/identity-bar.tsx'
import { calendarDateOf, dateInWords, whenInWords } from '../../../components/words/date-in-words.ts'
import type { CaseId } from '../../../record/ids.ts'
import type { CaseView } from '../../../workers/device-api.ts'
import { pageState } from '../../device.ts'
import { NotAnswered } from '../../not-answered.tsx'
import { navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { beginVisit } from '../begin-visit.ts'
import { BeforeTheCourt } from './before-the-court.tsx'
import { Children } from './children.tsx'
import { Contact } from './contact.tsx'
import { OpenQuestions } from '../direct-work/open-questions.tsx'
import { pathwayInWords } from './pathway-in-words.ts'
import { SafetyMarkers } from './safety-markers.tsx'
import { People } from './people.tsx'
import { comingVisits } from './coming-visits.ts'
import { PlannedVisits } from './planned-visits.tsx'
import { Visits } from './visits.tsx'

/** The case briefing: what one needs to know on the doorstep, each fact with its source and date. */
export function CaseScreen({ caseId }: { readonly caseId: CaseId }) {
  const answer = useDeviceQuery((device) => device.casePack(caseId), ['cases', 'outbox', caseId], [caseId])
  const backToCases = <BackLink onPress={() => navigate({ screen: 'cases' })}>All cases</BackLink>
  if (answer.kind !== 'here') return <>{backToCases}<h1 tabIndex={-1}>Case</h1><NotAnswered answer={answer} what="this case" /></>
  if (answer.value === null) return (
    <>
      {backToCases}
      <h1 tabIndex={-1}>This case is not on this device</h1>
      <p>It has been moved to a colleague, or has not arrived yet. What you wrote for it was sent first.</p>
    </>
  )
  return <>{backToCases}<Briefing view={answer.value} /></>
}

function Briefing({ view }: { readonly view: CaseView }) {
  const [trouble, setTrouble] = useState<string>()
  const [today] = useState(() => calendarDateOf(Date.now()))
  const { pack, caseId } = view
  const me = pageState.value.kind === 'ready' ? pageState.value.status.staff?.id : undefined
  const coming = comingVisits(pack, today)
  const next = coming.find((visit) => visit.forStaffId === me)
  const startButtons = view.allocated && (
    <>
      <Button onPress={() => void beginVisit(caseId, next?.id, setTrouble)}>{next ? startInWords(next.date, today) : 'Start a visit'}</Button>
      {next && <Button look="secondary" onPress={() => void beginVisit(caseId, undefined, setTrouble)}>Start another visit</Button>}
    </>
  )
  return (
    <>
      <IdentityBar title={pack.caseName} facts={[pack.caseNumber, pathwayInWords(pack.pathway), pack.application, pack.court, `allocated ${dateInWords(pack.allocatedOn)}`]}
        actions={startButtons && <div class="action-bar wide-only">{startButtons}</div>} />
      {!view.allocated && <Alert kind="attention" title="This case has moved to a colleague">What you wrote for it stays here until it has been sent; then the case leaves this device.</Alert>}
      {trouble && <Alert kind="refused" urgent>{trouble}</Alert>}
      <OpenQuestions caseId={caseId} />
      <SafetyMarkers markers={pack.safetyMarkers} />
      <div class="columns columns--briefing">
        <Children pack={pack} today={today} />
        <div class="stack stack--loose">
          <PlannedVisits pack={pack} coming={coming} me={me} onStart={view.allocated ? (id) => void beginVisit(caseId, id, setTrouble) : undefined} />
          <People pack={pack} />
          <Contact contacts={view.contacts} />
          <p class="source-note">This case pack is as of {whenInWords(view.asOf)}. Without signal it does not change.</p>
        </div>
        <div class="stack stack--loose">
          <BeforeTheCourt pack={pack} today={today} />
          <Visits view={view} />
        </div>
      </div>
      {startButtons && <div class="action-bar action-bar--thumb narrow-only">{startButtons}</div>}
    </>
  )
}

function startInWords(date: string, today: string): string {
  return date === today ? 'Start today’s visit' : `Start the visit of ${dateInWords(date)}`
}
