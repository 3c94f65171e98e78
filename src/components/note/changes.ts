import { diffSentences, diffWordsWithSpace } from 'diff'
import type { Entry, VisitBody } from '../../record/visit.ts'
import { entryInWords } from '../record/entry.tsx'
import { SPEAKER_NOT_SAID, nearnessInWords, questionInWords } from '../record/exact-words.tsx'
import { dateInWords } from '../words/date-in-words.ts'
import { ALONE, ANNOUNCED, COULD_TALK, FIDELITIES, MODES, PERMISSION, PROMPT_KINDS, SAFETY, SEEN, VISIT_TYPES, fieldInWords, wordsFor } from './note-words.ts'
import { quoteExactWords } from '../words/quote-exact-words.ts'

/** A stretch of text that stayed, came in, or was taken out. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'taken-out'
  readonly text: string
}

/** One part of the note that is not as it was. */
export interface Difference {
  readonly id: string
  readonly label: string
  readonly kind: 'changed' | 'added' | 'taken-out'
  readonly stretches: readonly Stretch[]
}

/**
 * What differs between two versions of a note, part by part, in the order of the screen. Where the source of a filled
 * field is all that changed, nothing is listed: the words are the same.
 */
export function differencesBetween(before: VisitBody, after: VisitBody, childName: (id: string) => string): Difference[] {
  const old = partsOf(before, childName)
  const now = partsOf(after, childName)
  const differences: Difference[] = []
  for (const [id, part] of now) {
    const was = old.get(id)
    if (was === undefined || was.text === '') {
      if (part.text !== '') differences.push({ id, label: part.label, kind: 'added', stretches: [{ kind: 'added', text: part.text }] })
    } else if (was.text !== part.text) {
      differences.push(part.text === '' ? takenOut(id, was) : { id, label: part.label, kind: 'changed', stretches: stretchesBetween(was.text, part.text) })
    }
  }
  for (const [id, was] of old) if (!now.has(id) && was.text !== '') differences.push(takenOut(id, was))
  return differences
}

/** Two texts compared sentence by sentence, and word by word inside a sentence that was rewritten. */
export function stretchesBetween(before: string, after: string): Stretch[] {
  const parts = diffSentences(before, after)
  const stretches: Stretch[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    const next = parts[at + 1]
    if (part === undefined) continue
    if (part.removed && next?.added && areAlike(part.value, next.value)) {
      stretches.push(...diffWordsWithSpace(part.value, next.value).map(toStretch))
      at += 1
    } else {
      stretches.push(toStretch(part))
    }
  }
  return stretches
}

interface Part {
  readonly label: string
  readonly text: string
}

function partsOf(body: VisitBody, childName: (id: string) => string): Map<string, Part> {
  const parts = new Map<string, Part>()
  const add = (field: keyof VisitBody, text: string | undefined) => parts.set(field, { label: fieldInWords(field), text: text?.trim() ?? '' })
  add('children', body.children.map(childName).join(', '))
  add('visitType', body.visitType && wordsFor(VISIT_TYPES, body.visitType))
  add('announced', body.announced && wordsFor(ANNOUNCED, body.announced))
  add('mode', body.mode && wordsFor(MODES, body.mode))
  add('placeName', body.placeName)
  add('date', body.date && dateInWords(body.date))
  add('startsAt', body.startsAt)
  add('endsAt', body.endsAt)
  add('purpose', body.purpose)
  for (const person of body.present) {
    const times = [person.cameAt && `came ${person.cameAt}`, person.leftAt && `left ${person.leftAt}`]
    parts.set(person.id, { label: fieldInWords('present'), text: [person.name, person.role, ...times].filter(Boolean).join(', ') })
  }
  for (const child of body.seen) {
    const words = [
      child.seen && wordsFor(SEEN, child.seen), child.notSeenReason, child.alone && wordsFor(ALONE, child.alone), child.notAloneReason,
      child.couldTalkFreely && `Could talk freely: ${wordsFor(COULD_TALK, child.couldTalkFreely)}`,
    ]
    parts.set(`seen-${child.id}`, { label: `${fieldInWords('seen')}: ${childName(child.id)}`, text: words.filter(Boolean).join('. ') })
  }
  add('explained', body.explained)
  for (const entry of body.entries) parts.set(entry.id, { label: entryInWords(entry.type), text: entryText(entry) })
  add('permissionForPictures', body.permissionForPictures && wordsFor(PERMISSION, body.permissionForPictures))
  add('safetyAnswer', body.safetyAnswer && wordsFor(SAFETY, body.safetyAnswer))
  add('safetyDetails', body.safetyDetails)
  add('safetyActionTaken', body.safetyActionTaken)
  add('analysis', body.analysis)
  for (const action of body.nextActions) {
    parts.set(action.id, { label: fieldInWords('nextActions'), text: [action.what, action.owner, action.due && `by ${dateInWords(action.due)}`].filter(Boolean).join(', ') })
  }
  add('noActionsReason', body.noActionsReason)
  add('nextContact', body.nextContact && dateInWords(body.nextContact))
  add('toldChildNext', body.toldChildNext)
  add('childSummary', body.childSummary)
  return parts
}

function entryText(entry: Entry): string {
  const at = entry.at === undefined ? '' : `${entry.at}. `
  switch (entry.type) {
    case 'said': {
      const { speaker, text, fidelity, precededBy, promptKind } = entry.statement
      const words = fidelity === 'exact' ? quoteExactWords(text) : text
      const kind = promptKind === undefined ? '' : ` (${wordsFor(PROMPT_KINDS, promptKind)})`
      return `${at}${speaker.trim() === '' ? SPEAKER_NOT_SAID : speaker}: ${words} (${wordsFor(FIDELITIES, fidelity, nearnessInWords(fidelity))}) ${questionInWords(promptKind, precededBy)}${kind}`
    }
    case 'reported': return `${at}${entry.by}: ${entry.text}`
    case 'document': return `${at}${entry.document}: ${entry.text}`
    default: return `${at}${entry.text}`
  }
}

function takenOut(id: string, was: Part): Difference {
  return { id, label: was.label, kind: 'taken-out', stretches: [{ kind: 'taken-out', text: was.text }] }
}

function toStretch(part: { readonly value: string; readonly added: boolean; readonly removed: boolean }): Stretch {
  return { kind: part.added ? 'added' : part.removed ? 'taken-out' : 'same', text: part.value }
}

// Two unlike sentences are easier to read whole, one after the other, than woven together.
function areAlike(before: string, after: string): boolean {
  const kept = diffWordsWithSpace(before, after).filter((part) => !part.added && !part.removed)
  const keptLength = kept.reduce((sum, part) => sum + part.value.trim().length, 0)
  return keptLength * 2 >= Math.max(before.length, after.length)
}
