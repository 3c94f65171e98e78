import type { DirectWorkNoteBody } from '../../record/direct-work.ts'
import { StateMark, type WorkState } from '../record/state-mark.tsx'
import { instantInWords } from '../words/date-in-words.ts'

interface Typed { readonly recordId: string; readonly body: DirectWorkNoteBody; readonly byName: string; readonly at: string; readonly item: WorkState }

/** A handwritten page typed for whoever cannot read the hand. The picture beside it stays what the child wrote. */
export function Transcripts({ notes, pageId }: { readonly notes: readonly Typed[]; readonly pageId: string }) {
  const typed = notes.flatMap((note) => (note.body.kind === 'transcript' && note.body.pageId === pageId ? [{ ...note, body: note.body }] : []))
  return (
    <>
      {typed.map(({ recordId, body, byName, at, item }, position) => (
        <section class="wish" key={recordId} aria-label="Typed copy of the handwriting">
          <h4>{position === typed.length - 1 ? 'Typed copy of the handwriting' : 'An earlier typed copy'}</h4>
          <p class="note__text">{body.text}</p>
          <p class="kept-item__fact">Typed by {byName}, {instantInWords(at)}. The handwriting is the letter; this copy goes beside it. <StateMark state={item} /></p>
        </section>
      ))}
    </>
  )
}
