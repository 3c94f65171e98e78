import { countInWords, listInWords } from '../../components/words/count-in-words.ts'
import type { WorkState } from '../../components/record/state-mark.tsx'
import { unreachable } from '../../record/unreachable.ts'
import type { Signal, WaitingSummary } from '../../workers/device-api.ts'

/** The one calm line: a state and its words. Green only when receipts cover everything. */
export function waitingInWords(summary: WaitingSummary): { readonly state: WorkState; readonly words: string } {
  const { notesWaiting, picturesWaiting, notesInRecord, picturesInRecord, needsYou, unfinishedDrawings, signal } = summary
  const waiting = [notesWaiting > 0 && countInWords(notesWaiting, 'note'), picturesWaiting > 0 && countInWords(picturesWaiting, 'picture')].filter((part) => part !== false)
  const unfinished = unfinishedDrawings > 0 ? ` ${countInWords(unfinishedDrawings, 'drawing')} not finished.` : ''
  if (needsYou > 0) {
    const rest = waiting.length > 0 ? ` ${listInWords(waiting)} ${are(notesWaiting + picturesWaiting)} on this device.` : ''
    return { state: 'needs-you', words: `${countInWords(needsYou, 'thing needs', 'things need')} you.${rest}${unfinished}` }
  }
  if (waiting.length === 0) {
    if (unfinished) return { state: 'on-this-device', words: unfinished.trim() }
    return notesInRecord + picturesInRecord > 0
      ? { state: 'in-the-record', words: 'Everything you saved is in the record.' }
      : { state: 'on-this-device', words: 'Nothing waits to be sent.' }
  }
  if (signal === 'here') {
    const now = summary.pictureNow
    const done = notesInRecord > 0 ? `${countInWords(notesInRecord, 'note')} in the record, ` : ''
    if (now && notesWaiting === 0) return { state: 'sending', words: `Sending. ${done}picture ${now.number} of ${now.of} at ${now.percent} %.${unfinished}` }
    return { state: 'sending', words: `Sending ${listInWords(waiting)}.${unfinished}` }
  }
  return { state: 'on-this-device', words: `All on this device. ${listInWords(waiting)} ${wait(notesWaiting + picturesWaiting)} ${untilInWords(signal)}.${unfinished}` }
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

function wait(count: number): string {
  return count === 1 ? 'waits' : 'wait'
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}
