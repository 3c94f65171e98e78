import type { RecordId } from '../../record/ids.ts'
import type { VisitBody } from '../../record/visit.ts'
import type { CentralWords } from '../ledger/write-central.ts'
import { cassieThreeHouses } from './cassie-three-houses.ts'
import { CASSIE, CASSIE_MUM, CASSIE_TEACHER, cassieId } from './cassie-pack.ts'
import type { Days } from './demo-days.ts'
import { HELEN, MO, STEVE } from './demo-staff.ts'
import { addendum, question, signedNote } from './earlier-note.ts'

/** Cassie's record so far: Mo's first meeting and Steve's first visit, both signed, and what the supervisor asked beside them. */
export function cassieWords(caseId: string, days: Days): readonly CentralWords[] {
  const school = signedNote({
    caseId, recordId: cassieId(50), draftId: cassieId(51), lastId: cassieId(52), author: MO,
    writtenAt: days.at(-47, '15:40'), finishedAt: days.at(-47, '16:55'), body: schoolVisit(days),
  })
  const houses = cassieThreeHouses(caseId, days)
  const home = signedNote({
    artefacts: houses.filter(({ kind }) => kind === 'direct-work'),
    caseId, recordId: cassieId(53), draftId: cassieId(54), lastId: cassieId(55), author: STEVE,
    writtenAt: days.at(-12, '17:20'), finishedAt: days.at(-12, '18:35'), body: homeVisit(days),
  })
  const asked = cassieId(56) as RecordId
  return [
    ...school.words,
    question({ caseId, recordId: asked, revId: cassieId(57), author: HELEN, writtenAt: days.at(-44, '10:05'), body: { ...school.refersTo, text: 'Does Cassie know that what she tells us goes into a report which both of her parents read?' } }),
    addendum({
      caseId, recordId: cassieId(58), revId: cassieId(59), author: MO, writtenAt: days.at(-43, '09:30'),
      body: { ...school.refersTo, reason: 'answerToManager', answers: asked, text: 'Yes. I told her at the start, with the picture page, and she said it back to me as “you tell the judge and the judge tells Mum and Dad”. I did not write that down in the note and should have.' },
    }),
    ...houses,
    ...home.words,
    question({ caseId, recordId: cassieId(60), revId: cassieId(61), author: HELEN, writtenAt: days.at(-9, '11:20'), body: { ...home.refersTo, text: 'Cassie asked what her dad looks like now. Who will answer her, and has Joanne been asked how she feels about a photograph?' } }),
  ]
}

function schoolVisit(days: Days): VisitBody {
  return {
    children: [CASSIE], visitType: 'school', announced: 'planned', mode: 'inPerson', placeName: 'Cassie’s school, the reading room',
    date: days.weekday(-47), startsAt: '13:30', endsAt: '14:20',
    purpose: 'First meeting with Cassie. To tell her who I am and what will happen, and to learn how she likes to be talked with. The court has asked for her wishes and feelings.',
    explained: 'That I listen to children and write to the judge, that the judge decides and not Cassie, that I cannot keep a secret if somebody is not safe, and that Steve would come after me. I used the picture page.',
    present: [
      { id: CASSIE, name: 'Cassie', role: 'Child' },
      { id: CASSIE_TEACHER, name: 'Ms Abara', role: 'Teacher', cameAt: '13:30', leftAt: '13:40' },
    ],
    seen: [{ id: CASSIE, seen: 'yes', alone: 'yes' }],
    entries: [
      { id: cassieId(70), type: 'observed', at: '13:35', text: 'Cassie came in holding Ms Abara’s hand. She chose the chair by the window and kept her coat on.' },
      { id: cassieId(71), type: 'observed', at: '13:45', text: 'When I put out paper and pens she took off her coat and drew a house with three windows and a hutch. She spoke more while she drew.' },
      { id: cassieId(72), type: 'said', at: '13:50', statement: { id: cassieId(73), speaker: 'Cassie', speakerId: CASSIE, text: 'That’s Biscuit’s house and that’s our house and Gran comes on Mondays', fidelity: 'exact', precededBy: 'Tell me about your picture.', promptKind: 'open', at: '13:50', heardBy: 'Mo' } },
      { id: cassieId(74), type: 'said', at: '14:05', statement: { id: cassieId(75), speaker: 'Cassie', speakerId: CASSIE, text: 'I was little. He had a red car', fidelity: 'exact', precededBy: 'What do you remember about your dad?', promptKind: 'open', at: '14:05', heardBy: 'Mo' } },
      { id: cassieId(76), type: 'reported', at: '13:32', by: 'Ms Abara, class teacher', text: 'Cassie is settled and has two close friends. She went quiet for some days in the week that the court papers came.' },
      { id: cassieId(77), type: 'judgement', text: 'Cassie was wary and then at ease. She holds a few early memories of her dad and did not say whether she wants to see him. I did not ask her to choose.' },
    ],
    safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
    analysis: 'Cassie needs time and something to do with her hands. It is too early to say what she wants. A change of worker now needs care: she was told, and should have a letter with Steve’s picture before he comes.',
    nextActions: [
      { id: cassieId(78), what: 'Send Cassie a letter with Steve’s picture', owner: 'Mo', due: days.weekday(-38) },
      { id: cassieId(79), what: 'First visit by Steve, at home, with drawing things', owner: 'Steve', due: days.weekday(-12) },
    ],
    noActionsReason: '', nextContact: days.weekday(-12),
    toldChildNext: 'That a letter will come, then Steve, and that I will come once more to say goodbye.',
    childSummary: 'I came to your school and we sat in the reading room. You drew your house and Biscuit’s hutch. You told me you remember your dad’s red car. I told you that the judge decides and that Steve will come next.',
    filledFrom: [], permissionForPictures: 'notAsked',
  }
}

