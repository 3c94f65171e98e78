import { useCallback, useState } from 'preact/hooks'
import { Button } from '../../../components/action/button.tsx'
import { DirectWorkSession } from '../../../components/direct-work/direct-work-session.tsx'
import { proofInWords, timesInWords } from '../../../components/direct-work/direct-work-words.ts'
import { Alert } from '../../../components/page/alert.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { DirectWorkView, TakenBack } from '../../../workers/direct-work-api.ts'
import { forgetTakenBack } from '../../child-mode.ts'
import { device } from '../../device.ts'
import { currentPlace, navigate, replace, type Route } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { AfterThePage } from '../read-back/after-the-page.tsx'
import { ShowNow } from './show-now.tsx'
import { thingsToCheck } from './things-to-check.ts'
import './hand-back.css'

/** First after the unlock: what came back from the child, whether all of it did, and what to look at before leaving. */
export function HandBackScreen({ sessions }: { readonly sessions: readonly TakenBack[] }) {
  const first = sessions[0]
  const [showing, setShowing] = useState<readonly TakenBack[]>([])
  const close = useCallback(() => setShowing([]), [])
  const toNote = () => {
    forgetTakenBack()
    const now = currentPlace().steps[currentPlace().at]
    if (first && !(now?.screen === 'visit' && now.recordId === first.visitId)) replace({ screen: 'visit', recordId: first.visitId })
  }
  const go = (to: Route) => {
    toNote()
    navigate(to)
  }
  if (showing.length > 0) return <ShowNow sessions={showing} onClose={close} />
  return (
    <div class="hand-back-screen stack stack--loose">
      <h1 tabIndex={-1}>You have the tablet back</h1>
      {sessions.map((session) => <OneBack key={session.recordId} session={session} go={go} onShow={() => setShowing([session])} />)}
      <div class="action-bar action-bar--thumb"><Button onPress={toNote}>Go on to the note</Button></div>
    </div>
  )
}

interface Ways {
  readonly go: (to: Route) => void
  readonly onShow: () => void
}

function OneBack({ session, ...ways }: Ways & { readonly session: TakenBack }) {
  const answer = useDeviceQuery((device) => device.directWork(session.recordId), [session.recordId], [session.recordId])
  const work = answer.kind === 'here' ? answer.value : null
  return (
    <section class="stack" aria-label={work ? `From ${work.childName}` : 'What came back'}>
      <p class="hand-back-screen__line">{[timesInWords(session), session.pages === 0 ? 'no page begun' : countInWords(session.pages, 'page'), proofInWords(session.proof)].join(', ')}.</p>
      {session.findings.map((finding) => <FindingAlert key={finding} finding={finding} session={session} />)}
      {session.kept === 'not-kept' && <Alert kind="attention" urgent title="It is not in the note yet">All of it is still sealed on this device, and is opened again the next time you unlock. Make room on this device if it is full.</Alert>}
      {work && <CameBack work={work} {...ways} />}
    </section>
  )
}

function CameBack({ work, go, onShow }: Ways & { readonly work: DirectWorkView }) {
  const covered = work.body.ending === 'keep-covered'
  const [shown, setShown] = useState(!covered)
  const things = thingsToCheck(work.body, work.childName)
  return (
    <>
      {things.length > 0 && (
        <div class="sheet stack stack--tight">
          <h2>Before you leave</h2>
          <ul class="hand-back-screen__things">{things.map(({ kind, words }) => <li class={kind === 'covered' || kind === 'worries' ? 'hand-back-screen__thing hand-back-screen__thing--first' : 'hand-back-screen__thing'} key={kind}>{words}</li>)}</ul>
        </div>
      )}
      {shown && <AfterThePage work={work} go={go} onShow={onShow} />}
      {shown && <h2>What came back</h2>}
      {shown
        ? <DirectWorkSession work={work} load={(sha256) => device.picture(work.caseId, sha256)} />
        : <Button look="secondary" onPress={() => setShown(true)}>I am somewhere quiet: show what {work.childName} made</Button>}
    </>
  )
}

function FindingAlert({ finding, session }: { readonly finding: TakenBack['findings'][number]; readonly session: TakenBack }) {
  switch (finding) {
    case 'key-swapped': return <Alert kind="refused" urgent title="The session’s key was changed while the tablet was away">Somebody with access to this device may have read or replaced what was made. What opens with the right key is below. Tell your help desk before you use this device for another visit.</Alert>
    case 'missing': return <Alert kind="refused" urgent title="Something is missing">{`Missing: ${session.proof.missing.length === 1 ? 'part' : 'parts'} ${session.proof.missing.join(', ') || 'at the end'} of ${session.proof.chunks + session.proof.missing.length}. Write down now what you remember.`}</Alert>
    case 'not-chained': return <Alert kind="refused" urgent title="The order of what was made cannot be proved">Each part names the one before it, and not all of them fit. Nothing was put together by guess. Tell your help desk.</Alert>
    case 'nothing-made': return <Alert kind="information" title="Nothing was made">The page was opened and nothing was put on it. That is an answer too.</Alert>
    case 'not-understood': return <Alert kind="refused" urgent title="Not all of it could be read">This version of Doorstep does not know some of what was made. That part stays sealed on this device; what is known is below. Tell your help desk.</Alert>
    default: return unreachable(finding)
  }
}
