import { unreachable } from '../../../../record/unreachable.ts'
import type { Entry, EntryType } from '../../../../record/visit.ts'
import { Button, TextButton } from '../../../../components/action/button.tsx'
import { TextInput } from '../../../../components/form/text-input.tsx'
import { Textarea } from '../../../../components/form/textarea.tsx'
import { TimeInput } from '../../../../components/form/time-input.tsx'
import { EntryMark, entryInWords } from '../../../../components/record/entry.tsx'
import { wallTimeNow } from '../parts/header-part.tsx'
import { fieldId } from '../field-place.ts'
import { textOf, type EntryPatch, type VisitChange } from '../visit-state.ts'
import { SaidFields } from './said-fields.tsx'

export const ENTRY_TYPES: readonly EntryType[] = ['observed', 'said', 'reported', 'document', 'judgement']

interface EntryEditorProps {
  readonly entry: Entry
  readonly number: number
  readonly speakers: readonly string[]
  readonly change: (change: VisitChange) => void
  readonly onRemove: () => void
}

/** One entry being written: what it is stands at the margin by word and mark and can be changed there. */
export function EntryEditor({ entry, number, speakers, change, onRemove }: EntryEditorProps) {
  const patch = (part: EntryPatch) => change({ kind: 'change-entry', id: entry.id, patch: part })
  return (
    <li class="entry-editor" data-entry={entry.id} aria-label={`Entry ${number}, ${entryInWords(entry.type)}`}>
      <div class="entry-editor__margin">
        <span class="entry__mark"><EntryMark type={entry.type} /></span>
        <select class="entry-editor__type" aria-label={`What entry ${number} is`} value={entry.type} onChange={(event) => {
          const to = ENTRY_TYPES.find((type) => type === event.currentTarget.value)
          if (to !== undefined) change({ kind: 'retype-entry', id: entry.id, to })
        }}>
          {ENTRY_TYPES.map((type) => <option key={type} value={type}>{entryInWords(type)}</option>)}
        </select>
        <TimeInput id={fieldId('entries', `${entry.id}-at`)} label="At" labelSize="s" value={entry.at} {...(entry.at === undefined ? { now: wallTimeNow } : {})} onChange={(at) => patch({ at })} />
        <Button look="quiet" onPress={onRemove}>Take out<span class="visually-hidden"> entry {number}</span></Button>
      </div>
      <div class="entry-editor__words">
        {entry.type === 'said' && <SaidFields entry={entry} speakers={speakers} patch={patch} />}
        {entry.type === 'reported' && <TextInput id={fieldId('entries', `${entry.id}-by`)} label="Who told you" labelSize="s" value={entry.by} onInput={(by) => patch({ by })} width={40} />}
        {entry.type === 'document' && <TextInput id={fieldId('entries', `${entry.id}-document`)} label="Which document" labelSize="s" value={entry.document} onInput={(document) => patch({ document })} width={40} />}
        {entry.type !== 'said' && <Textarea id={fieldId('entries', entry.id)} label={labelOf(entry.type)} labelSize="s" rows={2} value={entry.text} onInput={(text) => patch({ text })} />}
        {entry.type !== 'said' && hasQuotationMarks(textOf(entry)) && (
          <p class="nudge">Quotation marks are kept for exact words. <TextButton onPress={() => change({ kind: 'retype-entry', id: entry.id, to: 'said' })}>Record these as Said</TextButton></p>
        )}
      </div>
    </li>
  )
}

/** Whether a text claims to quote; an apostrophe does not. */
export function hasQuotationMarks(text: string): boolean {
  return /["“”„«»]|(?<![\p{L}\p{N}])[‘'][^‘’']+[’'](?!\p{L})/u.test(text)
}

function labelOf(type: Exclude<EntryType, 'said'>): string {
  switch (type) {
    case 'observed': return 'What I saw'
    case 'reported': return 'What I was told'
    case 'document': return 'What it says'
    case 'judgement': return 'What I think'
    default: return unreachable(type)
  }
}
