import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/action/back-link.tsx'
import { Button } from '../../../components/action/button.tsx'
import { CONFIDENCE_WORDS, WHOM_WORDS } from '../../../components/direct-work/observation-sheet.tsx'
import { ErrorSummary, type FieldError } from '../../../components/form/error-summary.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { Textarea } from '../../../components/form/textarea.tsx'
import { TimeInput } from '../../../components/form/time-input.tsx'
import { ASPECTS, CONFIDENCES, EMPTY_OBSERVATION, gapsOfObservation, Observation, type AspectId, type ObservationGap } from '../../../direct-work/observation/observation.ts'
import type { ChildId, RecordId } from '../../../record/ids.ts'
import type { Json } from '../../../record/json.ts'
import type { VisitView } from '../../../workers/device-api.ts'
import { device } from '../../device.ts'
import { back } from '../../route.ts'
import { useShownErrors } from '../use-shown-errors.ts'
import { wallTimeNow } from '../visit/parts/header-part.tsx'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { NotAdded } from './use-add-note.tsx'
import { PractitionerTool, readMade, WhichChild, type Made } from './practitioner-tool.tsx'
import './practitioner-tool.css'

/** An observation of a baby, or of a child who does not use speech: what was seen, and apart from it what the practitioner makes of it. */
export function ObservationScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  return (
    <PractitionerTool<Observation> visitId={visitId} childId={childId} name="observation"
      begin={(view) => ({ ...EMPTY_OBSERVATION, place: view.body.placeName, present: view.body.present.map(({ name, role }) => ({ name, role })) })}
      read={(kept) => readMade(kept, (answers) => { const read = Observation.safeParse(answers); return read.success ? read.data : null })}>
      {(tool) => <ObservationForm visitId={visitId} {...tool} />}
    </PractitionerTool>
  )
}

interface ObservationFormProps {
  readonly visitId: RecordId
  readonly view: VisitView
  readonly made: Made<Observation>
  readonly kept: boolean
  readonly change: (made: Made<Observation>) => void
  readonly forget: () => void
}

