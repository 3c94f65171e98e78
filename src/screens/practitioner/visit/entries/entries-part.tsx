import { useState } from 'preact/hooks'
import { Button } from '../../../../components/action/button.tsx'
import { Alert } from '../../../../components/page/alert.tsx'
import { EntryMark, entryInWords } from '../../../../components/record/entry.tsx'
import type { Entry, EntryType } from '../../../../record/visit.ts'
import { fieldId } from '../field-place.ts'
import { FocusWhenThere } from '../parts/people-part.tsx'
import { VisitPart, type PartProps } from '../visit-part.tsx'
import { emptyEntry, isEmptyEntry } from '../visit-state.ts'
import { ENTRY_TYPES, EntryEditor } from './entry-editor.tsx'

interface EntriesPartProps extends PartProps {
  /** The entry that was just added and is to be focused. */
  readonly added: string | null
  readonly onFocused: () => void
  readonly onAdd: (type: EntryType) => void
  readonly speakers: readonly string[]
}

interface Removed {
  readonly entry: Entry
  readonly at: number
}

/** What was seen and heard, line by line, each of one kind. */
export function EntriesPart({ body, change, added, onFocused, onAdd, speakers }: EntriesPartProps) {
  const [removed, setRemoved] = useState<Removed | null>(null)
  return (
    <VisitPart id="entries" title="What I saw and heard">
      <p class="hint">One thing in each entry.<span class="with-keyboard"> <kbd>Ctrl</kbd> + <kbd>Enter</kbd> starts the next entry of the same kind.</span></p>
      <ol class="entries">
        {body.entries.map((entry, position) => (
          <EntryEditor key={entry.id} entry={entry} number={position + 1} speakers={speakers} change={change} onRemove={() => {
            change({ kind: 'remove-entry', id: entry.id })
            setRemoved(isEmptyEntry(entry) ? null : { entry, at: position })
          }} />
        ))}
      </ol>
      <FocusWhenThere id={added === null ? null : fieldId('entries', added)} done={onFocused} />
      {removed !== null && (
        <Alert kind="information" action={<Button look="secondary" onPress={() => {
          change({ kind: 'restore-entry', entry: removed.entry, at: removed.at })
          setRemoved(null)
        }}>Put it back</Button>}>An entry was taken out. It stays in the history of this note.</Alert>
      )}
      {body.entries.length === 0 && <AddEntry id={fieldId('entries')} onAdd={onAdd} />}
    </VisitPart>
  )
}

/** Five buttons, one for each kind of entry. */
export function AddEntry({ id, onAdd }: { readonly id?: string; readonly onAdd: (type: EntryType) => void }) {
  return (
    <div class="add-entry" role="group" aria-label="Add an entry">
      {ENTRY_TYPES.map((type, position) => (
        <button type="button" class="add-entry__button" id={position === 0 ? id : undefined} key={type} onClick={() => onAdd(type)}>
          <EntryMark type={type} /><span class="visually-hidden">Add an entry: </span>{entryInWords(type)}
        </button>
      ))}
    </div>
  )
}

/** A new entry of a kind, with the wall time if the visit goes on now. */
export function newEntry(type: EntryType, at: string | undefined): Entry {
  return emptyEntry(type, crypto.randomUUID(), crypto.randomUUID(), at)
}
