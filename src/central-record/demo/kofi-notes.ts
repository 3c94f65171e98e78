import type { RecordId } from '../../record/ids.ts'
import type { VisitBody } from '../../record/visit.ts'
import type { CentralWords } from '../ledger/write-central.ts'
import type { Days } from './demo-days.ts'
import { HELEN, MO, SUE } from './demo-staff.ts'
import { oversight, sharedNote, signedNote } from './earlier-note.ts'
import { kofiSortingMat } from './kofi-sorting-mat.ts'
import { KOFI, KOFI_GRANDMOTHER, KOFI_KEY_WORKER, KOFI_MUM, kofiId } from './kofi-pack.ts'

/** Kofi's record so far: Sue at home and Mo at family time, both signed; Sue at nursery, shared only; the supervisor's entry beside the first. */
export function kofiWords(caseId: string, days: Days): readonly CentralWords[] {
  const home = signedNote({
    caseId, recordId: kofiId(50), draftId: kofiId(51), lastId: kofiId(52), author: SUE,
    writtenAt: days.at(-26, '15:10'), finishedAt: days.at(-26, '17:05'), body: homeVisit(days),
  })
  const familyTime = signedNote({
    caseId, recordId: kofiId(53), draftId: kofiId(54), lastId: kofiId(55), author: MO,
    writtenAt: days.at(-17, '16:30'), finishedAt: days.at(-16, '09:15'), body: familyTimeVisit(days),
  })
  const nursery = sharedNote({
    caseId, recordId: kofiId(56), draftId: kofiId(57), lastId: kofiId(58), author: SUE,
    writtenAt: days.at(-5, '12:20'), finishedAt: days.at(-5, '12:40'), body: nurseryVisit(days),
  })
  return [
    ...home.words,
    oversight({
      caseId, recordId: kofiId(59) as RecordId, revId: kofiId(60), author: HELEN, writtenAt: days.at(-20, '14:00'),
      body: {
        ...home.refersTo, kind: 'situationalConsultation',
        summary: 'Sue and I read her first home visit together. Kofi was seen, not alone, and the reason is given.',
        decision: 'Sue is to see Kofi at a mealtime and to consult the psychologist about Mary’s depression and medication.',
        reasoning: 'The worry is about food and routine, and the first visit fell between meals. What was seen between mother and son was warm, and the court should have both.',
        directions: [
          { id: kofiId(61), what: 'Visit at a mealtime', owner: 'Sue', due: days.today },
          { id: kofiId(62), what: 'Consultation with the in-house psychologist', owner: 'Sue', due: days.weekday(6) },
        ],
      },
    }),
    ...familyTime.words,
    ...kofiSortingMat(caseId, days),
    ...nursery.words,
  ]
}

function homeVisit(days: Days): VisitBody {
  return {
    children: [KOFI], visitType: 'home', announced: 'planned', mode: 'inPerson', placeName: 'Mary and Kofi’s flat',
    date: days.weekday(-26), startsAt: '14:00', endsAt: '14:55',
    purpose: 'First meeting with Kofi and his mother. To see how they are together, where Kofi sleeps and plays, and what is in the kitchen.',
    explained: 'To Mary: that I am Kofi’s guardian, that I speak to the court for him alone, and that I may take a different view from the social worker. To Kofi: my name, with my picture, and that I came to see him play.',
    present: [{ id: KOFI, name: 'Kofi', role: 'Child' }, { id: KOFI_MUM, name: 'Mary Adomey', role: 'Mother' }],
    seen: [{ id: KOFI, seen: 'yes', alone: 'no', notAloneReason: 'Kofi is three and met me for the first time. He stayed within reach of his mother and I did not ask him to leave her.', couldTalkFreely: 'unsure' }],
    entries: [
      { id: kofiId(70), type: 'observed', at: '14:05', text: 'Kofi sat on the kitchen floor and beat a saucepan with a spoon. Each time Mary looked round he beat louder, and she laughed.' },
      { id: kofiId(71), type: 'observed', at: '14:15', text: 'In the kitchen there was bread, margarine, five eggs, two tins of tomatoes and a carton of milk dated the day before. The fridge was clean.' },
      { id: kofiId(72), type: 'observed', at: '14:25', text: 'Kofi sleeps in a cot bed in Mary’s room. There was a sheet and a blue blanket on it. There were no curtains.' },
      { id: kofiId(73), type: 'said', at: '14:30', statement: { id: kofiId(74), speaker: 'Kofi', speakerId: KOFI, text: 'Boo', fidelity: 'exact', precededBy: '', promptKind: 'none', at: '14:30', heardBy: 'Mary and Sue' } },
      { id: kofiId(75), type: 'observed', at: '14:30', text: 'He held up the blue blanket as he said it, and gave me one corner to hold.' },
      { id: kofiId(76), type: 'reported', at: '14:40', by: 'Mary Adomey, mother', text: 'Mary said that she had missed four days of her tablets and had begun again. She said that mornings are the worst and that Kofi sometimes has his breakfast at eleven.' },
      { id: kofiId(77), type: 'judgement', text: 'Kofi is at ease with his mother and looks to her. Mary was open with me about her tablets. I did not see a meal.' },
    ],
    safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
    analysis: 'What this means for Kofi: there is warmth, and there is little margin. When Mary is unwell in the morning he waits for his food. I have seen one early afternoon and cannot say from it how most days are.',
    nextActions: [
      { id: kofiId(78), what: 'Ask the health visitor for Kofi’s weights since the spring', owner: 'Sue', due: days.weekday(-19) },
      { id: kofiId(79), what: 'See Kofi at nursery', owner: 'Sue', due: days.weekday(-5) },
    ],
    noActionsReason: '', nextContact: days.weekday(-5),
    toldChildNext: 'I showed Kofi my picture again, waved, and said “Sue will come back”. He waved with the spoon.',
    childSummary: 'I came to your flat when you were three. You played on a saucepan, very loud, and your mum laughed. You showed me your blanket and let me hold a corner. Your mum told me that some mornings are hard for her.',
    filledFrom: [], permissionForPictures: 'notAsked',
  }
}

