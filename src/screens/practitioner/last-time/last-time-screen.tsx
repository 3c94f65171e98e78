import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import type { EarlierThing } from '../../../workers/direct-work-api.ts'
import { back } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { nameOfThing } from './again-draft.ts'
import { ThingFromBefore } from './thing-from-before.tsx'
import './last-time.css'

/** At a later visit: what the child said and made before, one at a time, to be read to the child by the practitioner. It never goes onto the child's page. */
export function LastTimeScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId: ChildId }) {
  const visit = useDeviceQuery((device) => device.visit(visitId), [visitId], [visitId])
  const things = useDeviceQuery((device) => device.earlierThings(visitId, childId), [visitId, 'outbox'], [visitId, childId])
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  if (visit.kind === 'loading' || things.kind === 'loading') return <p class="loading" role="status">Opening</p>
  if (visit.kind === 'failed' || things.kind === 'failed' || visit.value === null) {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>This is not here</h1>
        <p>It could not be opened. What is kept is safe. Go back and open the note again.</p>
        <Button look="secondary" onPress={toNote}>Back to the note</Button>
      </div>
    )
  }
  return <LastTime visitId={visitId} childId={childId} view={visit.value} things={things.value} onBack={toNote} />
}

interface LastTimeProps {
  readonly visitId: RecordId
  readonly childId: ChildId
  readonly view: VisitView
  readonly things: readonly EarlierThing[]
  readonly onBack: () => void
}

function LastTime({ visitId, childId, view, things, onBack }: LastTimeProps) {
  const childName = nameOfChild(view)(childId)
  const [at, setAt] = useState(0)
  const [empty] = useState(() => ({ present: [childName, ...view.body.present.map(({ name }) => name)].filter((name, place, all) => name.trim() !== '' && all.indexOf(name) === place).join(', ').slice(0, 500) }))
  const room = useKeptForm<{ readonly present: string }>(`last-time-present-${visitId}-${childId}`, empty, readPresent)
  const thing = things[at]
  const heading = <h1 tabIndex={-1}>Last time {childName} said</h1>
  if (thing === undefined) {
    return (
      <div class="stack">
        <BackLink onPress={onBack}>Back to the note</BackLink>
        {heading}
        <p>There is nothing from an earlier visit with {childName} on this device.</p>
      </div>
    )
  }
  const askedHere = (one: EarlierThing) => one.asked.findLast((entry) => entry.visitId === visitId)
  return (
    <div class="last-time stack stack--loose">
      <BackLink onPress={onBack}>Back to the note</BackLink>
      {heading}
      <p class="hint">For you to read aloud, where only {childName} can hear. Hold the tablet yourself. What was said before stays as it is; what {childName} says now stands beside it with today’s date.</p>
      <p class="last-time__where" role="status">{at + 1} of {countInWords(things.length, 'thing')} from earlier visits on this device</p>
      <ThingFromBefore key={nameOfThing(thing)} thing={thing} visitId={visitId} childId={childId} caseId={view.line.caseId} childName={childName} present={room.form.present} here={askedHere(thing)} onDone={() => { if (at < things.length - 1) setAt(at + 1) }}>
        <TextInput id="again-present" label="Who was there" width={40} value={room.form.present} onInput={(present) => room.change({ present })} />
      </ThingFromBefore>
      <div class="button-group">
        <Button look="secondary" unavailable={at === 0} onPress={() => setAt(at - 1)}>The one before</Button>
        <Button look="secondary" unavailable={at === things.length - 1} onPress={() => setAt(at + 1)}>The next one</Button>
        <Button look="quiet" onPress={onBack}>Enough for today</Button>
      </div>
    </div>
  )
}

function readPresent(kept: unknown): { readonly present: string } | null {
  return typeof (kept as { present?: unknown } | null)?.present === 'string' ? kept as { readonly present: string } : null
}
