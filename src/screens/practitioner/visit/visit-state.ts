import type { ChildId } from '../../../record/ids.ts'
import type { Statement } from '../../../record/statement.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { ChildSeen, Entry, EntryType, NextAction, Present, VisitBody } from '../../../record/visit.ts'

/** The fields of a visit note that hold one value. */
export type PlainField =
  | 'visitType' | 'announced' | 'mode' | 'placeName' | 'date' | 'startsAt' | 'endsAt' | 'purpose' | 'explained'
  | 'safetyAnswer' | 'safetyDetails' | 'safetyActionTaken' | 'analysis' | 'noActionsReason' | 'nextContact'
  | 'toldChildNext' | 'childSummary' | 'permissionForPictures'

/** What a person can do to a visit note. New ids are made by the caller, so that this file stays pure. */
export type VisitChange =
  | { readonly kind: 'set'; readonly field: PlainField; readonly value: string | undefined }
  | { readonly kind: 'child'; readonly id: ChildId; readonly visited: boolean }
  | { readonly kind: 'seen'; readonly id: ChildId; readonly patch: SeenPatch }
  | { readonly kind: 'add-present'; readonly person: Present }
  | { readonly kind: 'change-present'; readonly id: string; readonly patch: Partial<Present> }
  | { readonly kind: 'remove-present'; readonly id: string }
  | { readonly kind: 'add-entry'; readonly entry: Entry; readonly after?: string | undefined }
  | { readonly kind: 'change-entry'; readonly id: string; readonly patch: EntryPatch }
  | { readonly kind: 'retype-entry'; readonly id: string; readonly to: EntryType }
  | { readonly kind: 'remove-entry'; readonly id: string }
  | { readonly kind: 'restore-entry'; readonly entry: Entry; readonly at: number }
  | { readonly kind: 'add-action'; readonly action: NextAction }
  | { readonly kind: 'change-action'; readonly id: string; readonly patch: Partial<NextAction> }
  | { readonly kind: 'remove-action'; readonly id: string }

/** Answers about one child that change; undefined takes an answer out. */
export type SeenPatch = { readonly [Key in keyof ChildSeen]?: ChildSeen[Key] | undefined }

/** The parts of an entry that can be changed; a part that the entry's type does not have is left alone. */
export interface EntryPatch {
  readonly at?: string | undefined
  readonly text?: string
  readonly by?: string
  readonly document?: string
  readonly statement?: Partial<Statement>
}

/** The note after one change. Returns the same body when nothing changed. */
export function changeVisit(body: VisitBody, change: VisitChange): VisitBody {
  switch (change.kind) {
    case 'set': return setField(body, change.field, change.value)
    case 'child': return setChild(body, change.id, change.visited)
    case 'seen': return { ...dropSource(body, 'seen'), seen: patchById(body.seen, change.id, wholeAnswer(change.patch) as Partial<ChildSeen>, { id: change.id }) }
    case 'add-present': return { ...dropSource(body, 'present'), present: [...body.present, change.person] }
    case 'change-present': return { ...dropSource(body, 'present'), present: patchById(body.present, change.id, change.patch) }
    case 'remove-present': return { ...dropSource(body, 'present'), present: withoutId(body.present, change.id) }
    case 'add-entry': return { ...body, entries: insertAfter(body.entries, change.entry, change.after) }
    case 'change-entry': return { ...body, entries: body.entries.map((entry) => (entry.id === change.id ? patchEntry(entry, change.patch) : entry)) }
    case 'retype-entry': return { ...body, entries: body.entries.map((entry) => (entry.id === change.id ? retypeEntry(entry, change.to) : entry)) }
    case 'remove-entry': return { ...body, entries: withoutId(body.entries, change.id) }
    // A join may have brought it back meanwhile; one entry never stands twice.
    case 'restore-entry': return body.entries.some((entry) => entry.id === change.entry.id) ? body : { ...body, entries: [...body.entries.slice(0, change.at), change.entry, ...body.entries.slice(change.at)] }
    case 'add-action': return { ...body, nextActions: [...body.nextActions, change.action] }
    case 'change-action': return { ...body, nextActions: patchById(body.nextActions, change.id, change.patch) }
    case 'remove-action': return { ...body, nextActions: withoutId(body.nextActions, change.id) }
    default: return unreachable(change)
  }
}

/** Whether a change takes words out of the note that somebody may want to read again. */
export function takesOut(body: VisitBody, change: VisitChange): boolean {
  switch (change.kind) {
    // Another kind of entry may have no place for who said it or what was asked.
    case 'remove-entry':
    case 'retype-entry': return body.entries.some((entry) => entry.id === change.id && !isEmptyEntry(entry))
    case 'remove-present': return body.present.some((person) => person.id === change.id && (person.name.trim() !== '' || person.role.trim() !== ''))
    case 'remove-action': return body.nextActions.some((action) => action.id === change.id && (action.what.trim() !== '' || action.owner.trim() !== ''))
    case 'child': return !change.visited && body.seen.some((child) => child.id === change.id && Object.keys(child).length > 1)
    case 'set':
    case 'seen':
    case 'add-present':
    case 'change-present':
    case 'add-entry':
    case 'change-entry':
    case 'restore-entry':
    case 'add-action':
    case 'change-action': return false
    default: return unreachable(change)
  }
}

