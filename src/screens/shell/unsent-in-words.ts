import { countInWords, listInWords } from '../../components/words/count-in-words.ts'
import type { WaitingSummary } from '../../workers/device-api.ts'

/** What stands in the way of signing out, counted: nothing unsent is ever left behind. */
export function unsentInWords(unsent: WaitingSummary): string {
  const parts = [
    unsent.notesWaiting > 0 && countInWords(unsent.notesWaiting, 'note'),
    unsent.picturesWaiting > 0 && countInWords(unsent.picturesWaiting, 'picture'),
    unsent.entriesWaiting > 0 && countInWords(unsent.entriesWaiting, 'entry', 'entries'),
    unsent.unfinishedDrawings > 0 && countInWords(unsent.unfinishedDrawings, 'unfinished drawing'),
    unsent.needsYou > 0 && countInWords(unsent.needsYou, 'thing that needs you', 'things that need you'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Something on this device is not in the record yet. It would be lost.'
  return `${listInWords(parts)} on this device ${parts.length === 1 && parts[0]?.startsWith('1 ') ? 'is' : 'are'} not in the record yet. Signing out would lose that.`
}
