import { standingOfQuestion, type QuestionNote } from '../../direct-work/questions/question-standing.ts'
import { Details } from '../page/details.tsx'
import { StateMark, type WorkState } from '../record/state-mark.tsx'
import { dateInWords, instantInWords } from '../words/date-in-words.ts'

interface QuestionEntry { readonly recordId: string; readonly body: QuestionNote; readonly byName: string; readonly at: string; readonly item: WorkState }

/** What came of a question of the child: still open, promised by a day, or answered; and every entry before. */
export function QuestionFollowUp({ entries, childName }: { readonly entries: readonly QuestionEntry[]; readonly childName: string }) {
  const last = entries.at(-1)
  const before = entries.slice(0, -1)
  return (
    <div class="wish">
      <p><strong>{standingOfQuestion(entries.map(({ body }) => body)).kind === 'answered' ? 'Answered' : 'Still open'}</strong>{last === undefined && `: nobody has answered ${childName} yet`}</p>
      {last && <Entry entry={last} childName={childName} />}
      {before.length > 0 && <Details summary={`What was written about it before (${before.length})`}>{before.map((entry) => <Entry key={entry.recordId} entry={entry} childName={childName} />)}</Details>}
    </div>
  )
}

function Entry({ entry: { body, byName, at, item }, childName }: { readonly entry: QuestionEntry; readonly childName: string }) {
  return (
    <div>
      {body.kind === 'question-answered'
        ? <><p>{childName} was answered on {dateInWords(body.on)} ({body.how.toLowerCase()})</p><p class="note__text">What was said: {body.said}</p></>
        : <><p>I’ll find out by {dateInWords(body.findOutBy)}</p>{body.how.trim() !== '' && <p class="note__text">How: {body.how}</p>}</>}
      <p class="kept-item__fact">{byName}, {instantInWords(at)} <StateMark state={item} /></p>
    </div>
  )
}
