import type { CasePackBody } from '../../src/record/case-pack.ts'
import type { CaseId, ChildId, StaffId } from '../../src/record/ids.ts'
import type { Staff } from '../../src/record/staff.ts'
import type { CaseView } from '../../src/workers/device-api.ts'

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

/** The invented people of the tests. */
export const STEVE: Staff = { id: id(1) as StaffId, name: 'Steve Okafor', role: 'practitioner', title: 'Family Court Adviser', teamId: id(90) as Staff['teamId'] }
export const SUE: Staff = { id: id(2) as StaffId, name: 'Sue Lindqvist', role: 'practitioner', title: 'Children’s Guardian', teamId: id(90) as Staff['teamId'] }
export const NADIA: Staff = { id: id(3) as StaffId, name: 'Nadia Brown', role: 'supervisor', title: 'Practice Supervisor', teamId: id(90) as Staff['teamId'] }

export const CASSIE_CASE = id(11) as CaseId
export const CASSIE = id(12) as ChildId
export const KOFI_CASE = id(21) as CaseId

/** An invented private law case, its visit planned for `today` (`2026-11-23`). */
export function cassiePack(today: string): CasePackBody {
  const c100 = { source: 'C100', asOf: '2026-05-12' }
  return {
    caseName: 'Cassie', caseNumber: 'ZZ26P00123', pathway: 'childArrangementsProgramme', court: 'Family Court at Wexcombe', application: 'Child arrangements order', allocatedOn: '2026-05-14',
    children: [{ ...c100, id: CASSIE, firstName: 'Cassandra', lastName: 'Hale', preferredName: 'Cassie', dateOfBirth: '2018-03-09', band: 'primary', livesWith: 'Mum, at the family home', language: 'English' }],
    people: [
      { ...c100, id: id(31), name: 'Dana Hale', role: 'Respondent', relationship: 'Mum', standing: 'party', phone: '07700 900123' },
      { ...c100, id: id(32), name: 'Tom Ferris', role: 'Applicant', relationship: 'Dad', standing: 'party', phone: '07700 900456', note: 'Asks the court to see Cassie every other weekend.' },
      { id: id(33), source: 'Telephone call with school', asOf: '2026-06-02', name: 'Ms Amin', role: 'Class teacher', relationship: 'Teacher', standing: 'professional' },
    ],
    hearings: [{ id: id(41), source: 'Notice of hearing', asOf: '2026-10-01', type: 'Dispute resolution appointment', date: '2026-12-15', time: '10:30', venue: 'Family Court at Wexcombe, court 3' }],
    orders: [{ id: id(42), source: 'Sealed order', asOf: '2026-06-20', type: 'Directions', made: '2026-06-20', summary: 'Section 7 report to be filed by 1 December 2026.' }],
    courtAsked: [
      { id: id(43), source: 'Order', asOf: '2026-06-20', text: 'What are Cassie’s wishes and feelings about seeing her father?' },
      { id: id(44), source: 'Order', asOf: '2026-06-20', text: 'What arrangements would be safe, and how should they begin?' },
    ],
    earlierVisits: [{ id: id(45), source: 'Case record', asOf: '2026-07-08', date: '2026-07-08', by: 'Mo Reyes, Family Court Adviser', summary: 'First meeting at school. Cassie drew her house and talked about her rabbit. Mo explained that a new worker would come.' }],
    letters: [{ id: id(46), source: 'Case record', asOf: '2026-10-30', kind: 'handover', to: 'Cassie', sentOn: '2026-10-30', read: 'yes' }],
    needs: [{ id: id(47), source: 'Call with mum', asOf: '2026-06-01', childId: CASSIE, topic: 'Talking', text: 'Needs time before she answers. Likes to draw while she talks.', from: 'parent' }],
    safetyMarkers: [{ id: id(48), source: 'Safeguarding letter', asOf: '2026-05-28', type: 'Allegation of domestic abuse', text: 'Mum says that Dad shouted and broke things when they lived together. Dad denies it. No finding has been made.', guidance: 'Do not tell either party the other’s address or telephone number.', reviewBy: '2026-12-01' }],
    checks: [{ id: id(49), source: 'Police', asOf: '2026-05-26', kind: 'Police check', receivedOn: '2026-05-26', summary: 'One call-out in 2022, no further action.' }],
    plannedVisits: [{ id: id(51), source: 'Visit plan', asOf: '2026-11-16', forStaffId: STEVE.id, date: today, time: '15:45', visitType: 'home', placeName: 'Mum’s home', childIds: [CASSIE], purpose: 'Second meeting: hear what Cassie wants the court to know about seeing her dad.', present: [id(31)] }],
  }
}

/** The case as the device worker gives it. */
export function cassieView(today: string): CaseView {
  return {
    caseId: CASSIE_CASE, pack: cassiePack(today), asOf: '2026-11-20', allocated: true, visits: [],
    contacts: [{ personId: id(31), personName: 'Dana Hale', address: '14 Larch Row\nWexcombe', phone: '07700 900123', email: '', confidential: true, reason: 'Dad does not know this address.', source: 'C8', asOf: '2026-05-12' }],
  }
}
