import type { AddendumReason, OversightBody } from '../../record/beside.ts'
import type { Act } from '../../record/revision.ts'
import type { Fidelity, PromptKind } from '../../record/statement.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { ChildSeen, EngagementMode, VisitBody, VisitType } from '../../record/visit.ts'

/** A choice as a form offers it: the stored value and its words. */
export interface Worded<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
}

export const VISIT_TYPES: readonly Worded<VisitType>[] = [
  { value: 'home', label: 'At home' },
  { value: 'school', label: 'At school or nursery' },
  { value: 'placement', label: 'Where the child is placed' },
  { value: 'familyTime', label: 'During family time' },
  { value: 'community', label: 'Somewhere in the community' },
  { value: 'office', label: 'At an office' },
  { value: 'court', label: 'At court' },
]

export const MODES: readonly Worded<EngagementMode>[] = [
  { value: 'inPerson', label: 'In person' },
  { value: 'video', label: 'By video' },
  { value: 'phone', label: 'By phone' },
  { value: 'letterOrMessage', label: 'By letter or message' },
  { value: 'viaProfessional', label: 'Through another professional' },
]

export const ANNOUNCED: readonly Worded<'planned' | 'unannounced'>[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'unannounced', label: 'Unannounced' },
]

export const SEEN: readonly Worded<NonNullable<ChildSeen['seen']>>[] = [
  { value: 'yes', label: 'Seen' },
  { value: 'no', label: 'Not seen' },
]

export const ALONE: readonly Worded<NonNullable<ChildSeen['alone']>>[] = [
  { value: 'yes', label: 'Alone' },
  { value: 'partly', label: 'Alone for part of it' },
  { value: 'no', label: 'Not alone' },
]

export const COULD_TALK: readonly Worded<NonNullable<ChildSeen['couldTalkFreely']>>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: 'I am not sure' },
]

export const FIDELITIES: readonly Worded<Fidelity>[] = [
  { value: 'exact', label: 'Exactly these words', hint: 'Only these stand in quotation marks, here and in every paper' },
  { value: 'nearExact', label: 'Nearly these words' },
  { value: 'gist', label: 'The gist, in my words' },
  { value: 'translated', label: 'Through an interpreter' },
  { value: 'signOrAac', label: 'Signed, or with a communication aid' },
  { value: 'gesture', label: 'A gesture, not words' },
]

export const PROMPT_KINDS: readonly Worded<PromptKind>[] = [
  { value: 'open', label: 'An open question' },
  { value: 'choice', label: 'A choice was offered' },
  { value: 'closed', label: 'A yes or no question' },
  { value: 'repeated', label: 'A question asked again' },
  { value: 'none', label: 'No question: said unprompted' },
]

export const SAFETY: readonly Worded<NonNullable<VisitBody['safetyAnswer']>>[] = [
  { value: 'noNewConcern', label: 'No new concern' },
  { value: 'concern', label: 'There is a concern' },
]

export const PERMISSION: readonly Worded<NonNullable<VisitBody['permissionForPictures']>>[] = [
  { value: 'yes', label: 'Yes, the child agreed' },
  { value: 'no', label: 'No, the child did not want it' },
  { value: 'notAsked', label: 'I did not ask' },
]

export const ADDENDUM_REASONS: readonly Worded<AddendumReason>[] = [
  { value: 'correction', label: 'A correction' },
  { value: 'laterInformation', label: 'Something I learned later' },
  { value: 'answerToManager', label: 'An answer to my manager' },
  { value: 'childChangedMind', label: 'The child changed their mind' },
  { value: 'rectification', label: 'Somebody asked for it to be put right' },
  { value: 'arrivedAfterSigning', label: 'Words that arrived after signing' },
]

export const OVERSIGHT_KINDS: readonly Worded<OversightBody['kind']>[] = [
  { value: 'supervision', label: 'Supervision' },
  { value: 'situationalConsultation', label: 'Situational consultation' },
  { value: 'caseDiscussion', label: 'Case discussion' },
  { value: 'fileReview', label: 'File review' },
  { value: 'qualityAudit', label: 'Quality audit' },
  { value: 'closure', label: 'Closure' },
]

/** The words of a stored value, or what to say while there is none. */
export function wordsFor<Value extends string>(list: readonly Worded<Value>[], value: Value | undefined, none = 'Not answered'): string {
  return list.find((worded) => worded.value === value)?.label ?? none
}

/** The name of a part of the note, as the screen and the list of changes both say it. */
export function fieldInWords(field: keyof VisitBody): string {
  switch (field) {
    case 'children': return 'Children'
    case 'visitType': return 'Where the visit took place'
    case 'announced': return 'Planned or unannounced'
    case 'mode': return 'How we met'
    case 'placeName': return 'Place, in plain words'
    case 'date': return 'Date of the visit'
    case 'startsAt': return 'Started at'
    case 'endsAt': return 'Ended at'
    case 'purpose': return 'Why I visited'
    case 'explained': return 'What I explained'
    case 'present': return 'Who was there'
    case 'seen': return 'Seen and seen alone'
    case 'entries': return 'What I saw and heard'
    case 'safetyAnswer': return 'Is there a new safety concern?'
    case 'safetyDetails': return 'What the concern is'
    case 'safetyActionTaken': return 'What I did about it, who I told and when'
    case 'analysis': return 'What this means for the child'
    case 'nextActions': return 'What happens next'
    case 'noActionsReason': return 'Why nothing needs to be done'
    case 'nextContact': return 'When we are next in touch'
    case 'toldChildNext': return 'What I told the child happens next'
    case 'childSummary': return 'Summary, as if to the child'
    case 'filledFrom': return 'Where fields were filled from'
    case 'permissionForPictures': return 'Did the child agree to the pictures being kept?'
    case 'signature': return 'Signature'
    case 'withdrawnBecause': return 'Why it was withdrawn'
    default: return unreachable(field)
  }
}

/** What a revision did, as a line of the history. */
export function actInWords(act: Act): string {
  switch (act) {
    case 'draft': return 'Written'
    case 'share': return 'Shared with the team'
    case 'sign': return 'Signed'
    case 'merge': return 'Joined'
    case 'add': return 'Added'
    case 'withdraw': return 'Withdrawn'
    case 'settle': return 'Settled'
    default: return unreachable(act)
  }
}

/** The name a content hash goes by: its first eight characters. */
export function hashName(contentHash: string): string {
  return contentHash.slice(0, 8)
}
