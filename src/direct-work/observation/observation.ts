import * as z from 'zod/mini'
import { WallTime } from '../../record/ids.ts'
import { LongText, ShortText } from '../../record/text.ts'

/** Raised when the answers change their form. */
export const OBSERVATION_VERSION = 1
export const OBSERVATION_NAME = 'Observation'

/**
 * What is looked at, in the order of the form, with what helps to see it. Each is seen first and thought about apart; none has a score,
 * and the whole picture counts, never one cue.
 */
export const ASPECTS = [
  { id: 'body', heading: 'Body and sounds', hint: 'How the child held and moved the body, looked, and what sounds they made; silence too' },
  { id: 'comfort', heading: 'Reaching out and comfort', hint: 'To whom, how, and what came back' },
  { id: 'comings', heading: 'Adults coming and going', hint: 'What the child did as each adult came in or left. Name each one' },
  { id: 'play', heading: 'Play', hint: 'With what, with whom, who began it and who ended it' },
  { id: 'startle', heading: 'Startle, stiffness, tiredness', hint: 'Noise, touch or voices that came before' },
  { id: 'partings', heading: 'Parting and being together again', hint: 'What each did before, during and after' },
  { id: 'cues', heading: 'The adult’s words and the child’s cues', hint: 'What the adult said and did, and what the child was showing at that moment' },
] as const
export type AspectId = (typeof ASPECTS)[number]['id']
const ASPECT_IDS = ASPECTS.map(({ id }) => id) as unknown as readonly [AspectId, ...AspectId[]]

export const CONFIDENCES = ['unsure', 'some', 'strong'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** An observation of a baby, or of a child who does not use speech. What was seen and what the practitioner makes of it never share a field. */
export const Observation = z.object({
  whom: z.optional(z.enum(['baby', 'no-speech'])),
  place: ShortText,
  from: z.optional(WallTime),
  until: z.optional(WallTime),
  present: z.array(z.object({ name: ShortText, role: ShortText })),
  /** Awake, hungry, just fed, unwell...: as seen, in words. */
  state: LongText,
  looked: z.array(z.object({ aspect: z.enum(ASPECT_IDS), seen: LongText, myInterpretation: LongText })),
  /** What the child may be telling us: the practitioner's thought, with how sure they are and what else it could be. */
  mayBeTelling: LongText,
  confidence: z.optional(z.enum(CONFIDENCES)),
  otherwise: LongText,
})
export type Observation = z.infer<typeof Observation>

export const EMPTY_OBSERVATION: Observation = {
  place: '', present: [], state: '', looked: ASPECTS.map(({ id }) => ({ aspect: id, seen: '', myInterpretation: '' })), mayBeTelling: '', otherwise: '',
}

export interface ObservationGap { readonly field: 'whom' | 'place' | 'seen' | 'interpretation' | 'mayBeTelling' | 'confidence'; readonly aspect?: AspectId; readonly words: string }

/** What an observation still lacks before it can be kept. An interpretation needs something seen beneath it. */
export function gapsOfObservation(made: Observation): ObservationGap[] {
  const gaps: ObservationGap[] = []
  if (made.whom === undefined) gaps.push({ field: 'whom', words: 'Say whom you observed' })
  if (made.place.trim() === '') gaps.push({ field: 'place', words: 'Say where you observed' })
  if (made.looked.every(({ seen }) => seen.trim() === '')) gaps.push({ field: 'seen', aspect: 'body', words: 'Write at least one thing that you saw or heard' })
  for (const { aspect, seen, myInterpretation } of made.looked) {
    if (seen.trim() === '' && myInterpretation.trim() !== '') gaps.push({ field: 'interpretation', aspect, words: `${headingOf(aspect)}: write what you saw that your thought rests on, or take the thought out` })
  }
  if (made.mayBeTelling.trim() !== '' && made.confidence === undefined) gaps.push({ field: 'confidence', words: 'Say how sure you are of what the child may be telling us' })
  if (made.mayBeTelling.trim() === '' && made.confidence !== undefined) gaps.push({ field: 'mayBeTelling', words: 'Write what you are sure or unsure of' })
  return gaps
}

export function headingOf(aspect: AspectId): string {
  return ASPECTS.find(({ id }) => id === aspect)?.heading ?? aspect
}
