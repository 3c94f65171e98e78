import * as z from 'zod/mini'
import { WallTime } from '../../record/ids.ts'
import { LongText, ShortText } from '../../record/text.ts'

/** Raised when the answers change their form. */
export const FAMILY_TIME_VERSION = 1
export const FAMILY_TIME_NAME = 'Observation of family time'

export const MOMENT_IDS = ['before', 'start', 'positives', 'cues', 'boundaries', 'language', 'end', 'after'] as const
export type MomentId = (typeof MOMENT_IDS)[number]

/** What is looked at, in the order of the time itself. Each is seen first and thought about apart; none has a score, and nothing adds up. */
export const MOMENTS: Readonly<Record<MomentId, { readonly heading: string; readonly hint: string }>> = {
  before: { heading: 'The child before it began', hint: 'How the child was, what they said and did on the way or while waiting' },
  start: { heading: 'The handover at the start', hint: 'Who brought and who received the child, what each said and did, and what the child did' },
  positives: { heading: 'Warmth and enjoyment', hint: 'What each did that the other took up: looking, touch, play, laughing, comfort, praise, food' },
  cues: { heading: 'The child’s cues and the answers to them', hint: 'What the child showed, and what the adult did next. Missed cues too' },
  boundaries: { heading: 'Boundaries and keeping safe', hint: 'What was allowed and what was stopped, how, and what came of it' },
  language: { heading: 'Language', hint: 'Words and tone to the child, and about people who were not there. Write words down only if you are sure of them' },
  end: { heading: 'The handover at the end', hint: 'Who ended it and how it was said, who received the child, and what the child did' },
  after: { heading: 'The child afterwards', hint: 'How the child was when it was over, and when you last saw them' },
}

/** Family time as a practitioner saw it. What was seen and what they make of it never share a field. */
export const FamilyTime = z.object({
  place: ShortText,
  from: z.optional(WallTime),
  until: z.optional(WallTime),
  /** Who came, in words: name, and who they are to the child. */
  came: z.array(z.object({ name: ShortText, role: ShortText })),
  /** Who was expected and did not come, or came late or left early. */
  notAsPlanned: LongText,
  looked: z.array(z.object({ moment: z.enum(MOMENT_IDS), seen: LongText, myInterpretation: LongText })),
  /** The practitioner's thought about all of it, and what else it could be. */
  myInterpretation: LongText,
  otherwise: LongText,
})
export type FamilyTime = z.infer<typeof FamilyTime>

export const EMPTY_FAMILY_TIME: FamilyTime = {
  place: '', came: [], notAsPlanned: '', looked: MOMENT_IDS.map((moment) => ({ moment, seen: '', myInterpretation: '' })), myInterpretation: '', otherwise: '',
}

export interface FamilyTimeGap { readonly field: 'place' | 'came' | 'seen' | 'interpretation' | 'overall'; readonly moment?: MomentId; readonly words: string }

/** What it still lacks before it can be kept. A thought needs something seen beneath it, and the thought about all of it too. */
export function gapsOfFamilyTime(made: FamilyTime): FamilyTimeGap[] {
  const gaps: FamilyTimeGap[] = []
  const nothingSeen = made.looked.every(({ seen }) => seen.trim() === '')
  if (made.place.trim() === '') gaps.push({ field: 'place', words: 'Say where it was' })
  if (made.came.every(({ name }) => name.trim() === '') && made.notAsPlanned.trim() === '') gaps.push({ field: 'came', words: 'Say who came, or that nobody did' })
  if (nothingSeen) gaps.push({ field: 'seen', moment: 'before', words: 'Write at least one thing that you saw or heard' })
  for (const { moment, seen, myInterpretation } of made.looked) {
    if (seen.trim() === '' && myInterpretation.trim() !== '') gaps.push({ field: 'interpretation', moment, words: `${MOMENTS[moment].heading}: write what you saw that your thought rests on, or take the thought out` })
  }
  if (made.otherwise.trim() !== '' && made.myInterpretation.trim() === '') gaps.push({ field: 'overall', words: 'Write your interpretation that could be otherwise, or take this out' })
  return gaps
}
