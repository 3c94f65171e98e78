import { countInWords, listInWords } from '../../components/words/count-in-words.ts'
import type { WorkState } from '../../components/record/state-mark.tsx'
import { unreachable } from '../../record/unreachable.ts'
import type { Signal, WaitingSummary } from '../../workers/device-api.ts'

/**
 * The one calm line: a state and its words. Green only when receipts cover everything. What is being written, what waits and
 * what is on its way are told apart: nothing is called sending that is not.
 */
export function waitingInWords(summary: WaitingSummary): { readonly state: WorkState; readonly words: string } {
  const { notesInRecord, picturesInRecord, entriesInRecord, needsYou, signal } = summary
  const waiting = waitingParts(summary)
  const verb = (one: string, many: string) => (waiting.length === 1 && waiting[0]?.startsWith('1 ') ? one : many)
  const inHand = inHandInWords(summary)
  if (needsYou > 0) return { state: 'needs-you', words: sentences(`${countInWords(needsYou, 'thing needs', 'things need')} you.`, waiting.length > 0 && `${listInWords(waiting)} ${verb('is', 'are')} on this device.`, ...inHand) }
  if (waiting.length === 0) {
    if (inHand.length > 0) return { state: 'on-this-device', words: sentences('All on this device.', ...inHand) }
    return notesInRecord + picturesInRecord + entriesInRecord > 0
      ? { state: 'in-the-record', words: 'Everything you saved is in the record.' }
      : { state: 'on-this-device', words: 'Nothing waits to be sent.' }
  }
  if (signal === 'here') {
    const now = summary.pictureNow
    const done = notesInRecord > 0 ? `${countInWords(notesInRecord, 'note')} in the record, ` : ''
    if (now) return { state: 'sending', words: sentences(`Sending. ${done}picture ${now.number} of ${now.of} at ${now.percent} %.`, ...inHand) }
    if (summary.sendingNow) return { state: 'sending', words: sentences(`Sending ${listInWords(waiting)}.`, ...inHand) }
    return { state: 'on-this-device', words: sentences(`All on this device. ${listInWords(waiting)} ${verb('goes', 'go')} next.`, ...inHand) }
  }
  return { state: 'on-this-device', words: sentences(`All on this device. ${listInWords(waiting)} ${verb('waits', 'wait')} ${untilInWords(signal)}.`, ...inHand) }
}

/** What waits or is on its way, counted; a note still being written is not among it. */
function waitingParts({ notesWaiting, beingWritten, picturesWaiting, entriesWaiting }: WaitingSummary): string[] {
  const notes = notesWaiting - beingWritten
  return [notes > 0 && countInWords(notes, 'note'), picturesWaiting > 0 && countInWords(picturesWaiting, 'picture'), entriesWaiting > 0 && countInWords(entriesWaiting, 'entry', 'entries')].filter((part) => part !== false)
}

function inHandInWords({ beingWritten, unfinishedDrawings }: WaitingSummary): string[] {
  return [beingWritten > 0 && `${countInWords(beingWritten, 'note is', 'notes are')} being written.`, unfinishedDrawings > 0 && `${countInWords(unfinishedDrawings, 'drawing')} not finished.`].filter((part) => part !== false)
}

function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ')
}

/** Signal as the strip says it. */
export function signalInWords(signal: Signal): string {
  switch (signal) {
    case 'unknown': return 'Looking for signal'
    case 'none': return 'No signal'
    case 'here': return 'Signal'
    case 'sign-in-needed': return 'Signal, but signed out'
    case 'update-needed': return 'Signal, but an update is needed'
    default: return unreachable(signal)
  }
}

function untilInWords(signal: Exclude<Signal, 'here'>): string {
  switch (signal) {
    case 'unknown':
    case 'none': return 'for signal'
    case 'sign-in-needed': return 'for you to sign in again'
    case 'update-needed': return 'for Doorstep to be updated'
    default: return unreachable(signal)
  }
}
