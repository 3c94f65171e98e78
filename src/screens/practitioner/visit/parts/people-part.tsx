import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChildId } from '../../../../record/ids.ts'
import { Button, TextButton } from '../../../../components/action/button.tsx'
import { Radios } from '../../../../components/form/radios.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { TimeInput } from '../../../../components/form/time-input.tsx'
import { ALONE, COULD_TALK, SEEN, wordsFor } from '../../../../components/note/note-words.ts'
import { fieldId } from '../field-place.ts'
import { useStaysOpen } from '../use-stays-open.ts'
import type { SeenPatch } from '../visit-state.ts'
import { VisitPart, sourceOf, type PartProps } from '../visit-part.tsx'
import { wallTimeNow } from './header-part.tsx'

interface PeoplePartProps extends PartProps {
  readonly childName: (id: string) => string
  /** People of the case, for one-tap adding. */
  readonly known: readonly { readonly name: string; readonly role: string }[]
}

/** Who was there at any time, and for each child: seen, seen alone, and why not. */
export function PeoplePart({ body, change, childName, known }: PeoplePartProps) {
  const [added, setAdded] = useState<string | null>(null)
  const add = (name: string, role: string) => {
    const id = crypto.randomUUID()
    change({ kind: 'add-present', person: { id, name, role } })
    setAdded(id)
  }
  const offered = known.filter((person) => !body.present.some((present) => present.name === person.name))
  return (
    <VisitPart id="people" title="Who was there">
      {sourceOf(body, 'present')}
      <ul class="present">
        {body.present.map((person) => (
          <li class="present__person" key={person.id}>
            <TextInput id={fieldId('present', person.id)} label="Name" value={person.name} onInput={(name) => change({ kind: 'change-present', id: person.id, patch: { name } })} />
            <TextInput id={fieldId('present', `${person.id}-role`)} label="Who they are" value={person.role} onInput={(role) => change({ kind: 'change-present', id: person.id, patch: { role } })} />
            <TimeInput id={fieldId('present', `${person.id}-came`)} label="Came at" value={person.cameAt} now={wallTimeNow} onChange={(cameAt) => change({ kind: 'change-present', id: person.id, patch: { cameAt } })} />
            <TimeInput id={fieldId('present', `${person.id}-left`)} label="Left at" value={person.leftAt} now={wallTimeNow} onChange={(leftAt) => change({ kind: 'change-present', id: person.id, patch: { leftAt } })} />
            <Button look="quiet" onPress={() => change({ kind: 'remove-present', id: person.id })}>Take out<span class="visually-hidden"> {person.name || 'this person'}</span></Button>
          </li>
        ))}
      </ul>
      <FocusWhenThere id={added === null ? null : fieldId('present', added)} done={() => setAdded(null)} />
      <div class="chips" role="group" aria-label="Add somebody from the case">
        {offered.map((person) => <button type="button" class="chip" key={person.name + person.role} onClick={() => add(person.name, person.role)}>Add {person.name}</button>)}
      </div>
      <Button id={fieldId('present')} look="secondary" onPress={() => add('', '')}>Add somebody else</Button>
      {body.children.map((id) => <ChildSeenFields key={id} id={id} name={childName(id)} body={body} change={change} />)}
    </VisitPart>
  )
}

/** Puts the focus on an element in the turn in which it is drawn: a passive effect waits for a paint, and what is typed meanwhile would go into the field before. */
export function FocusWhenThere({ id, done }: { readonly id: string | null; readonly done: () => void }) {
  const latest = useRef(done)
  latest.current = done
  useLayoutEffect(() => {
    if (id === null) return
    document.getElementById(id)?.focus()
    latest.current()
  }, [id])
  return null
}

function ChildSeenFields({ id, name, body, change }: PartProps & { readonly id: ChildId; readonly name: string }) {
  const answer = body.seen.find((child) => child.id === id) ?? { id }
  const patch = (part: SeenPatch) => change({ kind: 'seen', id, patch: part })
  const notSeen = useStaysOpen(answer.seen !== 'no' && (answer.notSeenReason ?? '').trim() !== '')
  const asksWhyNotAlone = answer.seen === 'yes' && answer.alone !== undefined && answer.alone !== 'yes'
  const whyNotAlone = useStaysOpen(!asksWhyNotAlone && (answer.notAloneReason ?? '').trim() !== '')
  const alone = [answer.alone && wordsFor(ALONE, answer.alone), answer.couldTalkFreely && `Could talk freely: ${wordsFor(COULD_TALK, answer.couldTalkFreely)}`].filter(Boolean)
  return (
    <div class="child-seen">
      <Radios id={fieldId('seen', id)} label={`Was ${name} seen?`} choices={SEEN} value={answer.seen} inline onChange={(seen) => patch({ seen })} />
      {(answer.seen === 'no' || notSeen) && (
        <Textarea id={fieldId('seen', `${id}-not-seen`)} label={`Why was ${name} not seen?`} hint="What you tried, and the plan for seeing them" value={answer.notSeenReason ?? ''} onInput={(notSeenReason) => patch({ notSeenReason })} />
      )}
      {answer.seen === 'yes' && (
        <Radios id={fieldId('seen', `${id}-alone`)} label={`Was ${name} seen alone?`} choices={ALONE} value={answer.alone} inline onChange={(alone) => patch({ alone })} />
      )}
      {answer.seen !== 'yes' && alone.length > 0 && (
        <p class="nudge">Also answered: {alone.join('. ')}. <TextButton onPress={() => patch({ alone: undefined, couldTalkFreely: undefined })}>Take out the answers<span class="visually-hidden"> about {name} being alone</span></TextButton></p>
      )}
      {(asksWhyNotAlone || whyNotAlone) && (
        <Textarea id={fieldId('seen', `${id}-not-alone`)} label="Why not alone, and who was there?" value={answer.notAloneReason ?? ''} onInput={(notAloneReason) => patch({ notAloneReason })} />
      )}
      {(asksWhyNotAlone || (answer.seen === 'yes' && answer.couldTalkFreely !== undefined)) && (
        <Radios id={fieldId('seen', `${id}-freely`)} label={`Could ${name} talk freely?`} choices={COULD_TALK} value={answer.couldTalkFreely} inline onChange={(couldTalkFreely) => patch({ couldTalkFreely })} />
      )}
    </div>
  )
}
