import type { ComponentChildren } from 'preact'
import type { AddendumBody, OversightBody, QuestionBody } from '../../record/beside.ts'
import { unreachable } from '../../record/unreachable.ts'
import { StateMark, type WorkState } from '../record/state-mark.tsx'
import { dateInWords, instantInWords } from '../words/date-in-words.ts'
import { ADDENDUM_REASONS, OVERSIGHT_KINDS, wordsFor } from './note-words.ts'
import './note.css'

/** Something that stands beside a note. */
export type BesideItem =
  | { readonly kind: 'addendum'; readonly recordId: string; readonly body: AddendumBody; readonly byName: string; readonly at: string; readonly item: WorkState }
  | { readonly kind: 'question'; readonly recordId: string; readonly body: QuestionBody; readonly byName: string; readonly at: string; readonly answered: boolean; readonly item: WorkState }
  | { readonly kind: 'oversight'; readonly recordId: string; readonly body: OversightBody; readonly byName: string; readonly at: string; readonly item: WorkState }

interface BesideListProps {
  readonly items: readonly BesideItem[]
  /** What may be done with an open question, e.g. answer it. */
  readonly questionAction?: (questionId: string) => ComponentChildren
}

/** Addenda, questions and oversight beside a note, oldest first; an answer stands under its question. */
export function BesideList({ items, questionAction }: BesideListProps) {
  const questions = new Set(items.filter((item) => item.kind === 'question').map((item) => item.recordId))
  const answers = (questionId: string) => items.filter((item) => item.kind === 'addendum' && item.body.answers === questionId)
  const top = items.filter((item) => !(item.kind === 'addendum' && item.body.answers !== undefined && questions.has(item.body.answers)))
  if (items.length === 0) return <p class="quiet">Nothing stands beside this note.</p>
  return (
    <ol class="beside">
      {[...top].sort((a, b) => a.at.localeCompare(b.at)).map((item) => (
        <li class={`beside__item beside__item--${item.kind}`} key={item.recordId}>
          <BesideView item={item} />
          {item.kind === 'question' && answers(item.recordId).map((answer) => <div class="beside__inside" key={answer.recordId}><BesideView item={answer} /></div>)}
          {item.kind === 'question' && !item.answered && questionAction?.(item.recordId)}
        </li>
      ))}
    </ol>
  )
}

function BesideView({ item }: { readonly item: BesideItem }) {
  const by = <p class="beside__by">{item.byName}, {instantInWords(item.at)} <StateMark state={item.item} /></p>
  switch (item.kind) {
    case 'addendum': return (
      <>
        <h3>Addendum: {wordsFor(ADDENDUM_REASONS, item.body.reason).toLowerCase()}</h3>
        {by}
        <p class="beside__text">{item.body.text}</p>
      </>
    )
    case 'question': return (
      <>
        <h3>Question{item.answered ? '' : ', not answered yet'}</h3>
        {by}
        <p class="beside__text">{item.body.text}</p>
      </>
    )
    case 'oversight': return (
      <>
        <h3>Management oversight: {wordsFor(OVERSIGHT_KINDS, item.body.kind).toLowerCase()}</h3>
        {by}
        <p class="beside__text">{item.body.summary}</p>
        {item.body.decision !== '' && <p class="beside__text"><strong>Decision.</strong> {item.body.decision}</p>}
        {item.body.reasoning !== '' && <p class="beside__text"><strong>Reasoning.</strong> {item.body.reasoning}</p>}
        {item.body.directions.length > 0 && (
          <ul>{item.body.directions.map((direction) => <li key={direction.id}>{direction.what}. {direction.owner}{direction.due === undefined ? '' : `, by ${dateInWords(direction.due)}`}</li>)}</ul>
        )}
      </>
    )
    default: return unreachable(item)
  }
}