function familyTimeVisit(days: Days): VisitBody {
  return {
    children: [KOFI], visitType: 'familyTime', announced: 'planned', mode: 'inPerson', placeName: 'Willow family centre, the garden room',
    date: days.weekday(-17), startsAt: '15:00', endsAt: '15:50',
    purpose: 'To see Kofi with his grandmother, who matters to him and cannot care for him all day.',
    explained: 'To Esther: that I came to see what Kofi enjoys with her and not to test her. To Kofi: my name, and that I would sit on the small chair and watch.',
    present: [{ id: KOFI, name: 'Kofi', role: 'Child' }, { id: KOFI_GRANDMOTHER, name: 'Esther Adomey', role: 'Grandmother' }],
    seen: [{ id: KOFI, seen: 'yes', alone: 'no', notAloneReason: 'This was his time with his grandmother.', couldTalkFreely: 'unsure' }],
    entries: [
      { id: kofiId(80), type: 'observed', at: '15:03', text: 'Kofi ran from the door to Esther’s wheelchair and climbed on the footrest. She put the brake on before she leaned down to him.' },
      { id: kofiId(81), type: 'observed', at: '15:20', text: 'Esther sang. Kofi stood still, then joined in the last word of each line.' },
      { id: kofiId(82), type: 'reported', at: '15:35', by: 'Esther Adomey, grandmother', text: 'Esther said that she can give him her afternoons but not his nights, because she needs help herself to get in and out of bed.' },
      { id: kofiId(83), type: 'observed', at: '15:48', text: 'When it was time to go Kofi lay on the floor and cried. Esther said “again on Tuesday” and gave him her scarf to carry. He stopped after about two minutes.' },
      { id: kofiId(84), type: 'judgement', text: 'Kofi is close to his grandmother, and an ending that is the same each time helps him.' },
    ],
    safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
    analysis: 'What this means for Kofi: whatever the court decides, his grandmother is someone to keep. The end of the hour is the hard part and deserves to be seen again.',
    nextActions: [{ id: kofiId(85), what: 'Tell Sue and Dele Marsh about the scarf, so that every ending is the same', owner: 'Mo', due: days.weekday(-15) }],
    noActionsReason: '', nextContact: days.today,
    toldChildNext: 'That Grandma comes again on Tuesday. He was still crying and I do not know whether he heard.',
    childSummary: 'I saw you with your grandma. You rode on her chair and sang the ends of her song. It was hard to say goodbye, and she gave you her scarf to hold.',
    filledFrom: [], permissionForPictures: 'notAsked',
  }
}

function nurseryVisit(days: Days): VisitBody {
  return {
    children: [KOFI], visitType: 'school', announced: 'planned', mode: 'inPerson', placeName: 'Kofi’s nursery',
    date: days.weekday(-5), startsAt: '10:30', endsAt: '11:30',
    purpose: 'To see Kofi away from home, how he plays and talks with others, and how he eats.',
    explained: 'To Kofi: my name and picture, and that I came to see his towers.',
    present: [{ id: KOFI, name: 'Kofi', role: 'Child' }, { id: KOFI_KEY_WORKER, name: 'Ms Penn', role: 'Key worker' }],
    seen: [{ id: KOFI, seen: 'yes', alone: 'partly', notAloneReason: 'Other children were in the room.', couldTalkFreely: 'yes' }],
    entries: [
      { id: kofiId(90), type: 'observed', at: '10:40', text: 'Kofi built four towers of blocks and knocked each down with his elbow, looking at Ms Penn before he did.' },
      { id: kofiId(91), type: 'said', at: '10:45', statement: { id: kofiId(92), speaker: 'Kofi', speakerId: KOFI, text: 'More. Big', fidelity: 'exact', precededBy: 'What now, Kofi?', promptKind: 'open', at: '10:45', heardBy: 'Ms Penn and Sue' } },
      { id: kofiId(93), type: 'observed', at: '11:05', text: 'At snack he ate two slices of toast and a banana and held out his plate for another.' },
      { id: kofiId(94), type: 'reported', at: '11:20', by: 'Ms Penn, key worker', text: 'Ms Penn said that on Mondays he eats more than on other days, and that he has begun to put two words together.' },
    ],
    safetyAnswer: 'noNewConcern', safetyDetails: '', safetyActionTaken: '',
    analysis: '',
    nextActions: [{ id: kofiId(95), what: 'Ask nursery for what Kofi eats on each day of the week', owner: 'Sue', due: days.weekday(2) }],
    noActionsReason: '', nextContact: days.today,
    toldChildNext: 'That I will come to his flat and see him eat his lunch.',
    childSummary: '',
    filledFrom: [], permissionForPictures: 'yes',
  }
}
