import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { differencesBetween } from '../../../components/note/changes.ts'
import { ChangesView } from '../../../components/note/changes-view.tsx'
import { hashName } from '../../../components/note/note-words.ts'
import { NoteSheet } from '../../../components/note/note-sheet.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { Details } from '../../../components/page/details.tsx'
import { instantInWords } from '../../../components/words/date-in-words.ts'
import type { RecordId } from '../../../record/ids.ts'
import type { ConflictView, NotSaved } from '../../../workers/device-api.ts'
import { device } from '../../device.ts'
import { back, navigate } from '../../route.ts'
import { sideTitle, sidesInOrder, type SideName } from './clash-sheets.tsx'

interface DoubleSignProps {
  readonly view: ConflictView
  readonly recordId: RecordId
  readonly childName: (id: string) => string
  readonly onSettled: () => void
}

type Trouble = Exclude<NotSaved['kind'], never> | 'changed-meanwhile' | 'unsettled'

/** Two signatures over two texts: no one can unsign a note, so a person says which one stands. The other stays readable in the history. */
export function DoubleSign({ view, recordId, childName, onSettled }: DoubleSignProps) {
  const [chosen, setChosen] = useState<SideName | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const sides = sidesInOrder(view.mineIs)
  const [first, second] = sides
  const bodyOf = (side: SideName) => (side === 'a' ? view.bodyA : view.bodyB)
  const settle = async () => {
    if (chosen === null || busy) return
    setBusy(true)
    const answer = await device.settleConflict(recordId, { signature: { take: chosen } }).catch(() => ({ kind: 'store-lost' as const }))
    setBusy(false)
    if (answer.kind === 'saved') return onSettled()
    setTrouble(answer.kind)
  }
  return (
    <div class="conflict">
      <BackLink onPress={() => back({ screen: 'visit', recordId })}>Back</BackLink>
      <h1 tabIndex={-1}>This note was signed twice</h1>
      <p class="conflict__lead">No one can unsign a note. Say which signed text stands; the other stays in the history, with your name and the time of this decision.</p>
      {trouble !== null && <Alert kind="refused" urgent title="Not settled yet">{troubleInWords(trouble)}</Alert>}
      <div class="clash-sheets">
        {sides.map((side) => (
          <section class="clash-sheet" key={side} aria-label={`Signed by ${sideTitle(view, side)}`}>
            <h2>{sideTitle(view, side)}</h2>
            <p class="clash-sheet__when">Signed {instantInWords(view[side].capturedAt)}{view[side].clockSuspect && ', though the clock of that device was wrong'}</p>
            <p class="clash-sheet__when">Name of the text: <span class="hash">{hashName(view[side].contentHash)}</span></p>
            <div class="clash-sheet__choice">
              <button type="button" class="way" aria-pressed={chosen === side} onClick={() => setChosen(side)}>{standsLabel(view, side)}</button>
            </div>
          </section>
        ))}
      </div>
      <section class="stack">
        <h2>What {inSentence(sideTitle(view, second))} signed that {inSentence(sideTitle(view, first))} did not</h2>
        <ChangesView differences={differencesBetween({ ...bodyOf(first), signature: undefined }, { ...bodyOf(second), signature: undefined }, childName)} />
      </section>
      {sides.map((side) => <Details key={side} summary={`The whole text: ${sideTitle(view, side)}`}><NoteSheet body={bodyOf(side)} childName={childName} /></Details>)}
      <div class="action-bar action-bar--thumb">
        <Button unavailable={chosen === null} describedBy="double-sign-open" onPress={() => void settle()}>{busy ? 'Settling' : 'Let it stand'}</Button>
        <Button look="quiet" onPress={() => navigate({ screen: 'history', recordId })}>History</Button>
        <span id="double-sign-open" class="quiet small" role="status">{chosen === null ? 'Choose which one stands' : `${sideTitle(view, chosen)}: this text stands`}</span>
      </div>
    </div>
  )
}

function standsLabel(view: ConflictView, side: SideName): string {
  if (view.a.byName === view.b.byName) return sideTitle(view, side).endsWith('this device') ? 'What was signed on this device stands' : 'What was signed on the other device stands'
  return view.mineIs === side ? 'What I signed stands' : `What ${view[side].byName} signed stands`
}

const inSentence = (title: string) => (title.startsWith('You') ? `y${title.slice(1)}` : title)

function troubleInWords(trouble: Trouble): string {
  switch (trouble) {
    case 'changed-meanwhile': return 'More arrived while you were reading. Look at both again and choose.'
    case 'no-room': return 'There is no room left on this device. Make room and try again.'
    case 'frozen': return 'This case is no longer yours to decide in.'
    case 'locked': return 'Doorstep was locked. Try again.'
    case 'store-lost': return 'The device did not keep it. Both texts are as they were. Try again.'
    case 'unsettled': return 'Choose which signed text stands.'
  }
}