function ObservationForm({ visitId, view, made, kept, change, forget }: ObservationFormProps) {
  const [failed, setFailed] = useState(false)
  const { answers, childId } = made
  const set = (part: Partial<Observation>) => change({ ...made, answers: { ...answers, ...part } })
  const look = (aspect: AspectId, part: { readonly seen?: string; readonly myInterpretation?: string }) => set({ looked: answers.looked.map((one) => (one.aspect === aspect ? { ...one, ...part } : one)) })
  const gaps = gapsOfObservation(answers)
  const errors: FieldError[] = [...(childId === undefined ? [{ fieldId: 'tool-child', text: 'Choose the child' }] : []), ...gaps.map((gap) => ({ fieldId: fieldOf(gap), text: gap.words }))]
  const { shown, errorFor, ask } = useShownErrors(errors)
  const childName = childId === undefined ? 'the child' : nameOfChild(view)(childId)
  const toNote = () => back({ screen: 'visit', recordId: visitId })
  const keep = async () => {
    ask()
    if (gaps.length > 0 || childId === undefined) return
    const saved = await device.keepPractitionerTool(visitId, { toolId: 'observation', childId, startedAt: made.startedAt, answers: JSON.parse(JSON.stringify({ ...answers, present: tidy(answers.present) })) as Json }).catch(() => ({ kind: 'store-lost' as const }))
    if (saved.kind !== 'saved') return setFailed(true)
    forget()
    toNote()
  }
  return (
    <div class="stack stack--loose">
      <BackLink onPress={toNote}>Back to the note</BackLink>
      <h1 tabIndex={-1}>Observation of {childName}</h1>
      <ErrorSummary errors={shown} />
      {failed && <NotAdded />}
      <p class="hint">Silence tells something too. Look at the whole picture, never at one cue alone.</p>
      <WhichChild view={view} childId={childId} error={errorFor('tool-child')} onChange={(chosen) => change({ ...made, childId: chosen })} />
      <Radios id="observe-whom" label="Whom did you observe?" inline error={errorFor('observe-whom')} value={answers.whom} onChange={(whom) => set({ whom })}
        choices={[{ value: 'baby', label: WHOM_WORDS.baby }, { value: 'no-speech', label: WHOM_WORDS['no-speech'] }]} />
      <div class="practitioner-tool__row">
        <TextInput id="observe-place" label="Where" value={answers.place} error={errorFor('observe-place')} onInput={(place) => set({ place })} />
        <TimeInput id="observe-from" label="From" now={wallTimeNow} value={answers.from} onChange={(from) => set({ from })} />
        <TimeInput id="observe-until" label="Until" now={wallTimeNow} value={answers.until} onChange={(until) => set({ until })} />
      </div>
      <Textarea id="observe-present" label="Who was there" hint="One person a line: name, and who they are" rows={2} value={presentToText(answers.present)} onInput={(text) => set({ present: textToPresent(text) })} />
      <Textarea id="observe-state" label="The child’s state" hint="Awake, just fed, hungry, unwell, tired: as it could be seen" rows={1} value={answers.state} onInput={(state) => set({ state })} />
      {answers.looked.map(({ aspect, seen, myInterpretation }) => {
        const { heading, hint } = ASPECTS.find(({ id }) => id === aspect) ?? { heading: aspect, hint: '' }
        return (
          <section class="observe-aspect" key={aspect} aria-labelledby={`observe-${aspect}-title`}>
            <h2 class="observe-aspect__title" id={`observe-${aspect}-title`}>{heading}</h2>
            <p class="hint">{hint}</p>
            <div class="observe-aspect__two">
              <Textarea id={`observe-${aspect}-seen`} label="What I saw and heard" labelSize="s" rows={3} error={errorFor(`observe-${aspect}-seen`)} value={seen} onInput={(text) => look(aspect, { seen: text })} />
              <div class="observe-aspect__mine"><Textarea id={`observe-${aspect}-mine`} label="My interpretation, if any" labelSize="s" rows={3} value={myInterpretation} onInput={(text) => look(aspect, { myInterpretation: text })} /></div>
            </div>
          </section>
        )
      })}
      <section class="observe-aspect__mine stack" aria-labelledby="observe-telling-title">
        <h2 id="observe-telling-title">What {childName} may be telling us</h2>
        <Textarea id="observe-telling" label="My interpretation of all of it" labelSize="s" rows={3} error={errorFor('observe-telling')} value={answers.mayBeTelling} onInput={(mayBeTelling) => set({ mayBeTelling })} />
        <Radios id="observe-sure" label="How sure are you?" inline error={errorFor('observe-sure')} value={answers.confidence} onChange={(confidence) => set({ confidence })} choices={CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_WORDS[value] }))} />
        <Textarea id="observe-otherwise" label="What else it could be" labelSize="s" rows={2} value={answers.otherwise} onInput={(otherwise) => set({ otherwise })} />
      </section>
      <div class="action-bar action-bar--thumb">
        <Button onPress={() => void keep()}>Keep this observation</Button>
        <Button look="quiet" onPress={toNote}>Later</Button>
        <span class="saved-state">{kept ? 'Kept on this device as you type' : 'Saving on this device'}</span>
      </div>
    </div>
  )
}

function fieldOf(gap: ObservationGap): string {
  switch (gap.field) {
    case 'whom': return 'observe-whom'
    case 'place': return 'observe-place'
    case 'seen':
    case 'interpretation': return `observe-${gap.aspect ?? 'body'}-seen`
    case 'mayBeTelling': return 'observe-telling'
    case 'confidence': return 'observe-sure'
  }
}

function tidy(present: Observation['present']): Observation['present'] {
  return present.map(({ name, role }) => ({ name: name.trim(), role: role.trim() })).filter(({ name }) => name !== '')
}

// As typed, line by line: a half-typed name must not jump.
function presentToText(present: Observation['present']): string {
  return present.map(({ name, role }) => (role === '' ? name : `${name},${role.startsWith(' ') ? '' : ' '}${role}`)).join('\n')
}

function textToPresent(text: string): Observation['present'] {
  if (text === '') return []
  return text.split('\n').map((line) => {
    const comma = line.indexOf(',')
    return comma < 0 ? { name: line.slice(0, 500), role: '' } : { name: line.slice(0, comma).slice(0, 500), role: line.slice(comma + 1).slice(0, 500) || ' ' }
  })
}
