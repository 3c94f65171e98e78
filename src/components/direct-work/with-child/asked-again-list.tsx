import type { AskedAgain } from '../../../record/direct-work/with-the-child.ts'
import { StateMark, type WorkState } from '../../record/state-mark.tsx'
import { instantInWords } from '../../words/date-in-words.ts'
import { AskedAgainEntry } from './asked-again-entry.tsx'
import '../direct-work.css'

interface AskedAgainInNote {
  readonly recordId: string
  readonly body: AskedAgain
  readonly byName: string
  readonly at: string
  readonly item: WorkState
}

/** What a child said at this visit of words and pictures from before, for whoever reads the note. */
export function AskedAgainList({ lines, childName }: { readonly lines: readonly AskedAgainInNote[]; readonly childName: (id: string) => string }) {
  if (lines.length === 0) return null
  return (
    <section class="session-notes__group" aria-label="Asked again at this visit">
      <h3>Asked again at this visit</h3>
      {lines.map(({ recordId, body, byName, item }) => (
        <div class="session-notes__note" key={recordId}>
          <AskedAgainEntry entry={body} childName={childName(body.childId)} />
          <p class="kept-item__fact">{instantInWords(body.at)}, in the room: {body.present}. Recorded by {byName} <StateMark state={item} /></p>
        </div>
      ))}
    </section>
  )
}
