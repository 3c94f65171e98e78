import type { ChildId } from '../../../src/record/ids.ts'
import type { VisitBody } from '../../../src/record/visit.ts'

/** A note with every part that a signature needs. */
export function filledVisit(body: VisitBody, childIds: readonly ChildId[] = body.children): VisitBody {
  return {
    ...body, children: [...childIds], visitType: 'home', announced: 'planned', mode: 'inPerson', placeName: 'Home', date: '2026-11-23', startsAt: '15:00', endsAt: '16:10',
    purpose: 'To hear what the child thinks about contact.', explained: 'Who I am and what the court asked.', present: [{ id: '00000000-0000-4000-8000-0000000000a1', name: 'Mary', role: 'Mother' }],
    seen: childIds.map((id) => ({ id, seen: 'yes', alone: 'yes' })),
    entries: [{ id: '00000000-0000-4000-8000-0000000000b1', type: 'observed', text: 'The child showed me a den under the table.' }],
    safetyAnswer: 'noNewConcern', analysis: 'Settled at home.', noActionsReason: 'Nothing is open.', toldChildNext: 'That I will come once more.', childSummary: 'You showed me your den.',
  }
}
