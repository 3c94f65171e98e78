import { unreachable } from '../../record/unreachable.ts'
import type { VisitType } from '../../record/visit.ts'
import type { VisitStand } from '../../workers/device-api.ts'

/** Where a note stands, for a person. */
export function standInWords(stand: VisitStand): string {
  switch (stand) {
    case 'draft': return 'Draft'
    case 'shared': return 'Shared, not signed'
    case 'needs-settling': return 'Two versions to settle'
    case 'signed': return 'Signed'
    case 'withdrawn': return 'Withdrawn'
    default: return unreachable(stand)
  }
}

/** What kind of visit. */
export function visitTypeInWords(type: VisitType): string {
  switch (type) {
    case 'home': return 'Home visit'
    case 'school': return 'School visit'
    case 'office': return 'Meeting at the office'
    case 'placement': return 'Visit to the placement'
    case 'familyTime': return 'Family time'
    case 'community': return 'Meeting in the community'
    case 'court': return 'Meeting at court'
    default: return unreachable(type)
  }
}
