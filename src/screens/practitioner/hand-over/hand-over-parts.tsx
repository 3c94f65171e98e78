import { Button } from '../../../components/action/button.tsx'
import { BANDS } from '../../../components/direct-work/direct-work-words.ts'
import { Fieldset } from '../../../components/form/field.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { TextInput } from '../../../components/form/text-input.tsx'
import { wordsFor } from '../../../components/note/note-words.ts'
import { SourceNote } from '../../../components/record/source-note.tsx'
import type { VisitView } from '../../../workers/device-api.ts'
import { nameOfChild } from '../visit/visit-writing.tsx'
import { bandOf, INTERPRETING, type HandOverDraft, type HandOverFacts } from './hand-over-draft.ts'

/** What every part of the hand-over is given. */
export interface HandOverPartProps {
  readonly form: HandOverDraft
  readonly change: (form: HandOverDraft) => void
  readonly facts: HandOverFacts
  readonly errorFor: (fieldId: string) => string | undefined
  readonly childName: string
}

/** Which child, and which version of the pages: proposed by the case pack, never decided by a birthday. */
export function AboutChild({ form, change, facts, errorFor, childName, view }: HandOverPartProps & { readonly view: VisitView }) {
  const name = nameOfChild(view)
  const family = (view.body.children.length > 0 ? view.body.children : view.pack.children.map(({ id }) => id)).map((id) => ({ value: id, label: name(id) }))
  const child = view.pack.children.find(({ id }) => id === form.childId)
  const band = bandOf(form, facts)
  return (
    <>
      {(family.length > 1 || form.childId === undefined) && <Radios id="hand-child" label="Which child?" inline choices={family} value={form.childId} error={errorFor('hand-child')} onChange={(childId) => change({ ...form, childId, band: undefined })} />}
      {child && (
        <div class="hand-over__bands"><Radios id="hand-band" label={`Which version of the pages fits ${childName} now?`} hint="By what the child needs, not by birthday" choices={BANDS} value={band} error={errorFor('hand-band')}
          source={form.band === undefined || form.band === facts.proposedBand
            ? <SourceNote source={child.source} asOf={child.asOf} filledIn />
            : <span class="source-note">The case pack proposes {wordsFor(BANDS, facts.proposedBand).toLowerCase()}. You chose another.</span>}
          onChange={(chosen) => change({ ...form, band: chosen })} /></div>
      )}
    </>
  )
}

/** Who is there while the child works; begins with who the note says is present. */
export function InTheRoom({ form, change, facts, errorFor, view }: HandOverPartProps & { readonly view: VisitView }) {
  const people = form.inRoom ?? facts.presentInNote
  const set = (inRoom: HandOverDraft['inRoom']) => change({ ...form, inRoom })
  const patch = (id: string, part: { readonly name?: string; readonly role?: string }) => set(people.map((person) => (person.id === id ? { ...person, ...part } : person)))
  const known = [...view.pack.children.map(({ preferredName, firstName }) => ({ name: preferredName || firstName, role: 'Child' })), ...view.pack.people.map(({ name, role, relationship }) => ({ name, role: relationship || role }))]
    .filter(({ name }) => !people.some((person) => person.name === name))
  return (
    <Fieldset id="hand-room" label="Who is in the room, you included?" hint={form.inRoom === undefined && people.length > 0 ? 'You, and whoever the note says was there. Take out whoever is not in the room while the child works' : undefined} error={errorFor('hand-room')}>
      <ul class="hand-over__people">
        {people.map((person, position) => (
          <li class="hand-over__person" key={person.id}>
            <TextInput id={position === 0 ? 'hand-room' : `hand-room-${person.id}`} label="Name" labelSize="s" width={20} value={person.name} onInput={(name) => patch(person.id, { name })} />
            <TextInput id={`hand-role-${person.id}`} label="Who they are" labelSize="s" width={20} value={person.role} onInput={(role) => patch(person.id, { role })} />
            <Button look="quiet" onPress={() => set(people.filter(({ id }) => id !== person.id))}>Take out<span class="visually-hidden"> {person.name || 'this person'}</span></Button>
          </li>
        ))}
      </ul>
      <div class="chips" role="group" aria-label="Add somebody from the case">
        {known.map(({ name, role }) => <button type="button" class="chip" key={name + role} onClick={() => set([...people, { id: crypto.randomUUID(), name, role }])}>Add {name}</button>)}
      </div>
      <Button id={people.length === 0 ? 'hand-room' : 'hand-room-else'} look="secondary" onPress={() => set([...people, { id: crypto.randomUUID(), name: '', role: '' }])}>Add somebody else</Button>
    </Fieldset>
  )
}

/** Who writes, who can see, and who may overhear: what the child is told must be true. */
export function WhoSees({ form, change, errorFor, childName }: HandOverPartProps) {
  return (
    <>
      <Radios id="hand-lead" label="Who writes?" value={form.lead} error={errorFor('hand-lead')} onChange={(lead) => change({ ...form, lead })} choices={[
        { value: 'child', label: childName }, { value: 'together', label: `${childName} and you together` }, { value: 'practitioner-wrote', label: `You write what ${childName} says`, hint: 'Every word is marked as written by you, and says how near it is' },
      ]} />
      <Radios id="hand-see" label="Can you see the screen while the child works?" hint="The child is told, so it has to be true" inline value={form.canSee} error={errorFor('hand-see')} onChange={(canSee) => change({ ...form, canSee })} choices={YES_NO} />
      <Radios id="hand-near" label={`Is anyone near whom ${childName} may not want to be heard by?`} inline value={form.othersNear} error={errorFor('hand-near')} onChange={(othersNear) => change({ ...form, othersNear })} choices={YES_NO} />
      {form.othersNear === 'yes' && <p class="nudge">Another place or another day may be better. If you go on, the page covers itself after a minute without a touch.</p>}
    </>
  )
}

/** Language, interpreter, signs and communication partner. */
export function Languages({ form, change, facts, errorFor, childName }: HandOverPartProps) {
  const interpreted = form.interpreting === 'accredited' || form.interpreting === 'unknown'
  return (
    <>
      <TextInput id="hand-language" label={`Language you use with ${childName}`} width={20} value={form.language || facts.proposedLanguage} onInput={(language) => change({ ...form, language })}
        hint="The words on the page are English. Other languages are shown only once a translator has reviewed them" />
      <Radios id="hand-interpreting" label="Does somebody interpret?" choices={INTERPRETING} value={form.interpreting} error={errorFor('hand-interpreting')} onChange={(interpreting) => change({ ...form, interpreting })} />
      {interpreted && (
        <div class="hand-over__people hand-over__person">
          <TextInput id="hand-interpreter" label="Interpreter’s name" labelSize="s" width={20} value={form.interpreterName} error={errorFor('hand-interpreter')} onInput={(interpreterName) => change({ ...form, interpreterName })} />
          <TextInput id="hand-booking" label="Booking reference" labelSize="s" width={20} value={form.booking} onInput={(booking) => change({ ...form, booking })} />
        </div>
      )}
      <div class="hand-over__person">
        <TextInput id="hand-signing" label="Signs or communication aid, if any" hint="Name it" labelSize="s" value={form.signing} onInput={(signing) => change({ ...form, signing })} />
        <TextInput id="hand-partner" label="Communication partner, if any" hint="Intermediary, therapist, teacher" labelSize="s" value={form.partner} onInput={(partner) => change({ ...form, partner })} />
      </div>
    </>
  )
}

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }] as const
