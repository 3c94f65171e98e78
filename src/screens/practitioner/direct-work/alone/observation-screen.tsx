import { CONFIDENCE_WORDS, WHOM_WORDS } from '../../../../components/direct-work/observation-sheet.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { TimeInput } from '../../../../components/form/time-input.tsx'
import { ASPECTS, CONFIDENCES, EMPTY_OBSERVATION, gapsOfObservation, Observation, type ObservationGap } from '../../../../direct-work/observation/observation.ts'
import type { ChildId, RecordId } from '../../../../record/ids.ts'
import { wallTimeNow } from '../../visit/parts/header-part.tsx'
import { LookedAt } from './looked-at.tsx'
import { peopleToText, textToPeople, tidyPeople } from './people-there.ts'
import { PractitionerTool, type PractitionerFields } from './practitioner-tool.tsx'

/** An observation of a baby, or of a child who does not use speech: what was seen, and apart from it what the practitioner makes of it. */
export function ObservationScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  return (
    <PractitionerTool<Observation> toolId="observation" visitId={visitId} childId={childId} title={(childName) => `Observation of ${childName}`} keep="Keep this observation"
      hint="Silence tells something too. Look at the whole picture, never at one cue alone."
      begin={(view) => ({ ...EMPTY_OBSERVATION, place: view.body.placeName, present: view.body.present.map(({ name, role }) => ({ name, role })) })}
      read={(kept) => { const read = Observation.safeParse(kept); return read.success ? read.data : null }}
      gaps={(answers) => gapsOfObservation(answers).map((gap) => ({ fieldId: fieldOf(gap), text: gap.words }))}
      tidy={(answers) => ({ ...answers, present: tidyPeople(answers.present) })}>
      {(fields) => <Fields {...fields} />}
    </PractitionerTool>
  )
}

function Fields({ childName, answers, set, errorFor }: PractitionerFields<Observation>) {
  return (
    <>
      <Radios id="observe-whom" label="Whom did you observe?" inline error={errorFor('observe-whom')} value={answers.whom} onChange={(whom) => set({ whom })}
        choices={[{ value: 'baby', label: WHOM_WORDS.baby }, { value: 'no-speech', label: WHOM_WORDS['no-speech'] }]} />
      <div class="practitioner-tool__row">
        <TextInput id="observe-place" label="Where" value={answers.place} error={errorFor('observe-place')} onInput={(place) => set({ place })} />
        <TimeInput id="observe-from" label="From" now={wallTimeNow} value={answers.from} onChange={(from) => set({ from })} />
        <TimeInput id="observe-until" label="Until" now={wallTimeNow} value={answers.until} onChange={(until) => set({ until })} />
      </div>
      <Textarea id="observe-present" label="Who was there" hint="One person a line: name, and who they are" rows={2} value={peopleToText(answers.present)} onInput={(text) => set({ present: textToPeople(text) })} />
      <Textarea id="observe-state" label="The child’s state" hint="Awake, just fed, hungry, unwell, tired: as it could be seen" rows={1} value={answers.state} onInput={(state) => set({ state })} />
      {answers.looked.map((one) => {
        const { heading, hint } = ASPECTS.find(({ id }) => id === one.aspect) ?? { heading: one.aspect, hint: '' }
        return (
          <LookedAt key={one.aspect} id={`observe-${one.aspect}`} heading={heading} hint={hint} seen={one.seen} myInterpretation={one.myInterpretation} error={errorFor(`observe-${one.aspect}-seen`)}
            onChange={(part) => set({ looked: answers.looked.map((other) => (other.aspect === one.aspect ? { ...other, ...part } : other)) })} />
        )
      })}
      <section class="observe-aspect__mine stack" aria-labelledby="observe-telling-title">
        <h2 id="observe-telling-title">What {childName} may be telling us</h2>
        <Textarea id="observe-telling" label="My interpretation of all of it" labelSize="s" rows={3} error={errorFor('observe-telling')} value={answers.mayBeTelling} onInput={(mayBeTelling) => set({ mayBeTelling })} />
        <Radios id="observe-sure" label="How sure are you?" inline error={errorFor('observe-sure')} value={answers.confidence} onChange={(confidence) => set({ confidence })} choices={CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_WORDS[value] }))} />
        <Textarea id="observe-otherwise" label="What else it could be" labelSize="s" rows={2} value={answers.otherwise} onInput={(otherwise) => set({ otherwise })} />
      </section>
    </>
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
