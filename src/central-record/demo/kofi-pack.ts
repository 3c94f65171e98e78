import type { CasePackBody, ConfidentialContactBody } from '../../record/case-pack.ts'
import type { ChildId } from '../../record/ids.ts'
import type { Days } from './demo-days.ts'
import { MO, SUE } from './demo-staff.ts'

/** Ids of the demo's case Kofi: fixed, so that a second seeding elsewhere is the same case. */
export const kofiId = (number: number): string => `c0ffee02-2222-4b22-8b22-${String(number).padStart(12, '0')}`

export const KOFI = kofiId(1) as ChildId
export const KOFI_MUM = kofiId(2)
export const KOFI_GRANDMOTHER = kofiId(4)
export const KOFI_KEY_WORKER = kofiId(7)
const COURT = 'The family court at Northmoor'

/** Public law: Kofi is three and lives with his mother Mary; the local authority asks the court for a care order. Sue is his guardian. */
export function kofiPack(days: Days): CasePackBody {
  const application = { source: 'Application (C110A)', asOf: days.weekday(-44) }
  const order = { source: 'Order of the case management hearing', asOf: days.weekday(-30) }
  const statement = { source: 'Social worker’s statement', asOf: days.weekday(-44) }
  const record = { source: 'Case record', asOf: days.weekday(-5) }
  return {
    caseName: 'Kofi',
    caseNumber: `ZZ${days.weekday(-44).slice(2, 4)}C90027`,
    pathway: 'publicLaw',
    court: COURT,
    application: 'Care order (section 31) and placement order, by the local authority',
    allocatedOn: days.weekday(-43),
    children: [{
      ...application, id: KOFI, firstName: 'Kofi', lastName: 'Adomey', preferredName: 'Kofi', dateOfBirth: days.born(3, 4), band: 'early',
      livesWith: 'His mother, Mary, under an interim supervision order', language: 'English, and some Twi from his grandmother',
    }],
    people: [
      { ...application, id: KOFI_MUM, name: 'Mary Adomey', role: 'Respondent, represented', relationship: 'Mother', standing: 'party', note: 'Has periods of depression and has not always kept up with her medication. Her three older children live in care. Mornings are hard for her; early afternoon is better.' },
      { ...application, id: kofiId(3), name: 'Joseph Tanoe', role: 'Respondent, in person', relationship: 'Father', standing: 'party', note: 'In prison. Comes from a large family that he does not speak with and that did not know about Kofi.' },
      { ...statement, id: KOFI_GRANDMOTHER, name: 'Esther Adomey', role: 'Not a party', relationship: 'Grandmother, Mary’s mother', standing: 'connectedPerson', phone: '01632 960131', note: 'A steady figure for Kofi. Has a physical disability and uses a wheelchair; says herself that she could not care for him all day.' },
      { ...application, id: kofiId(5), name: 'Dele Marsh', role: 'Social worker', relationship: 'Kofi’s social worker', standing: 'professional', phone: '01632 960164' },
      { ...order, id: kofiId(6), name: 'Imran Vale', role: 'Solicitor for the child', relationship: 'Kofi’s solicitor, instructed by Sue', standing: 'professional', phone: '01632 960119' },
      { ...record, id: KOFI_KEY_WORKER, name: 'Ms Penn', role: 'Nursery key worker', relationship: 'Key worker', standing: 'professional', phone: '01632 960152' },
      { ...statement, id: kofiId(8), name: 'Ms Oyelade', role: 'Health visitor', relationship: 'Health visitor', standing: 'professional', phone: '01632 960187' },
      { ...record, id: kofiId(9), name: 'Beatrice Tanoe', role: 'Not a party', relationship: 'Aunt, Joseph’s sister', standing: 'connectedPerson', note: 'Learned of Kofi three weeks ago. Asked for time to think.' },
    ],
    hearings: [
      { ...order, id: kofiId(10), type: 'Issues resolution hearing', date: days.weekday(66), time: '10:00', venue: `${COURT}, court 1`, note: 'Guardian’s final analysis due one week before.' },
      { ...order, id: kofiId(11), type: 'Further case management hearing', date: days.weekday(12), time: '09:30', venue: `${COURT}, court 1`, note: 'To consider what is known of Joseph’s family.' },
      { ...application, id: kofiId(12), type: 'Case management hearing', date: days.weekday(-30), time: '10:00', venue: `${COURT}, court 1` },
    ],
    orders: [
      { ...order, id: kofiId(13), type: 'Interim supervision order', made: days.weekday(-30), summary: 'Kofi stays with Mary under a written agreement: nursery each weekday, weighing every two weeks, the social worker let in when she calls.' },
      { ...order, id: kofiId(14), type: 'Directions', made: days.weekday(-30), summary: 'Local authority to file a viability assessment of Joseph’s sister. Psychological assessment of Mary. Guardian’s interim analysis before the next hearing.' },
    ],
    courtAsked: [
      { ...order, id: kofiId(15), text: 'What is daily life like for Kofi with his mother now, and is he safe there while the court decides?' },
      { ...order, id: kofiId(16), text: 'Could anyone in his father’s family care for Kofi?' },
      { ...order, id: kofiId(17), text: 'Who matters to Kofi, and how should he keep them whatever the court decides?' },
    ],
    earlierVisits: [
      { ...record, id: kofiId(18), date: days.weekday(-5), by: 'Sue, Children’s Guardian', summary: 'At nursery. Kofi built and knocked down towers and came to his key worker when another child fell. Note shared, not yet signed.' },
      { source: 'Visit note, signed', asOf: days.weekday(-17), id: kofiId(19), date: days.weekday(-17), by: 'Mo, Family Court Adviser', summary: 'Family time with his grandmother. Kofi climbed on the footrest of her chair and she sang to him.' },
      { source: 'Visit note, signed', asOf: days.weekday(-26), id: kofiId(20), date: days.weekday(-26), by: 'Sue, Children’s Guardian', summary: 'At home with Mary. First meeting. Kofi played with a saucepan and a spoon and stayed near his mother.' },
    ],
    letters: [
      { source: 'Case record', asOf: days.weekday(-40), id: kofiId(21), kind: 'introduction', to: 'Mary, to read with Kofi: a page with Sue’s picture', sentOn: days.weekday(-40), read: 'yes' },
      { source: 'Case record', asOf: days.weekday(-9), id: kofiId(22), kind: 'update', to: 'Esther', sentOn: days.weekday(-9), read: 'unknown' },
    ],
    needs: [
      { source: 'Visit note', asOf: days.weekday(-26), id: kofiId(23), childId: KOFI, topic: 'Talking together', text: 'Uses single words and points. Understands more than he says. Pictures and things to hold help; no written words.', from: 'observed' },
      { source: 'Health visitor’s letter', asOf: days.weekday(-41), id: kofiId(24), childId: KOFI, topic: 'Health', text: 'Underweight for his age and behind in speech and in walking upstairs. Hearing test booked.', from: 'professional' },
      { source: 'Telephone call with his grandmother', asOf: days.weekday(-20), id: kofiId(25), childId: KOFI, topic: 'Comfort', text: 'A blue blanket, which he calls “boo”. The song his grandmother sings in Twi.', from: 'professional' },
      { source: 'Social worker’s statement', asOf: days.weekday(-44), id: kofiId(26), childId: KOFI, topic: 'Identity and family', text: 'Three older brothers and sisters in care, whom he has met twice. His father’s family is Ghanaian; nobody has told him about them yet.', from: 'document' },
    ],
    safetyMarkers: [
      { ...statement, id: kofiId(27), type: 'Worry about neglect', text: 'Kofi is underweight and has missed health appointments. Food in the flat has been short at the end of the month.', guidance: 'See the kitchen and where Kofi sleeps. If there is no food or Mary is not well enough to care for him, ring Dele Marsh before you leave.', reviewBy: days.weekday(12) },
      { source: 'Visit plan', asOf: days.weekday(-26), id: kofiId(28), type: 'Visiting', text: 'Third floor, the lift is often out of order. Mary does not answer the door to people she does not expect.', guidance: 'Send a text on the morning of the visit. Knock twice and say your name.' },
    ],
    checks: [
      { source: 'Police', asOf: days.weekday(-39), id: kofiId(29), kind: 'Police check', receivedOn: days.weekday(-39), summary: 'Nothing recorded about Mary. Joseph is serving a sentence for an offence that did not involve the family.' },
      { source: 'Local authority', asOf: days.weekday(-36), id: kofiId(30), kind: 'Children’s services file', receivedOn: days.weekday(-36), summary: 'Mary’s three older children were made subject to care orders six years ago. The judgment has been asked for.' },
    ],
    reports: [{ ...order, id: kofiId(34), type: 'Guardian’s interim analysis', dueOn: days.weekday(11) }],
    plannedVisits: [
      { source: 'Visit plan', asOf: days.weekday(-5), id: kofiId(31), forStaffId: SUE.id, date: days.today, time: '12:00', visitType: 'home', placeName: 'Mary and Kofi’s flat', childIds: [KOFI], purpose: 'See Kofi at home at a mealtime. Hear from Mary how the last two weeks have been and what help has come.', present: [KOFI_MUM] },
      { source: 'Visit plan', asOf: days.weekday(-5), id: kofiId(32), forStaffId: MO.id, date: days.today, time: '15:00', visitType: 'familyTime', placeName: 'Willow family centre', childIds: [KOFI], purpose: 'Family time with his grandmother, second half: what Kofi does when it ends.', present: [KOFI_GRANDMOTHER] },
      { source: 'Visit plan', asOf: days.weekday(-5), id: kofiId(33), forStaffId: SUE.id, date: days.weekday(8), time: '11:00', visitType: 'community', placeName: 'Beatrice Tanoe’s home', childIds: [], purpose: 'Meet Joseph’s sister before the hearing and tell her what the assessment would ask of her.', present: [kofiId(9)] },
    ],
  }
}

/** Contact details: none of them hidden from a party, none of them for a child to read. */
export function kofiContacts(days: Days): readonly { readonly recordId: string; readonly revId: string; readonly body: ConfidentialContactBody }[] {
  const form = { source: 'Application (C110A)', asOf: days.weekday(-44), confidential: false, reason: '' }
  return [
    { recordId: kofiId(40), revId: kofiId(41), body: { ...form, personId: KOFI_MUM, personName: 'Mary Adomey', address: 'Flat 31, Heron Court\nNorthmoor', phone: '01632 960193', email: '' } },
    { recordId: kofiId(42), revId: kofiId(43), body: { ...form, personId: kofiId(9), personName: 'Beatrice Tanoe', address: '6 Chapel Steps\nWestering', phone: '01632 960106', email: 'beatrice@westering.example', confidential: true, reason: 'Beatrice does not want her brother to know where she lives.', source: 'Telephone call with Sue', asOf: days.weekday(-19) } },
  ]
}
