import type { CasePackBody, ConfidentialContactBody } from '../../record/case-pack.ts'
import type { ChildId } from '../../record/ids.ts'
import { inWords, type Days } from './demo-days.ts'
import { MO, STEVE } from './demo-staff.ts'

/** Ids of the demo's case Cassie: fixed, so that a second seeding elsewhere is the same case. */
export const cassieId = (number: number): string => `c0ffee01-2222-4b22-8b22-${String(number).padStart(12, '0')}`

export const CASSIE = cassieId(1) as ChildId
export const CASSIE_MUM = cassieId(2)
const CASSIE_DAD = cassieId(3)
export const CASSIE_TEACHER = cassieId(4)
const COURT = 'The family court at Northmoor'

/** Private law: Cassie's mum and dad separated when she was four; her dad asks the court to see her. Mo began, Steve goes on. */
export function cassiePack(days: Days): CasePackBody {
  const application = { source: 'Application (C100)', asOf: days.weekday(-96) }
  const safeguarding = { source: 'Safeguarding letter', asOf: days.weekday(-61) }
  const order = { source: 'Order of the first hearing', asOf: days.weekday(-54) }
  const record = { source: 'Case record', asOf: days.weekday(-12) }
  return {
    caseName: 'Cassie',
    caseNumber: `ZZ${days.weekday(-96).slice(2, 4)}P90014`,
    pathway: 'childArrangementsProgramme',
    court: COURT,
    application: 'Child arrangements order: Cassie’s dad asks to spend time with her',
    allocatedOn: days.weekday(-40),
    children: [{
      ...application, id: CASSIE, firstName: 'Cassandra', lastName: 'Larkfield', preferredName: 'Cassie', dateOfBirth: days.born(7, 8), band: 'primary',
      livesWith: 'Her mum, Joanne. They moved in with no one else after the separation.', language: 'English',
    }],
    people: [
      { ...application, id: CASSIE_MUM, name: 'Joanne Larkfield', role: 'Respondent, in person', relationship: 'Mum', standing: 'party', note: 'Became upset when Daniel first asked her about seeing Cassie. Would rather be rung after 6pm, when Cassie is in her room.' },
      { ...application, id: CASSIE_DAD, name: 'Daniel Whitmoor', role: 'Applicant, in person', relationship: 'Dad', standing: 'party', phone: '01632 960112', note: 'Last saw Cassie when she was four. Says that he is settled, in work and has not drunk for two years.' },
      { ...record, id: CASSIE_TEACHER, name: 'Ms Abara', role: 'Class teacher', relationship: 'Teacher', standing: 'professional', phone: '01632 960145' },
      { ...safeguarding, id: cassieId(5), name: 'Pat Larkfield', role: 'Not a party', relationship: 'Gran, mum’s mother', standing: 'connectedPerson', note: 'Fetches Cassie from school on Mondays and Thursdays.' },
      { ...order, id: cassieId(6), name: 'District Judge Hallam', role: 'Judge', relationship: 'Judge in the case', standing: 'professional' },
    ],
    hearings: [
      { ...order, id: cassieId(10), type: 'Dispute resolution appointment', date: days.weekday(31), time: '10:30', venue: `${COURT}, court 2`, note: 'Steve need not attend unless the court asks after reading the report.' },
      { ...order, id: cassieId(11), type: 'First hearing (FHDRA)', date: days.weekday(-54), time: '14:00', venue: `${COURT}, court 2`, note: 'Mo attended and spoke with both parents apart.' },
    ],
    orders: [{ ...order, id: cassieId(12), type: 'Directions', made: days.weekday(-54), summary: `Section 7 report to be filed by ${inWords(days.weekday(17))}. No order yet about time with dad. Both parents to have a separate information session on parenting after separation.` }],
    courtAsked: [
      { ...order, id: cassieId(13), text: 'What are Cassie’s wishes and feelings about seeing her dad, in the light of her age and understanding?' },
      { ...order, id: cassieId(14), text: 'Would time with her dad be safe for Cassie and in her interests, and if so how should it begin?' },
      { ...order, id: cassieId(15), text: 'What would help her mum and dad to talk to each other about Cassie?' },
    ],
    earlierVisits: [
      { source: 'Visit note, signed', asOf: days.weekday(-12), id: cassieId(16), date: days.weekday(-12), by: 'Steve, Family Court Adviser', summary: 'At home. Cassie showed Steve her rabbit and spoke about school and Gran. She asked what her dad looks like now. Mum stayed in the kitchen with the door open.' },
      { source: 'Visit note, signed', asOf: days.weekday(-47), id: cassieId(17), date: days.weekday(-47), by: 'Mo, Family Court Adviser', summary: 'At school, alone. First meeting. Mo said who she was, that the judge decides, and that Steve would come next.' },
    ],
    letters: [
      { ...record, id: cassieId(18), kind: 'introduction', to: 'Cassie', sentOn: days.weekday(-52), read: 'yes' },
      { source: 'Case record', asOf: days.weekday(-38), id: cassieId(19), kind: 'handover', to: 'Cassie', sentOn: days.weekday(-38), read: 'yes' },
      { source: 'Case record', asOf: days.weekday(-8), id: cassieId(20), kind: 'update', to: 'Cassie', sentOn: days.weekday(-8), read: 'unknown' },
    ],
    needs: [
      { source: 'Visit note', asOf: days.weekday(-47), id: cassieId(21), childId: CASSIE, topic: 'Talking together', text: 'Needs time before she answers. Finds it easier to talk while her hands are busy: drawing, or stroking the rabbit.', from: 'observed' },
      { source: 'Telephone call with mum', asOf: days.weekday(-58), id: cassieId(22), childId: CASSIE, topic: 'Health', text: 'Asthma. A blue inhaler is kept in the kitchen and one at school.', from: 'parent' },
      { source: 'Telephone call with school', asOf: days.weekday(-49), id: cassieId(23), childId: CASSIE, topic: 'Reading and writing', text: 'Reads well for her age. Writing tires her; she would rather draw and have an adult write the words.', from: 'professional' },
      { source: 'Visit note', asOf: days.weekday(-12), id: cassieId(24), childId: CASSIE, topic: 'What matters to her', text: 'Her rabbit, Biscuit. Being told beforehand what will happen and who will be there.', from: 'child' },
    ],
    safetyMarkers: [
      { ...safeguarding, id: cassieId(25), type: 'Allegation of domestic abuse', text: 'Joanne says that Daniel shouted, threw things and once blocked the door when they lived together and he was drinking. Daniel accepts that he shouted and drank; he denies blocking the door. The court has made no finding.', guidance: 'See the parents apart. Do not carry messages between them.', reviewBy: days.weekday(31) },
      { ...safeguarding, id: cassieId(26), type: 'Address not to be told', text: 'Joanne and Cassie have moved. Daniel does not know where they live, nor which school.', guidance: 'Do not name the street or the school to Daniel, on paper or aloud.', reviewBy: days.weekday(31) },
    ],
    checks: [
      { source: 'Police', asOf: days.weekday(-68), id: cassieId(27), kind: 'Police check, level 1', receivedOn: days.weekday(-68), summary: 'One callout to the former family home, three years ago, after a neighbour heard shouting. No arrest, no further action. Nothing since.' },
      { source: 'Local authority', asOf: days.weekday(-65), id: cassieId(28), kind: 'Children’s services check', receivedOn: days.weekday(-65), summary: 'Not known beyond the police notice of that callout, which was closed after a telephone call with Joanne.' },
    ],
    reports: [{ ...order, id: cassieId(33), type: 'Section 7 report', dueOn: days.weekday(17) }],
    plannedVisits: [
      { source: 'Visit plan', asOf: days.weekday(-8), id: cassieId(30), forStaffId: STEVE.id, date: days.today, time: '15:45', visitType: 'home', placeName: 'Mum’s home', childIds: [CASSIE], purpose: 'Hear what Cassie wants the judge to know about her dad, in her own way and time. Answer the question she asked last time.', present: [CASSIE_MUM] },
      { source: 'Visit plan', asOf: days.weekday(-2), id: cassieId(31), forStaffId: MO.id, date: days.today, time: '11:15', visitType: 'school', placeName: 'Cassie’s school', childIds: [CASSIE], purpose: 'Say goodbye to Cassie and bring her the card that was promised. Hear from her teacher how the last weeks have been.', present: [CASSIE_TEACHER] },
      { source: 'Visit plan', asOf: days.weekday(-8), id: cassieId(32), forStaffId: STEVE.id, date: days.weekday(10), time: '10:00', visitType: 'office', placeName: 'The Northmoor office', childIds: [], purpose: 'Talk with Daniel about what Cassie has said that she agreed to have told.', present: [CASSIE_DAD] },
    ],
  }
}

/** Contact details that Daniel must not learn: a record of their own. */
export function cassieContacts(days: Days): readonly { readonly recordId: string; readonly revId: string; readonly body: ConfidentialContactBody }[] {
  const form = { source: 'Confidential contact details (C8)', asOf: days.weekday(-90) }
  return [
    { recordId: cassieId(40), revId: cassieId(41), body: { ...form, personId: CASSIE_MUM, personName: 'Joanne Larkfield', address: '14 Larch Row\nNorthmoor', phone: '01632 960178', email: 'joanne@northmoor.example', confidential: true, reason: 'Daniel does not know this address. Not to be told to any party.' } },
    { recordId: cassieId(42), revId: cassieId(43), body: { ...form, personId: CASSIE_DAD, personName: 'Daniel Whitmoor', address: 'Flat 3, 9 Mill Yard\nEastwick', phone: '01632 960112', email: 'daniel@eastwick.example', confidential: false, reason: '' } },
  ]
}
