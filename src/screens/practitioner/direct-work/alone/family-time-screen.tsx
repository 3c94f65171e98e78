import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { TimeInput } from '../../../../components/form/time-input.tsx'
import { EMPTY_FAMILY_TIME, FamilyTime, gapsOfFamilyTime, MOMENTS, type FamilyTimeGap } from '../../../../direct-work/family-time/family-time.ts'
import type { ChildId, RecordId } from '../../../../record/ids.ts'
import { wallTimeNow } from '../../visit/parts/header-part.tsx'
import { LookedAt } from './looked-at.tsx'
import { peopleToText, textToPeople, tidyPeople } from './people-there.ts'
import { PractitionerTool, type PractitionerFields } from './practitioner-tool.tsx'

/** Family time as it was seen, from before the handover to after it; what the practitioner makes of it stands apart. */
export function FamilyTimeScreen({ visitId, childId }: { readonly visitId: RecordId; readonly childId?: ChildId }) {
  return (
    <PractitionerTool<FamilyTime> toolId="family-time" visitId={visitId} childId={childId} title={(childName) => `Family time of ${childName}`} keep="Keep this observation"
      hint="Write what anybody in the room could have seen or heard. One meeting shows one meeting: how people are when they are watched, in this place, on this day."
      begin={(view) => ({ ...EMPTY_FAMILY_TIME, place: view.body.placeName, came: view.body.present.map(({ name, role }) => ({ name, role })) })}
      read={(kept) => { const read = FamilyTime.safeParse(kept); return read.success ? read.data : null }}
      gaps={(answers) => gapsOfFamilyTime(answers).map((gap) => ({ fieldId: fieldOf(gap), text: gap.words }))}
      tidy={(answers) => ({ ...answers, came: tidyPeople(answers.came) })}>
      {(fields) => <Fields {...fields} />}
    </PractitionerTool>
  )
}

function Fields({ answers, set, errorFor }: PractitionerFields<FamilyTime>) {
  return (
    <>
      <div class="practitioner-tool__row">
        <TextInput id="family-place" label="Where" value={answers.place} error={errorFor('family-place')} onInput={(place) => set({ place })} />
        <TimeInput id="family-from" label="From" now={wallTimeNow} value={answers.from} onChange={(from) => set({ from })} />
        <TimeInput id="family-until" label="Until" now={wallTimeNow} value={answers.until} onChange={(until) => set({ until })} />
      </div>
      <Textarea id="family-came" label="Who came" hint="One person a line: name, and who they are to the child. Supervisors too" rows={3} error={errorFor('family-came')} value={peopleToText(answers.came)} onInput={(text) => set({ came: textToPeople(text) })} />
      <Textarea id="family-not-as-planned" label="Anything not as planned" hint="Who did not come, came late or left early, and what was said about it" rows={2} value={answers.notAsPlanned} onInput={(notAsPlanned) => set({ notAsPlanned })} />
      {answers.looked.map((one) => (
        <LookedAt key={one.moment} id={`family-${one.moment}`} {...MOMENTS[one.moment]} seen={one.seen} myInterpretation={one.myInterpretation} error={errorFor(`family-${one.moment}-seen`)}
          onChange={(part) => set({ looked: answers.looked.map((other) => (other.moment === one.moment ? { ...other, ...part } : other)) })} />
      ))}
      <section class="observe-aspect__mine stack" aria-labelledby="family-mine-title">
        <h2 id="family-mine-title">What I make of it</h2>
        <Textarea id="family-mine" label="My interpretation of all of it, if any" labelSize="s" rows={3} error={errorFor('family-mine')} value={answers.myInterpretation} onInput={(myInterpretation) => set({ myInterpretation })} />
        <Textarea id="family-otherwise" label="What else it could be" labelSize="s" rows={2} value={answers.otherwise} onInput={(otherwise) => set({ otherwise })} />
      </section>
    </>
  )
}

function fieldOf(gap: FamilyTimeGap): string {
  switch (gap.field) {
    case 'place': return 'family-place'
    case 'came': return 'family-came'
    case 'seen':
    case 'interpretation': return `family-${gap.moment ?? 'before'}-seen`
    case 'overall': return 'family-mine'
  }
}
