import type { CasePackBody, PlannedVisit } from '../../../record/case-pack.ts'

/** Planned visits of today and later, soonest first; those without a time come last on their day. */
export function comingVisits(pack: CasePackBody, today: string): readonly PlannedVisit[] {
  const key = (visit: PlannedVisit) => `${visit.date} ${visit.time ?? '99'}`
  return pack.plannedVisits.filter((visit) => visit.date >= today).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
