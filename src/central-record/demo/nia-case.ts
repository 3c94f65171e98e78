import type { CaseId, ChildId } from '../../record/ids.ts'
import type { VisitBody } from '../../record/visit.ts'
import type { DemoCase } from '../seed-demo.ts'
import type { Days } from './demo-days.ts'
import { RUTH } from './demo-staff.ts'
import { signedNote } from './earlier-note.ts'

const id = (number: number): string => `c0ffee03-2222-4b22-8b22-${String(number).padStart(12, '0')}`
const NIA = id(1) as ChildId
const COURT = 'The family court at Southmere'

export const NIA_CASE = 'c0ffee00-2222-4b22-8b22-000000000003' as CaseId

/** A small case of the other team, so that it can be tried that nobody else sees it. */
export function niaCase(days: Days): DemoCase {
  const application = { source: 'Application (C100)', asOf: days.weekday(-33) }
  return {
    caseId: NIA_CASE,
    teamId: RUTH.teamId,
    allocations: [{ staffId: RUTH.id, from: days.at(-30, '09:00') }],
    pack: {
      recordId: id(10), revId: id(11),
      body: {
        caseName: 'Nia', caseNumber: `ZZ${days.weekday(-33).slice(2, 4)}P90051`, pathway: 'childFocusedCourt', court: COURT,
        application: 'Specific issue order: which school Nia should go to', allocatedOn: days.weekday(-30),
        children: [{ ...application, id: NIA, firstName: 'Nia', lastName: 'Pellow', preferredName: 'Nia', dateOfBirth: days.born(10, 9), band: 'junior', livesWith: 'Her mother in the week and her father at weekends', language: 'English and Welsh' }],
        people: [
          { ...application, id: id(2), name: 'Carys Pellow', role: 'Applicant, in person', relationship: 'Mother', standing: 'party', phone: '01632 960121' },
          { ...application, id: id(3), name: 'Martin Pellow', role: 'Respondent, in person', relationship: 'Father', standing: 'party', phone: '01632 960122' },
        ],
        hearings: [{ ...application, id: id(4), type: 'Decision Hearing', date: days.weekday(24), time: '11:00', venue: `${COURT}, court 4` }],
        orders: [],
        courtAsked: [{ ...application, id: id(5), text: 'What does Nia say about her schools, and what would a change mean for her?' }],
        earlierVisits: [],
        letters: [{ source: 'Case record', asOf: days.weekday(-25), id: id(6), kind: 'introduction', to: 'Nia', sentOn: days.weekday(-25), read: 'yes' }],
        needs: [{ source: 'Telephone call with mother', asOf: days.weekday(-27), id: id(7), childId: NIA, topic: 'Language', text: 'Speaks Welsh with her mother and English at school. Likes to be asked which to use.', from: 'parent' }],
        safetyMarkers: [],
        checks: [{ source: 'Police', asOf: days.weekday(-28), id: id(8), kind: 'Police check, level 1', receivedOn: days.weekday(-28), summary: 'Nothing recorded.' }],
        plannedVisits: [{ source: 'Visit plan', asOf: days.weekday(-7), id: id(9), forStaffId: RUTH.id, date: days.today, time: '16:00', visitType: 'home', placeName: 'Mother’s home', childIds: [NIA], purpose: 'Read back to Nia what I wrote down last time and ask whether I have got it right.', present: [id(2)] }],
      },
    },
    contacts: [],
    revisions: signedNote({
      caseId: NIA_CASE, recordId: id(20), draftId: id(21), lastId: id(22), author: RUTH,
      writtenAt: days.at(-14, '16:45'), finishedAt: days.at(-14, '17:30'), body: firstVisit(days),
    }).words,
  }
}

function firstVisit(days: Days): VisitBody {
  return {
    children: [NIA], visitType: 'school', announced: 'planned', mode: 'inPerson', placeName: 'Nia’s school, the music room',
    date: days.weekday(-14), startsAt: '15:40', endsAt: '16:20',
    purpose: 'First meeting. To hear from Nia what her days at school are like.',
    explained: 'Who I am, that the judge decides, and that her parents will read what I write.',
    present: [{ id: NIA, name: 'Nia', role: 'Child' }],
    seen: [{ id: NIA, seen: 'yes', alone: 'yes' }],
    entries: [
      { id: id(30), type: 'said', at: '15:50', statement: { id: id(31), speaker: 'Nia', speakerId: NIA, text: 'I’d miss orchestra and I wouldn’t miss the bus', fidelity: 'exact', precededBy: 'What would be different if you changed schools?', promptKind: 'open', at: '15:50', heardBy: 'Ruth' } },
      { id: id(32), type: 'judgement', text: 'Nia weighed both schools without looking to me for the answer.' },
    ],
    safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
    analysis: 'Nia can say what each choice would cost her. She should be able to say it to the court in her own words.',
    nextActions: [{ id: id(33), what: 'Read the note back to Nia', owner: 'Ruth', due: days.today }],
    noActionsReason: '', nextContact: days.today,
    toldChildNext: 'That I will come again and read to her what I wrote.',
    childSummary: 'We sat in the music room. You told me what you would miss and what you would not. I will read this to you so that you can change it.',
    filledFrom: [], permissionForPictures: 'notAsked',
  }
}
