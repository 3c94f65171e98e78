import type { Act, RecordKind } from './revision.ts'
import type { StaffRole } from './staff.ts'

/**
 * Who may read a revision: the practitioners allocated to the case; they and the team's supervisors; or the supervisors
 * only once the visit that it belongs to has been shared or signed (drawings, photographs and direct work; a withdrawal, if it came after).
 */
export type Audience = 'practitioners' | 'team' | 'with-visit'

/** Drafts are shown to no supervisor (no fishbowl); confidential contact details neither. */
export function audienceOf(kind: RecordKind, act: Act): Audience {
  if (kind === 'confidential-contact') return 'practitioners'
  if (kind === 'drawing' || kind === 'photograph' || kind === 'direct-work' || kind === 'direct-work-note') return 'with-visit'
  // Whoever has read a shared note must learn that it was withdrawn; of one never shared they learn nothing.
  if (kind === 'visit' && act === 'withdraw') return 'with-visit'
  if (kind === 'visit') return act === 'share' || act === 'sign' || act === 'settle' ? 'team' : 'practitioners'
  return 'team'
}

/** What each role may write. The same answer greys a button and guards the server. */
export function mayWrite(role: StaffRole, kind: RecordKind, act: Act): boolean {
  switch (kind) {
    case 'visit': return role === 'practitioner' && act !== 'add'
    case 'drawing':
    case 'photograph':
    case 'direct-work':
    case 'direct-work-note':
    case 'addendum': return role === 'practitioner' && act === 'add'
    case 'question':
    case 'oversight': return role === 'supervisor' && act === 'add'
    case 'read-mark': return act === 'add'
    case 'case-pack':
    case 'confidential-contact': return false
  }
}