function homeVisit(days: Days): VisitBody {
  return {
    children: [CASSIE], visitType: 'home', announced: 'planned', mode: 'inPerson', placeName: 'Mum’s home, the front room',
    date: days.weekday(-12), startsAt: '15:50', endsAt: '16:55',
    purpose: 'To get to know Cassie, to see her at home, and to begin to hear what she would like the judge to know about her dad.',
    explained: 'Who I am and that Mo asked me to come, that she may stop or say “pass” at any time, and that her mum and dad will read what I write unless we find a good reason to keep something more private.',
    present: [
      { id: CASSIE, name: 'Cassie', role: 'Child' },
      { id: CASSIE_MUM, name: 'Joanne Larkfield', role: 'Mum', cameAt: '15:50', leftAt: '16:05' },
    ],
    seen: [{ id: CASSIE, seen: 'yes', alone: 'partly', notAloneReason: 'Joanne was in the kitchen with the door open from 16:05. Cassie asked for the door to stay open.', couldTalkFreely: 'unsure' }],
    entries: [
      { id: cassieId(80), type: 'observed', at: '15:55', text: 'The front room was warm and tidy. Cassie fetched her rabbit from the yard and sat on the floor with it in her lap.' },
      { id: cassieId(81), type: 'reported', at: '16:00', by: 'Joanne Larkfield, mum', text: 'Joanne said that Cassie had slept badly before the visit. She said that she would not stop Cassie from seeing her dad “if somebody is there”.' },
      { id: cassieId(82), type: 'said', at: '16:15', statement: { id: cassieId(83), speaker: 'Cassie', speakerId: CASSIE, text: 'What does he look like now?', fidelity: 'exact', precededBy: '', promptKind: 'none', at: '16:15', heardBy: 'Steve' } },
      { id: cassieId(84), type: 'said', at: '16:20', statement: { id: cassieId(85), speaker: 'Cassie', speakerId: CASSIE, text: 'A place with chips and Gran at the next table', fidelity: 'exact', precededBy: 'If you ever did see your dad, what would be a good place?', promptKind: 'open', at: '16:20', heardBy: 'Steve' } },
      { id: cassieId(86), type: 'said', at: '16:35', statement: { id: cassieId(87), speaker: 'Cassie', speakerId: CASSIE, text: 'I don’t want Mum to be sad', fidelity: 'exact', precededBy: 'Is there anything that worries you about it?', promptKind: 'open', at: '16:35', heardBy: 'Steve' } },
      { id: cassieId(88), type: 'observed', at: '16:40', text: 'Cassie looked towards the kitchen door three times while we talked about her dad. She did not when we talked about school.' },
      { id: cassieId(89), type: 'document', document: 'School report, summer term', text: 'Attendance 96 per cent. “Cassie is thoughtful and kind to younger children.”' },
      { id: cassieId(90), type: 'judgement', text: 'Cassie is curious about her dad and worried for her mum. Both can be true. What she said about a place was an answer to a question with “if”, and is not a wish to go.' },
    ],
    safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
    analysis: 'What this means for Cassie: she may be holding back to look after her mum’s feelings. I need to see her once more somewhere that is hers, and to talk with Joanne about how Cassie can be given leave to be curious. I do not yet know how Cassie remembers the arguments; she did not speak of them and I did not ask.',
    nextActions: [
      { id: cassieId(91), what: 'Second visit; answer Cassie’s question about how her dad looks now', owner: 'Steve', due: days.today },
      { id: cassieId(92), what: 'Telephone Joanne after 6pm about what would help her to feel safe about any first meeting', owner: 'Steve', due: days.weekday(-6) },
    ],
    noActionsReason: '', nextContact: days.today,
    toldChildNext: 'That I will come again in about two weeks, that I will find out the answer to her question, and that nothing changes before the judge has decided.',
    childSummary: 'I met you and Biscuit at your house. You asked me what your dad looks like now, and I said I would find out. You told me you do not want Mum to be sad. You asked for the door to stay open and it did.',
    filledFrom: [], permissionForPictures: 'yes',
  }
}
