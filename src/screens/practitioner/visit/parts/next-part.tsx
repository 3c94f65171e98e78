import { useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { DateInput } from '../../../../components/form/date-input.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { fieldInWords } from '../../../../components/note/note-words.ts'
import { fieldId } from '../field-place.ts'
import { useStaysOpen } from '../use-stays-open.ts'
import { VisitPart, type PartProps } from '../visit-part.tsx'
import { FocusWhenThere } from './people-part.tsx'
import { NoteText } from './text-parts.tsx'

/** What happens next: what, who, by when; or why nothing does. */
export function NextPart(props: PartProps) {
  const { body, change } = props
  const [added, setAdded] = useState<string | null>(null)
  const reason = useStaysOpen(body.nextActions.length > 0 && body.noActionsReason.trim() !== '')
  return (
    <VisitPart id="next" title="What happens next">
      <ul class="actions">
        {body.nextActions.map((action) => (
          <li class="actions__item" key={action.id}>
            <TextInput id={fieldId('nextActions', action.id)} label="What" value={action.what} onInput={(what) => change({ kind: 'change-action', id: action.id, patch: { what } })} />
            <TextInput id={fieldId('nextActions', `${action.id}-owner`)} label="Who" value={action.owner} onInput={(owner) => change({ kind: 'change-action', id: action.id, patch: { owner } })} />
            <DateInput id={fieldId('nextActions', `${action.id}-due`)} label="By" value={action.due} onChange={(due) => change({ kind: 'change-action', id: action.id, patch: { due } })} />
            <Button look="quiet" onPress={() => change({ kind: 'remove-action', id: action.id })}>Take out<span class="visually-hidden"> {action.what || 'this action'}</span></Button>
          </li>
        ))}
      </ul>
      <FocusWhenThere id={added === null ? null : fieldId('nextActions', added)} done={() => setAdded(null)} />
      <Button id={fieldId('nextActions')} look="secondary" onPress={() => {
        const id = crypto.randomUUID()
        change({ kind: 'add-action', action: { id, what: '', owner: '' } })
        setAdded(id)
      }}>{body.nextActions.length === 0 ? 'Add an action' : 'Add another action'}</Button>
      {(body.nextActions.length === 0 || reason) && <NoteText {...props} field="noActionsReason" />}
      <DateInput id={fieldId('nextContact')} label={fieldInWords('nextContact')} value={body.nextContact} onChange={(value) => change({ kind: 'set', field: 'nextContact', value })} />
    </VisitPart>
  )
}
