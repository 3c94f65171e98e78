import type { VisitBody } from '../../../record/visit.ts'

const TITLES: Readonly<Record<NonNullable<VisitBody['visitType']>, string>> = {
  home: 'Home visit', school: 'School visit', office: 'Office visit', placement: 'Placement visit',
  familyTime: 'Family time', community: 'Visit in the community', court: 'Meeting at court',
}

/** A note's title, from where the visit took place. */
export function visitTitle(body: Pick<VisitBody, 'visitType'> | null): string {
  return body?.visitType ? TITLES[body.visitType] : 'Visit'
}
