import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { countInWords, listInWords } from '../../../components/words/count-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { ConflictView, VisitView } from '../../../workers/device-api.ts'
import { device } from '../../device.ts'
import { back, navigate, replace } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { ClashList } from './clash-list.tsx'
import { ClashSheets } from './clash-sheets.tsx'
import { ClashWays } from './clash-ways.tsx'
import { DoubleSign } from './double-sign.tsx'
import { NOTHING_DECIDED, choicesFor, decide, nextOpen, readSettling } from './conflict-state.ts'
import { clashPlace } from './clash-in-words.ts'
import './conflict.css'

/** Two versions of a note: a person decides what stands, one difference at a time. Nothing that is not chosen is lost. */
export function ConflictScreen({ recordId }: { readonly recordId: RecordId }) {
  const [settled, setSettled] = useState(false)
  const answer = useDeviceQuery(async (device) => ({ conflict: await device.conflict(recordId), visit: await device.visit(recordId) }), [recordId, 'conflicts'])
  if (answer.kind === 'loading') return <p class="loading" role="status">Laying the two versions side by side</p>
  if (answer.kind === 'failed') return <Ended title="The two versions could not be opened" words="Both are safe. Go back and try again." recordId={recordId} />
  const { conflict, visit } = answer.value
  if (settled) return <Ended title="Settled" words="The note is one again, as you decided. What was not chosen stays in its history." recordId={recordId} />
  if (conflict === null || visit === null) return <Ended title="There is nothing to settle" words="This note is one. It may have been settled on another device." recordId={recordId} />
  if (conflict.doubleSign) return <DoubleSign view={conflict} recordId={recordId} childName={nameOfChild(visit)} onSettled={() => setSettled(true)} />
  return <Settle recordId={recordId} view={conflict} visit={visit} onSettled={() => setSettled(true)} />
}

type Outcome = 'changed-meanwhile' | 'no-room' | 'frozen' | 'locked' | 'store-lost' | 'unsettled'

function Settle({ recordId, view, visit, onSettled }: { readonly recordId: RecordId; readonly view: ConflictView; readonly visit: VisitView; readonly onSettled: () => void }) {
  const settling = useKeptForm(`settling-${recordId}`, NOTHING_DECIDED, readSettling)
  const [position, setPosition] = useState(0)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const { clashes } = view
  const at = Math.min(position, clashes.length - 1)
  const clash = clashes[at]
  const childName = nameOfChild(visit)
  const placeOf = (one: typeof clashes[number]) => clashPlace(one, [view.bodyA, view.bodyB], childName)
  const result = choicesFor(settling.form, clashes)
  const open = result.kind === 'open' ? result.ids.length : 0

  const settle = async () => {
    if (result.kind === 'open' || busy) return setPosition(nextOpen(settling.form, clashes, at))
    setBusy(true)
    const answer = await device.settleConflict(recordId, result.choices).catch(() => ({ kind: 'store-lost' as const }))
    setBusy(false)
    if (answer.kind !== 'saved') return setOutcome(answer.kind)
    settling.forget()
    onSettled()
  }

  return (
    <div class="conflict">
      <BackLink onPress={() => back({ screen: 'visit', recordId })}>{view.line.title}</BackLink>
      <h1 tabIndex={-1}>Two versions of this note</h1>
      <p class="conflict__lead">{namesInWords(view)} wrote different words. You decide what stands; the rest stays in the history.</p>
      {outcome !== null && <Alert kind={outcome === 'changed-meanwhile' ? 'attention' : 'refused'} urgent title={outcome === 'changed-meanwhile' ? 'The note changed meanwhile' : 'Not settled yet'}>{outcomeInWords(outcome)}</Alert>}
      <div class="conflict__columns">
        {clashes.length > 1 && <ClashList clashes={clashes} at={at} settling={settling.form} placeOf={placeOf} onChoose={setPosition} view={view} />}
        {clash !== undefined && (
          <div class="conflict__one">
            <h2>{clashes.length > 1 && `${at + 1} of ${clashes.length}. `}{placeOf(clash)}</h2>
            <ClashSheets clash={clash} view={view} />
            <ClashWays key={clash.id} clash={clash} view={view} settling={settling.form}
              onDecide={(choice, andGoOn) => {
                const next = decide(settling.form, clash, choice)
                settling.change(next)
                if (andGoOn) setPosition(nextOpen(next, clashes, at))
              }} />
          </div>
        )}
      </div>
      <div class="action-bar action-bar--thumb">
        <Button unavailable={open > 0} describedBy="conflict-open" onPress={() => void settle()}>{busy ? 'Settling' : 'Make it one note again'}</Button>
        <span id="conflict-open" class="quiet small" role="status">{open === 0 ? 'Everything is decided' : `${countInWords(open, 'place')} still to decide`}{settling.kept ? '' : '. Keeping your decisions'}</span>
      </div>
    </div>
  )
}

function namesInWords(view: ConflictView): string {
  const names = [...new Set([view.a.byName, view.b.byName])]
  return names.length === 1 ? `${names[0]}, on two devices,` : listInWords(names)
}

function outcomeInWords(outcome: Outcome): string {
  switch (outcome) {
    case 'changed-meanwhile': return 'More words arrived while you were deciding. What you decided about the same words still counts; look at what is open.'
    case 'no-room': return 'There is no room left on this device. Your decisions are on this screen; make room and try again.'
    case 'frozen': return 'One of the versions was signed meanwhile.'
    case 'locked': return 'Doorstep was locked. Try again.'
    case 'store-lost': return 'The device did not keep it. Both versions are as they were. Try again.'
    case 'unsettled': return 'Something is still open. Look through the list.'
  }
}

function Ended({ title, words, recordId }: { readonly title: string; readonly words: string; readonly recordId: RecordId }) {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{words}</p>
      <div class="button-group">
        <Button onPress={() => replace({ screen: 'visit', recordId })}>Open the note</Button>
        <Button look="secondary" onPress={() => navigate({ screen: 'history', recordId })}>History</Button>
      </div>
    </div>
  )
}
