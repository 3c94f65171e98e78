import type { CasePackBody } from '../../../record/case-pack.ts'
import type { FilledFrom, VisitBody } from '../../../record/visit.ts'

/** A visit note with nothing in it. */
export function blankVisit(): VisitBody {
  return {
    children: [], placeName: '', purpose: '', explained: '', present: [], seen: [], entries: [], safetyDetails: '', safetyActionTaken: '',
    analysis: '', nextActions: [], noActionsReason: '', toldChildNext: '', childSummary: '', filledFrom: [],
  }
}

/**
 * A note filled in from the case pack, each field naming the fact it came from. Only facts are filled in: what was seen and
 * what it means stay empty. Who is expected stands as the family would say it (Mum), not by their part at court.
 * `plannedVisit` in filledFrom names the plan the note was started from; `today` is the device's own calendar date.
 */
export function visitFromPack(pack: CasePackBody, plannedVisitId: string | undefined, today: string): VisitBody {
  const planned = pack.plannedVisits.find((one) => one.id === plannedVisitId)
  const children = planned ? planned.childIds : pack.children.map((child) => child.id)
  const body = { ...blankVisit(), children, seen: children.map((id) => ({ id })) }
  if (!planned) {
    const from = pack.children.map((child): FilledFrom => ({ id: 'children', factId: child.id, source: child.source, asOf: child.asOf }))
    return { ...body, date: today, filledFrom: from.slice(0, 1) }
  }
  const from = (id: string): FilledFrom => ({ id, factId: planned.id, source: planned.source, asOf: planned.asOf })
  const present = planned.present.flatMap((id) => {
    const person = pack.people.find((one) => one.id === id)
    return person ? [{ id: person.id, name: person.name, role: person.relationship || person.role }] : []
  })
  return {
    ...body, visitType: planned.visitType, announced: 'planned', placeName: planned.placeName, date: planned.date, purpose: planned.purpose, present,
    ...(planned.time !== undefined && { startsAt: planned.time }),
    filledFrom: ['plannedVisit', 'children', 'visitType', 'announced', 'placeName', 'date', 'purpose', ...(present.length > 0 ? ['present'] : []), ...(planned.time === undefined ? [] : ['startsAt'])].map(from),
  }
}
