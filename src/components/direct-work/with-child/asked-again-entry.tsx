import type { AskedAgain } from '../../../record/direct-work/with-the-child.ts'
import { wordsFor } from '../../note/note-words.ts'
import { ExactWords } from '../../record/exact-words.tsx'
import { calendarDateOf, dateInWords } from '../../words/date-in-words.ts'
import { ASKED_AGAIN_ANSWERS } from './with-the-child-words.ts'

/** Earlier words as they were read out, and what the child says of them now: two dated things, never one in the place of the other. */
export function AskedAgainEntry({ entry, childName }: { readonly entry: AskedAgain; readonly childName: string }) {
  const { readOut, answer, now, reason, at } = entry
  return (
    <>
      <p class="kept-item__fact">{readOut.heading}, on {dayOf(readOut.saidAt)}{readOut.text === '' ? ': shown again as a picture' : ', read out again'}</p>
      {readOut.text !== '' && <ExactWords text={readOut.text} fidelity={readOut.fidelity} promptKind={readOut.promptKind} precededBy={readOut.precededBy} />}
      <p><strong>{childName}, {dayOf(at)}:</strong> {wordsFor(ASKED_AGAIN_ANSWERS, answer).toLowerCase()}{reason.trim() !== '' && `. ${reason}`}</p>
      {now && <ExactWords text={now.text} speaker={childName} fidelity={now.fidelity} promptKind={now.promptKind} precededBy={now.precededBy} />}
    </>
  )
}

/** The day of an instant on this device's calendar. */
export function dayOf(instant: string): string {
  return dateInWords(calendarDateOf(Date.parse(instant)))
}
