import { linesMadeIn } from '../../../direct-work/line/lines-made.ts'
import { notesOfQuestion, questionsAskedIn, standingOfQuestion } from '../../../direct-work/questions/question-standing.ts'
import type { CaseId, ChildId } from '../../../record/ids.ts'
import type { DirectWorkView, EarlierWork, QuestionLine } from '../../direct-work-api.ts'
import type { OpenDevice } from '../open-device.ts'
import { directWorkView } from './direct-work-view.ts'
import { visitBody, visitStand } from './visit-view.ts'

/** Every question that the children of a case have asked, oldest first, with where it stands now: across visits, whoever wrote the answer. */
export function questionLines(device: OpenDevice, caseId: CaseId): QuestionLine[] {
  return sessionsOf(device, caseId).flatMap(({ recordId, body, childName, notes }) => questionsAskedIn(body).map((asked): QuestionLine => ({
    ...asked, recordId, visitId: body.visitId, ...(body.childId && { childId: body.childId }), childName, askedAt: body.startedAt, covered: body.ending === 'keep-covered',
    standing: standingOfQuestion(notesOfQuestion(notes, asked.pageId, asked.itemRef).map((entry) => entry.body)),
  })))
}

/** What a hand-over to a child may take up again: the lines they made, newest first, and the visits there were. Nothing of it goes onto the child's page by itself. */
export function earlierWork(device: OpenDevice, caseId: CaseId, childId: ChildId): EarlierWork {
  const { memory } = device
  const sessions = sessionsOf(device, caseId).filter(({ body }) => body.childId === childId)
  const lines = sessions.flatMap(({ recordId, body }) => linesMadeIn(body).map((line) => ({ ...line, recordId, covered: body.ending === 'keep-covered' }))).reverse()
  const visits = memory.visits(caseId).flatMap((recordId) => {
    const body = visitBody(device, recordId)
    const stand = visitStand(device, recordId)
    return body?.date !== undefined && stand !== 'withdrawn' ? [{ recordId, date: body.date, childIds: body.children }] : []
  })
  return { packAsOf: memory.pack(caseId)?.known.receivedAt ?? '', lines, visits }
}

/** Sessions of a case that stand, oldest first. Of a withdrawn visit nothing is taken up. */
function sessionsOf(device: OpenDevice, caseId: CaseId): DirectWorkView[] {
  return device.memory.records('direct-work', caseId)
    .flatMap((recordId) => directWorkView(device, recordId) ?? [])
    .filter(({ body }) => visitStand(device, body.visitId) !== 'withdrawn')
    .sort((a, b) => (a.body.startedAt < b.body.startedAt ? -1 : a.body.startedAt > b.body.startedAt ? 1 : 0))
}
