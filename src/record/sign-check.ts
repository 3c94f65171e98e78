import type { VisitBody } from './visit.ts'

/** A required part that is missing: `field` is the place on the screen, `itemId` which child, entry or action, `part` which answer of it. */
export interface MissingPart {
  readonly field: keyof VisitBody
  readonly itemId?: string
  readonly part?: string
  readonly words: string
}

export interface SignContext {
  readonly pictures: number
  readonly childName: (id: string) => string
}

const PUT_RIGHT = 'take out what is wrong'

/**
 * What a visit note still lacks before it can be signed, in the order of the screen; and answers that speak against each other, as a
 * join of two versions may bring together though each version was sound (their own words, so a person takes out what is wrong).
 * The list follows the recording standard in research: seen and seen alone with reasons, purpose, safety answered,
 * analysis, next actions or why none, what the child was told, a summary as if to the child.
 */
export function missingToSign(body: VisitBody, context: SignContext): MissingPart[] {
  const missing: MissingPart[] = []
  const need = (isThere: unknown, field: keyof VisitBody, words: string, itemId?: string, part?: string) => {
    if (!isThere) missing.push({ field, words, ...(itemId !== undefined && { itemId }), ...(part !== undefined && { part }) })
  }
  need(body.children.length, 'children', 'Say which children the visit was for')
  need(body.visitType, 'visitType', 'Choose where the visit took place')
  need(body.announced, 'announced', 'Say whether the visit was planned or unannounced')
  need(body.mode, 'mode', 'Say how you met')
  need(body.placeName.trim(), 'placeName', 'Name the place in plain words')
  need(body.date, 'date', 'Give the date of the visit')
  need(body.startsAt, 'startsAt', 'Give the time the visit started')
  need(body.endsAt, 'endsAt', 'Give the time the visit ended')
  need(body.purpose.trim(), 'purpose', 'Say why you visited')
  need(body.present.length, 'present', 'Say who was there')
  for (const id of body.children) missing.push(...missingForChild(body, id, context.childName(id)))
  for (const { id, seen } of body.seen) {
    const name = context.childName(id)
    need(body.children.includes(id) || !seen, 'children', `The note says whether ${name} was seen, but not that the visit was for ${name}`)
  }
  need(body.explained.trim(), 'explained', 'Say what you explained to the child')
  need(body.entries.length, 'entries', 'Record at least one thing that you saw or were told')
  for (const entry of body.entries) {
    const text = entry.type === 'said' ? entry.statement.text : entry.text
    need(text.trim(), 'entries', 'An entry has no words', entry.id)
    if (entry.type === 'said') {
      const { speaker, promptKind, precededBy, fidelity } = entry.statement
      need(speaker.trim(), 'entries', 'Say who spoke these words', entry.id, 'speaker')
      need(promptKind, 'entries', 'Say what came before these words: which kind of question, or none', entry.id, 'prompt')
      need(promptKind !== 'none' || !precededBy.trim(), 'entries', `These words are said to be unprompted, and a question is written before them: ${PUT_RIGHT}`, entry.id, 'prompt')
      need(promptKind === undefined || promptKind === 'none' || precededBy.trim(), 'entries', 'Write the question that came before these words, or say that there was none', entry.id, 'question')
      need(fidelity, 'entries', 'Say how near these words are to what was said', entry.id, 'fidelity')
    }
    if (entry.type === 'reported') need(entry.by.trim(), 'entries', 'Say who told you this', entry.id, 'by')
    if (entry.type === 'document') need(entry.document.trim(), 'entries', 'Name the document you read', entry.id, 'document')
  }
  if (context.pictures > 0) need(body.permissionForPictures, 'permissionForPictures', 'Say whether the child agreed to the pictures being kept')
  need(body.safetyAnswer, 'safetyAnswer', 'Say whether there is a new safety concern')
  if (body.safetyAnswer === 'noNewConcern') {
    need(!body.safetyDetails.trim() && !body.safetyActionTaken.trim(), 'safetyAnswer', `The note says that there is no new concern, and also writes of one: ${PUT_RIGHT}`)
  }
  if (body.safetyAnswer === 'concern') {
    need(body.safetyDetails.trim(), 'safetyDetails', 'Say what the safety concern is')
    need(body.safetyActionTaken.trim(), 'safetyActionTaken', 'Say what you did about it, who you told and when')
  }
  need(body.analysis.trim(), 'analysis', 'Say what this means for the child')
  need(body.nextActions.length || body.noActionsReason.trim(), 'nextActions', 'List what happens next, or say why nothing does')
  for (const action of body.nextActions) need(action.what.trim() && action.owner.trim(), 'nextActions', 'Say what is to be done and by whom', action.id)
  need(!body.nextActions.length || !body.noActionsReason.trim(), 'noActionsReason', `The note says what happens next, and also why nothing does: ${PUT_RIGHT}`)
  need(body.toldChildNext.trim(), 'toldChildNext', 'Say what you told the child happens next')
  need(body.childSummary.trim(), 'childSummary', 'Write the summary as if to the child')
  return missing
}

function missingForChild(body: VisitBody, id: string, name: string): MissingPart[] {
  const seen = body.seen.find((child) => child.id === id)
  const part = (words: string, which?: string): MissingPart => ({ field: 'seen', itemId: id, words, ...(which !== undefined && { part: which }) })
  if (!seen?.seen) return [part(`Say whether ${name} was seen`)]
  const missing: MissingPart[] = []
  if (seen.seen === 'no') {
    if (!seen.notSeenReason?.trim()) missing.push(part(`Say why ${name} was not seen`, 'not-seen'))
    if (seen.alone || seen.couldTalkFreely || seen.notAloneReason?.trim()) missing.push(part(`The note says that ${name} was not seen, and also answers about being alone: ${PUT_RIGHT}`))
    return missing
  }
  if (seen.notSeenReason?.trim()) missing.push(part(`The note says that ${name} was seen, and also why not: ${PUT_RIGHT}`, 'not-seen'))
  if (!seen.alone) return [...missing, part(`Say whether ${name} was seen alone`, 'alone')]
  if (seen.alone === 'yes' && seen.notAloneReason?.trim()) missing.push(part(`The note says that ${name} was seen alone, and also why not: ${PUT_RIGHT}`, 'not-alone'))
  if (seen.alone !== 'yes') {
    if (!seen.notAloneReason?.trim()) missing.push(part(`Say why ${name} was not seen alone`, 'not-alone'))
    if (!seen.couldTalkFreely) missing.push(part(`Say whether ${name} could talk freely`, 'freely'))
  }
  return missing
}
