import { unreachable } from '../../record/unreachable.ts'
import { calendarDateOf, clockInWords, instantInWords } from '../words/date-in-words.ts'

/** `saved` only after the device has committed the bytes. */
export type Saving =
  | { readonly kind: 'empty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'in-the-record'; readonly since: string }
  | { readonly kind: 'failed'; readonly words: string }

/** Whether what was typed is safe, in words. Read out only when saving fails: a line at each pause would be noise. */
export function SavedState({ saving }: { readonly saving: Saving }) {
  switch (saving.kind) {
    case 'empty': return <span class="saved-state">Nothing written yet</span>
    case 'saving': return <span class="saved-state">Saving on this device</span>
    case 'saved': return <span class="saved-state saved-state--saved">Saved on this device {momentInWords(saving.at, true)}</span>
    case 'in-the-record': return <span class="saved-state saved-state--saved">In the record since {momentInWords(saving.since, false)}</span>
    case 'failed': return <span class="saved-state saved-state--failed" role="alert">{saving.words}</span>
    default: return unreachable(saving)
  }
}

// A bare time would be read as today's.
function momentInWords(instant: string, seconds: boolean): string {
  const isToday = calendarDateOf(Date.parse(instant)) === calendarDateOf(Date.now())
  return isToday ? clockInWords(instant, seconds) : instantInWords(instant)
}