/** An entry with nothing in it yet. Of something said neither the question nor the nearness is answered: a person says both, nothing is assumed. */
export function emptyEntry(type: EntryType, id: string, statementId: string, at?: string): Entry {
  const start = at === undefined ? { id } : { id, at }
  switch (type) {
    case 'observed': return { ...start, type, text: '' }
    case 'judgement': return { ...start, type, text: '' }
    case 'reported': return { ...start, type, by: '', text: '' }
    case 'document': return { ...start, type, document: '', text: '' }
    case 'said': return { ...start, type, statement: { id: statementId, speaker: '', text: '', precededBy: '' } }
    default: return unreachable(type)
  }
}

/** The words of an entry, whatever its type. */
export function textOf(entry: Entry): string {
  return entry.type === 'said' ? entry.statement.text : entry.text
}

/** True while no person has put anything into the entry. */
export function isEmptyEntry(entry: Entry): boolean {
  if (textOf(entry).trim() !== '') return false
  if (entry.type === 'said') {
    const { precededBy, speaker, promptKind, fidelity } = entry.statement
    return precededBy.trim() === '' && speaker.trim() === '' && promptKind === undefined && fidelity === undefined
  }
  if (entry.type === 'reported') return entry.by.trim() === ''
  return entry.type !== 'document' || entry.document.trim() === ''
}

function setField(body: VisitBody, field: PlainField, value: string | undefined): VisitBody {
  if (body[field] === value) return body
  const next: Record<string, unknown> = { ...dropSource(body, field), [field]: value }
  if (value === undefined) delete next[field]
  return next as VisitBody
}

function setChild(body: VisitBody, id: ChildId, visited: boolean): VisitBody {
  const kept = body.children.filter((child) => child !== id)
  return {
    ...dropSource(body, 'children'),
    children: visited ? [...kept, id] : kept,
    seen: visited ? (body.seen.some((child) => child.id === id) ? body.seen : [...body.seen, { id }]) : withoutId(body.seen, id),
  }
}

// Who was not seen was not alone either; a reason that somebody wrote stays on the screen until they take it out.
function wholeAnswer(patch: SeenPatch): SeenPatch {
  return patch.seen === 'no' ? { ...patch, alone: undefined, couldTalkFreely: undefined } : patch
}

/** A field that a person changed no longer comes from the case pack. */
function dropSource(body: VisitBody, field: keyof VisitBody): VisitBody {
  if (!body.filledFrom.some((from) => from.id === field)) return body
  return { ...body, filledFrom: withoutId(body.filledFrom, field) }
}

function patchById<T extends { id: string }>(items: readonly T[], id: string, patch: Partial<T>, missing?: T): T[] {
  const known = items.some((item) => item.id === id)
  const all = known || missing === undefined ? items : [...items, missing]
  return all.map((item) => (item.id === id ? withPatch(item, patch) : item))
}

// An absent part is left out and not stored as undefined: both must hash alike.
function withPatch<T extends object>(item: T, patch: Partial<T>): T {
  const next: Record<string, unknown> = { ...item, ...patch }
  for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key]
  return next as T
}

function withoutId<T extends { id: string }>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id)
}

function insertAfter(entries: readonly Entry[], entry: Entry, after: string | undefined): Entry[] {
  const at = after === undefined ? -1 : entries.findIndex((one) => one.id === after)
  return at === -1 ? [...entries, entry] : [...entries.slice(0, at + 1), entry, ...entries.slice(at + 1)]
}

function patchEntry(entry: Entry, patch: EntryPatch): Entry {
  const timed = 'at' in patch ? withPatch(entry, { at: patch.at } as Partial<Entry>) : entry
  switch (timed.type) {
    case 'said': return patch.statement === undefined ? timed : { ...timed, statement: withPatch(timed.statement, patch.statement) }
    case 'reported': return { ...timed, text: patch.text ?? timed.text, by: patch.by ?? timed.by }
    case 'document': return { ...timed, text: patch.text ?? timed.text, document: patch.document ?? timed.document }
    case 'observed': return { ...timed, text: patch.text ?? timed.text }
    case 'judgement': return { ...timed, text: patch.text ?? timed.text }
    default: return unreachable(timed)
  }
}

// The words go with the entry when its type changes, but a claim of exactness never does.
function retypeEntry(entry: Entry, to: EntryType): Entry {
  if (entry.type === to) return entry
  const statementId = entry.type === 'said' ? entry.statement.id : entry.id
  const who = entry.type === 'said' ? entry.statement.speaker : entry.type === 'reported' ? entry.by : ''
  const empty = emptyEntry(to, entry.id, statementId, entry.at)
  return patchEntry(empty, { text: textOf(entry), by: who, statement: { text: textOf(entry), speaker: who } })
}
