import { ALONE, ANNOUNCED, COULD_TALK, MODES, PERMISSION, SAFETY, SEEN, VISIT_TYPES, fieldInWords, wordsFor, type Worded } from '../../../components/note/note-words.ts'
import { entryInWords } from '../../../components/record/entry.tsx'
import { dateInWords } from '../../../components/words/date-in-words.ts'
import type { Json } from '../../../record/json.ts'
import type { Clash } from '../../../record/merge/merge-body.ts'
import { Statement } from '../../../record/statement.ts'
import { Entry, NextAction, Present, VisitBody } from '../../../record/visit.ts'

/** One side of a clash as a person reads it: a text, somebody's words, or nothing there. */
export type Side =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'gone' }

const LISTS: Readonly<Record<string, readonly Worded<string>[]>> = {
  visitType: VISIT_TYPES, announced: ANNOUNCED, mode: MODES, seen: SEEN, alone: ALONE, couldTalkFreely: COULD_TALK, safetyAnswer: SAFETY, permissionForPictures: PERMISSION,
}

const INNER: Readonly<Record<string, string>> = {
  name: 'name', role: 'who they are', cameAt: 'came at', leftAt: 'left at', what: 'what', owner: 'who', due: 'by when', at: 'time', by: 'who told', document: 'which document',
  notSeenReason: 'why not seen', notAloneReason: 'why not alone', couldTalkFreely: 'could talk freely', seen: 'seen', alone: 'seen alone',
}

/** Where in the note a clash is: "What this means for the child", "Said", "Who was there: name". */
export function clashPlace(clash: Clash, bodies: readonly VisitBody[], childName: (id: string) => string): string {
  const [field, itemId, inner] = clash.path
  const known = VisitBody.def.shape
  const top = field !== undefined && field in known ? fieldInWords(field as keyof VisitBody) : 'The note'
  if (itemId === undefined) return top
  if (field === 'entries') {
    const entry = bodies.flatMap((body) => body.entries).find((one) => one.id === itemId)
    const word = entry === undefined ? top : entryInWords(entry.type)
    return inner === undefined || inner === 'text' || inner === 'statement' ? word : `${word}: ${INNER[inner] ?? inner}`
  }
  const whose = field === 'seen' ? childName(itemId) : ''
  return [top, whose, inner === undefined ? '' : INNER[inner] ?? ''].filter(Boolean).join(': ')
}

/** A value of a clash in words. */
export function sideInWords(clash: Clash, value: Json | null): Side {
  if (value === null) return { kind: 'gone' }
  const statement = clash.kind === 'exact-words' || clash.path.at(-1) === 'statement' ? Statement.safeParse(value) : undefined
  if (statement?.success) return { kind: 'statement', statement: statement.data }
  if (typeof value === 'string') return { kind: 'text', text: valueInWords(clash.path.at(-1) ?? '', value) }
  return elementInWords(value)
}

function valueInWords(field: string, value: string): string {
  const list = LISTS[field]
  if (list !== undefined) return wordsFor(list, value, value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInWords(value) : value
}

// A whole entry, person or action: one side changed it, the other took it out.
function elementInWords(value: Json): Side {
  const entry = Entry.safeParse(value)
  if (entry.success) return entry.data.type === 'said' ? { kind: 'statement', statement: entry.data.statement } : { kind: 'text', text: entry.data.text }
  const action = NextAction.safeParse(value)
  if (action.success) return { kind: 'text', text: [action.data.what, action.data.owner, action.data.due && `by ${dateInWords(action.data.due)}`].filter(Boolean).join(', ') }
  const person = Present.safeParse(value)
  if (person.success) return { kind: 'text', text: [person.data.name, person.data.role].filter(Boolean).join(', ') }
  return { kind: 'text', text: typeof value === 'object' ? Object.values(value as object).filter((part) => typeof part === 'string').join(', ') : String(value) }
}
