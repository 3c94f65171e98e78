import { TextButton } from '../../../components/action/button.tsx'
import { Details } from '../../../components/page/details.tsx'
import { Tag } from '../../../components/page/tag.tsx'
import { ExactWords } from '../../../components/record/exact-words.tsx'
import { countInWords } from '../../../components/words/count-in-words.ts'
import { calendarDateOf, dateInWords } from '../../../components/words/date-in-words.ts'
import type { CaseId } from '../../../record/ids.ts'
import type { QuestionLine } from '../../../workers/direct-work-api.ts'
import { navigate } from '../../route.ts'
import { useDeviceQuery } from '../../use-device-query.ts'

interface OpenQuestionsProps {
  readonly caseId: CaseId
  /** Only of these children; absent: of all. */
  readonly childIds?: readonly string[]
}

/**
 * The questions that the children of a case still wait for an answer to: from whichever visit, until somebody has written that they were answered.
 * Folded, since a child's words are not for whoever looks over; and nothing where nothing is open.
 */
export function OpenQuestions({ caseId, childIds }: OpenQuestionsProps) {
  const answer = useDeviceQuery((device) => device.questionsAsked(caseId), [caseId, 'outbox'], [caseId])
  if (answer.kind === 'loading') return null
  if (answer.kind === 'failed') return <p role="alert">Whether a child’s question is still open could not be read. Lock Doorstep, unlock it, and look again.</p>
  const open = answer.value.filter(({ standing, childId }) => standing.kind !== 'answered' && (childIds === undefined || childId === undefined || childIds.includes(childId)))
  const names = [...new Set(open.map(({ childName }) => childName))]
  return (
    <>
      {names.map((name) => {
        const theirs = open.filter(({ childName }) => childName === name)
        return (
          <Details key={name} summary={`${countInWords(theirs.length, 'question')} from ${name} still open`}>
            <ul class="facts">{theirs.map((question) => <OneQuestion key={question.pageId + question.itemRef} question={question} />)}</ul>
          </Details>
        )
      })}
    </>
  )
}

function OneQuestion({ question }: { readonly question: QuestionLine }) {
  const { statement, standing, covered, askedAt, forWhom, recordId } = question
  const today = calendarDateOf(Date.now())
  const asked = dateInWords(calendarDateOf(Date.parse(askedAt)))
  return (
    <li class="fact stack stack--tight">
      {covered
        ? <p>A question that was to stay covered until somewhere quiet.</p>
        : <ExactWords text={statement.text} fidelity={statement.fidelity} promptKind={statement.promptKind} precededBy={statement.precededBy} />}
      <p>{[`Asked on ${asked}`, !covered && forWhom].filter(Boolean).join(', ')}. {standing.kind === 'promised' ? `You said: I’ll find out by ${dateInWords(standing.findOutBy)}.` : 'Nobody has answered yet.'}</p>
      {standing.kind === 'promised' && standing.findOutBy < today && <p><Tag look="attention">That day has passed</Tag></p>}
      <p><TextButton onPress={() => navigate({ screen: 'direct-work', recordId })}>Open it to write what came of it<span class="visually-hidden"> (question of {asked})</span></TextButton></p>
    </li>
  )
}
