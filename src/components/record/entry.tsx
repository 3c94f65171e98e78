import type { ComponentChildren, VNode } from 'preact'
import { unreachable } from '../../record/unreachable.ts'
import type { EntryType } from '../../record/visit.ts'

interface EntryLineProps {
  readonly type: EntryType
  /** Wall time, if noted. */
  readonly at?: string | undefined
  /** Beside the mark: who told, which paper. */
  readonly from?: string
  readonly children: ComponentChildren
}

/** One line of a note, its kind told at the margin by a word and a mark. */
export function EntryLine({ type, at, from, children }: EntryLineProps) {
  return (
    <div class="entry">
      <div>
        <span class="entry__mark"><EntryMark type={type} />{entryInWords(type)}</span>
        {from && <span class="source-note">{from}</span>}
        {at && <div class="entry__time">{at}</div>}
      </div>
      <div class="entry__body">{children}</div>
    </div>
  )
}

/** The word of an entry type, as it stands at the margin. */
export function entryInWords(type: EntryType): string {
  switch (type) {
    case 'observed': return 'Saw'
    case 'said': return 'Said'
    case 'reported': return 'Told by'
    case 'document': return 'Read'
    case 'judgement': return 'I think'
    default: return unreachable(type)
  }
}

/** The mark of an entry type. Decoration: the word is always beside it. */
export function EntryMark({ type }: { readonly type: EntryType }) {
  return <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">{markOf(type)}</svg>
}

function markOf(type: EntryType): VNode {
  switch (type) {
    case 'observed': return <><path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" /><circle cx="8" cy="8" r="2" fill="currentColor" stroke="none" /></>
    case 'said': return <path d="M2 3h12v8H7l-3.5 3V11H2z" />
    case 'reported': return <><circle cx="5.5" cy="5" r="2.5" /><path d="M1.5 14c0-3 1.8-4.5 4-4.5s4 1.5 4 4.5M11 5h4M11 8h4" /></>
    case 'document': return <path d="M3.5 1.5h6l3 3v10h-9zM6 7h4M6 10h4" />
    case 'judgement': return <path d="M10.5 2.5l3 3L6 13l-3.7.7L3 10z" />
    default: return unreachable(type)
  }
}
